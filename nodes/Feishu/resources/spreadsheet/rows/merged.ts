import type { Sheet } from '../../../../shared/lookups';
import { columnName, few } from '../../../../shared/values';
import type { Area } from './rangeInSheet';

/** The merged cells of a sheet that lie, as a whole or in part, in an area: `A2:A5`. */
export function mergedIn({ merged }: Sheet, { columns, rows }: Area): string[] {
	return merged
		.filter(
			({ top, bottom, left, right }) =>
				top <= rows.to && bottom >= rows.from && left <= columns.to && right >= columns.from,
		)
		.map(
			({ top, bottom, left, right }) => `${columnName(left)}${top}:${columnName(right)}${bottom}`,
		);
}

/** Says where merged cells leave values out; empty where there are none. */
export function mergedRemark(merged: readonly string[]): string {
	return merged.length === 0
		? ''
		: `Of merged cells only the first one holds the value: ${few(merged)}.`;
}
