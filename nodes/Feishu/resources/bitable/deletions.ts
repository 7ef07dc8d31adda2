import type { IDataObject } from 'n8n-workflow';
import type { Entry, WrittenRows } from '../../../shared/kits';
import type { Outcome } from '../../../shared/operation';
import { few, objectsIn, quoted, Refusal } from '../../../shared/values';
import { namedRows, notWritten } from './batching';

/**
 * The record id an input item holds.
 * @throws Refusal naming the item
 */
export function idOf(
	item: IDataObject,
	index: number,
	attribute: string,
	nameOf = (at: number): string => `Item ${at}`,
): string {
	const value = Object.hasOwn(item, attribute) ? item[attribute] : undefined;
	if (typeof value === 'string' && /^rec\w+$/.test(value.trim())) return value.trim();
	throw new Refusal(
		`${nameOf(index)}: ${attribute} is ${quoted(value ?? '')}, which is not a record ID`,
		'Set Record ID Attribute to the attribute that holds the record_id, which starts with rec.',
	);
}

/** What Feishu says of each record; one it does not mention, or did not delete, is not claimed to be gone. */
export function deletions(
	ids: readonly string[],
	{ records }: { readonly records?: unknown },
): Array<IDataObject | undefined> {
	const said = new Map(objectsIn(records).map((one) => [one.record_id, one]));
	return ids.map((id) => {
		const record = said.get(id);
		return record === undefined || record.deleted === false ? undefined : record;
	});
}

/**
 * Says which records are deleted and which are not.
 * @param ofItems the input items' records; undefined for records of a parameter
 * @param gone records that were not there any more when the request was repeated
 */
export function deletedOutcome(
	written: WrittenRows<string>,
	ofItems: ReadonlyArray<Entry<string>> | undefined,
	gone: readonly string[],
): Outcome {
	const { done, notDone, failure } = written;
	const data: IDataObject = { records: done.map(({ result }) => result) };
	const deleted = new Set(done.map(({ entry }) => entry.value));
	if (ofItems !== undefined) {
		data.items = ofItems
			.filter(({ value }) => deleted.has(value))
			.map(({ index, value }) => ({ item: index, record_id: value }));
	}
	const rows = ofItems === undefined ? undefined : done.map(({ entry }) => entry.index);
	const remark =
		gone.length === 0 || gone.length === done.length
			? ''
			: `These were already gone when the request was repeated: ${few(gone)}.`;
	if (failure === undefined) return { data, rows, remark };
	data.not_deleted = notDone.map(({ value }) => value);
	const missing = ofItems?.filter(({ value }) => !deleted.has(value)) ?? notDone;
	const what = namedRows(
		missing.map(({ index }) => index),
		ofItems !== undefined,
	);
	return notWritten(written, failure, data, { what, verb: 'deleting' });
}
