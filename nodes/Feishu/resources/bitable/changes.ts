import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../shared/endpoints';
import type { UserIdType } from '../../../shared/fields';
import { withoutAttributes } from '../../../shared/fields';
import type { Entry, RefusedRow, RowChange } from '../../../shared/kits';
import { convertRows } from '../../../shared/kits';
import type { Outcome } from '../../../shared/operation';
import { isObject, Refusal } from '../../../shared/values';
import { namedRows, notWritten } from './batching';
import { toCells } from './cells';
import { addAssumed } from './columns';
import { idOf } from './deletions';
import { formulaRemark } from './fields';
import { givenFields } from './records';
import type { Target } from './rows';
import { updateRecords } from './rows';
import type { RowRules } from './rules';

/** What the fields of Batch Update Records say. */
interface Conversion {
	readonly userIdType: UserIdType;
	readonly timezone: string;
	readonly recordIdAttribute: string;
}

/**
 * The changes of a parameter, each as a plain object with the record's id in it: given like this, or
 * as Feishu writes them, `{record_id, fields: {…}}`.
 * @throws Refusal naming the entry that is neither
 */
export function givenChanges(
	records: readonly unknown[],
	attribute: string,
): Array<Entry<IDataObject>> {
	if (records.length === 0) {
		throw new Refusal('Records holds no record', 'Give at least one record in Records.');
	}
	return givenFields(records).map(({ index, value }) => {
		const whole = records[index];
		const isPlain = value === whole || !isObject(whole);
		return {
			index,
			value: isPlain ? value : { ...value, [attribute]: whole.record_id ?? whole.id },
		};
	});
}

/** Converts the values of changes; one that cannot be converted, or whose record comes twice, is refused alone. */
export function changesOf(
	given: ReadonlyArray<Entry<IDataObject>>,
	{ columns, left }: Pick<RowRules, 'columns' | 'left'>,
	{ userIdType, timezone, recordIdAttribute }: Conversion,
	nameOf: (index: number) => string,
): Array<Entry<RowChange<string>> | RefusedRow> {
	const first = new Map<string, number>();
	return convertRows(given, (value, index) => {
		const id = idOf(value, index, recordIdAttribute, nameOf);
		const cells = toCells(withoutAttributes(value, left), {
			columns,
			userIdType,
			timezone,
			where: nameOf(index),
			blanks: 'keep',
		});
		if (Object.keys(cells).length === 0) throw empty(nameOf(index));
		const earlier = first.get(id);
		if (earlier !== undefined) throw twice(nameOf(index), id, nameOf(earlier));
		first.set(id, index);
		return { id, cells };
	});
}

function empty(name: string): Refusal {
	return new Refusal(
		`${name} holds no value to change`,
		'Give a value for at least one column; null clears one.',
	);
}

function twice(name: string, id: string, earlier: string): Refusal {
	return new Refusal(
		`${name} changes record ${id}, as ${earlier} does`,
		'Put what changes in one record into one row.',
	);
}

/** Changes records and says which are changed and which are not. */
export async function changed(
	api: FeishuApi,
	values: Target,
	changes: ReadonlyArray<Entry<RowChange<string>>>,
	{ rules, ofItems }: { readonly rules: RowRules; readonly ofItems: boolean },
): Promise<Outcome> {
	await addAssumed(api, values, rules.missing);
	const written = await updateRecords(api, values, changes);
	const { done, notDone, failure, failures } = written;
	const remark = [rules.remark, formulaRemark(changes.map(({ value }) => value.cells))]
		.filter((text) => text !== '')
		.join(' ');
	const data = {
		updated: done.map(({ entry: { index, value } }) => ({ item: index, record_id: value.id })),
		not_updated: notDone.map((entry): IDataObject => {
			const { code, message = '' } = failures.get(entry) ?? {};
			const { index, value } = entry;
			return {
				item: index,
				record_id: value.id,
				...(code === undefined ? {} : { code }),
				message,
			};
		}),
	};
	const rows = ofItems ? done.map(({ entry }) => entry.index) : undefined;
	if (failure === undefined) return { data, rows, remark };
	const what = namedRows(
		notDone.map(({ index }) => index),
		ofItems,
	);
	return { ...notWritten(written, failure, data, { what, verb: 'changing' }), remark };
}
