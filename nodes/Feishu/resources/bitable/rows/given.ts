import type { GenericValue, IDataObject } from 'n8n-workflow';
import type { UserIdType } from '../../../../shared/fields';
import { withoutAttributes } from '../../../../shared/fields';
import type { Entry, RefusedRow } from '../../../../shared/kits';
import { convertRows } from '../../../../shared/kits';
import type { Columns } from '../../../../shared/lookups';
import { own } from '../../../../shared/values';
import { toCells } from '../cells';
import { computedAmong, computedKey } from './matching';

/** How rows that come in are read. */
export interface GivenRows {
	readonly matchColumns: readonly string[];
	readonly userIdType: UserIdType;
	readonly timezone: string;
	readonly excludeAttributes?: readonly string[];
}

/**
 * Converts rows to cells; one that cannot be converted is refused alone. A key column that Feishu
 * fills in itself keeps what it is matched by.
 */
export function keptRows(
	given: ReadonlyArray<Entry<IDataObject>>,
	columns: Columns,
	{ matchColumns, userIdType, timezone, excludeAttributes: excluded = [] }: GivenRows,
	nameOf: (index: number) => string,
): Array<Entry<IDataObject> | RefusedRow> {
	const computed = computedAmong(matchColumns, columns);
	const names = [...excluded, ...computed.map(({ name }) => name)];
	return convertRows(given, (value, index) => {
		const cells = toCells(withoutAttributes(value, names), {
			columns,
			userIdType,
			timezone,
			where: nameOf(index),
			blanks: 'keep',
		});
		const held = computed.filter(({ name }) => Object.hasOwn(value, name));
		if (held.length === 0) return cells;
		const keys: Array<[string, GenericValue]> = computed.map((column) => [
			column.name,
			computedKey(own(value, column.name), column, timezone),
		]);
		return Object.fromEntries([...Object.entries(cells), ...keys]);
	});
}
