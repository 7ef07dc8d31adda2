import type { IDataObject } from 'n8n-workflow';
import { memberText } from '../../../shared/values';

const record = {
	record_id: 'recusyQbB0fVL5',
	fields: { Task: 'Visit the customer', Hours: 10, Due: 1674206443000 },
};

/** The answer of a call that writes one record. */
export const recordSample = { record };

/** The answer of calls that write several records out of input items. */
export const recordsSample = {
	records: [record],
	items: [{ item: 0, record_id: 'recusyQbB0fVL5' }],
};

/** The answer of a search. */
export const searchSample = { items: [record], total: 1 };

/** The id of the record that was written. */
export function writtenRecord({ record: written }: IDataObject): string {
	return memberText(written, 'record_id');
}
