import type { IDataObject } from 'n8n-workflow';
import type { UserIdType } from '../../../shared/fields';
import { withoutAttributes } from '../../../shared/fields';
import type { Entry, RefusedRow, WrittenRows } from '../../../shared/kits';
import { convertRows } from '../../../shared/kits';
import type { Outcome } from '../../../shared/operation';
import {
	amount,
	grouped,
	isObject,
	objectsIn,
	own,
	quoted,
	Refusal,
	sentences,
} from '../../../shared/values';
import { namedRows, notWritten } from './batching';
import { toCells } from './cells';
import { formulaRemark } from './fields';
import type { RowRules } from './rules';

/** What the fields of Batch Create Records say about the records. */
export interface GivenRecords {
	readonly userIdType: UserIdType;
	readonly timezone: string;
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
	return givenObjects(records).map(({ index, json: record }) => {
		const isWrapped =
			isObject(record.fields) && Object.keys(record).every((name) => RECORD_MEMBERS.includes(name));
		return { index, value: isWrapped && isObject(record.fields) ? record.fields : record };
	});
}

/** The entries of Records as they are. @throws Refusal naming the entry that is not an object */
export function givenObjects(
	records: readonly unknown[],
): Array<{ readonly index: number; readonly json: IDataObject }> {
	return records.map((record, index) => {
		if (isObject(record)) return { index, json: record };
		throw new Refusal(
			`Record ${index} of Records is ${quoted(record)}, which is not an object`,
			'Give every record of Records as an object of values by column name.',
		);
	});
}

/** The cells of a record; `group` is what it is grouped by. */
export interface ReadyRecord {
	readonly cells: IDataObject;
	readonly group: unknown;
}

/** Converts the values of records; one that cannot be converted is refused alone. */
export function readyRecords(
	given: ReadonlyArray<Entry<IDataObject>>,
	{ columns, left }: Pick<RowRules, 'columns' | 'left'>,
	{ userIdType, timezone, groupBy }: Pick<GivenRecords, 'userIdType' | 'timezone' | 'groupBy'>,
	nameOf: (index: number) => string,
): Array<Entry<ReadyRecord> | RefusedRow> {
	return convertRows(given, (value, index) => ({
		cells: toCells(withoutAttributes(value, left), {
			columns,
			userIdType,
			timezone,
			where: nameOf(index),
			blanks: 'drop',
		}),
		group: groupBy === undefined ? undefined : own(value, groupBy),
	}));
}

/** Puts records of the same group together, in the order in which the groups first appear. */
export function recordGroups(
	records: ReadonlyArray<Entry<ReadyRecord>>,
): Array<Array<Entry<IDataObject>>> {
	return grouped(records, ({ value }) => value.group).map((group) =>
		group.map(({ index, value }) => ({ index, value: value.cells })),
	);
}

/** `1 record` or `12 records`, as the summaries say it. */
export function recordCount(list: unknown): string {
	return amount(objectsIn(list).length, ['record', 'records']);
}

/** Says which records exist and which do not: of input items with the item of each. */
export function createdOutcome(
	written: WrittenRows<IDataObject>,
	ofItems: boolean,
	remark: string,
): Outcome {
	const { done, notDone, failure } = written;
	const data: IDataObject = { records: done.map(({ result }) => result) };
	if (ofItems) {
		data.items = done.map(({ entry, result }) => ({
			item: entry.index,
			record_id: result.record_id,
		}));
	}
	const rows = ofItems ? done.map(({ entry }) => entry.index) : undefined;
	if (failure === undefined) return { data, rows, remark: remarks(done, ofItems, remark) };
	const missing = notDone.map(({ index }) => index);
	data.not_created = missing;
	const what = namedRows(missing, ofItems);
	return { ...notWritten(written, failure, data, { what, verb: 'creating' }), remark };
}

function remarks(done: WrittenRows<IDataObject>['done'], ofItems: boolean, remark: string): string {
	const cells = done.map(({ entry }) => entry.value);
	const empty = done.filter(({ entry }) => Object.keys(entry.value).length === 0);
	const without =
		empty.length === 0
			? ''
			: `Created without any value: ${namedRows(
					empty.map(({ entry }) => entry.index),
					ofItems,
				)}.`;
	return sentences(remark, without, formulaRemark(cells));
}
