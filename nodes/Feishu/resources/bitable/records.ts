import type { IDataObject } from 'n8n-workflow';

import type { Outcome } from '../../../shared/operation';
import { isObject, orRefusal, quoted, Refusal } from '../../../shared/operation';
import type { UserIdType } from '../common';
import { grouped, withoutAttributes } from '../common';
import type { Entry, Written } from './batching';
import { notWritten, spans } from './batching';
import type { CellTask } from './cells';
import { toCells } from './cells';
import type { CellRules } from './columns';

/** What the fields of Batch Create Records say about the records. */
export interface GivenRecords {
	readonly userIdType: UserIdType;
	readonly excludeAttributes?: string[];
	readonly groupBy?: string;
	readonly batchSize: number;
}

/** Members of a record that are not its fields (documentation: "Create records"). */
const RECORD_MEMBERS = ['fields', 'record_id', 'id', 'shared_url', 'record_url'];

/**
 * The values of each entry of Records: `{fields: {…}}` as Feishu writes it, or just the values.
 * @throws Refusal naming the entry that is neither
 */
export function givenFields(records: readonly unknown[]): Array<Entry<IDataObject>> {
	return records.map((record, index) => {
		if (!isObject(record)) {
			throw new Refusal(
				`Record ${index} of Records is ${quoted(record)}, which is not an object`,
				'Give every record of Records as an object of values by column name.',
			);
		}
		const isWrapped =
			isObject(record.fields) && Object.keys(record).every((name) => RECORD_MEMBERS.includes(name));
		return { index, value: isWrapped && isObject(record.fields) ? record.fields : record };
	});
}

/** A record whose values became cells; `group` is what it is grouped by. */
export interface ReadyRecord {
	readonly entry: Entry<IDataObject>;
	readonly group: unknown;
}

/** Converts the values of records; one that cannot be converted is a refusal of its own. */
export function readyRecords(
	given: ReadonlyArray<Entry<IDataObject>>,
	{ columns }: CellRules,
	{ userIdType, excludeAttributes: excluded = [], groupBy }: GivenRecords,
	nameOf: (index: number) => string,
): Array<ReadyRecord | { readonly index: number; readonly refusal: Refusal }> {
	return given.map(({ index, value }) => {
		const kept = withoutAttributes(value, excluded);
		const task: CellTask = { columns, userIdType, where: nameOf(index), blanks: 'drop' };
		const cells = orRefusal(() => toCells(kept, task));
		return cells instanceof Refusal
			? { index, refusal: cells }
			: {
					entry: { index, value: cells },
					group: groupBy === undefined ? undefined : value[groupBy],
				};
	});
}

/** Puts records of the same group together, in the order in which the groups first appear. */
export function recordGroups(records: readonly ReadyRecord[]): Array<Array<Entry<IDataObject>>> {
	return grouped(records, ({ group }) => group).map((group) => group.map(({ entry }) => entry));
}

/**
 * The groups of records that stand in one parameter: all of them can be written, or none is.
 * @throws Refusal of the first record that cannot be written
 */
export function checkedGroups(
	read: ReturnType<typeof readyRecords>,
): Array<Array<Entry<IDataObject>>> {
	const refused = read.find((record) => 'refusal' in record);
	if (refused !== undefined) throw refused.refusal;
	return recordGroups(read.filter((record) => 'entry' in record));
}

/** The objects of a list in an answer. */
export function objectsOf(list: unknown): IDataObject[] {
	return Array.isArray(list) ? list.filter(isObject) : [];
}

/** `1 record` or `12 records`, as the summaries say it. */
export function recordCount(list: unknown): string {
	const count = objectsOf(list).length;
	return `${count} ${count === 1 ? 'record' : 'records'}`;
}

/** Says which records exist and which do not: of input items with the item of each. */
export function createdOutcome(written: Written<IDataObject>, ofItems: boolean): Outcome {
	const { done, notDone, failure } = written;
	const data: IDataObject = { records: done.map(({ result }) => result) };
	if (ofItems) {
		data.items = done.map(({ entry, result }) => ({
			item: entry.index,
			record_id: result.record_id,
		}));
	}
	const rows = ofItems ? done.map(({ entry }) => entry.index) : undefined;
	if (failure === undefined) return { data, rows };
	const missing = notDone.map(({ index }) => index);
	data.not_created = missing;
	const what = `${ofItems ? 'items' : 'records'} ${spans(missing)}`;
	return notWritten(written, failure, data, { what, verb: 'creating' });
}
