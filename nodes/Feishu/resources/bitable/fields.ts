import { choice, mapper, Refusal, text } from '../../../shared/operation';
import type { IDataObject } from 'n8n-workflow';

/** The values of one record, by column. */
export const recordFields = {
	fieldsMode: choice({
		label: 'Fields Mode',
		description: 'How the form asks for the fields; values are converted in the same way',
		options: {
			columns: ['Map Each Column', 'One field for each column of the table'],
			json: 'JSON',
		},
		default: 'json',
	}),
	fields: mapper({
		label: 'Fields',
		description: 'Values by column name, converted to what each column holds',
		placeholder: 'e.g. {"Task": "Visit the customer", "Due": "2026-11-30 18:00:00"}',
		columns: 'getColumns',
		dependsOn: ['appToken.value', 'tableId.value'],
		chosenBy: 'fieldsMode',
		required: true,
	}),
};

export const recordId = text({
	label: 'Record ID',
	description: 'The record_id that Search Bitable Records or Create Bitable Record returned',
	placeholder: 'e.g. recusyQbB0fVL5',
	pattern: { test: /^rec\w+$/, expected: 'a record id, which starts with rec' },
	required: true,
});

/** Refuses a record without a single value. */
export function checkNotEmpty(fields: IDataObject): void {
	if (Object.keys(fields).length > 0) return;
	throw new Refusal('Fields holds no value', 'Give a value for at least one column in Fields.');
}
