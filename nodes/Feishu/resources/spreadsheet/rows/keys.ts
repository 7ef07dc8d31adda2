import { matchedBy } from '../../../../shared/fields';
import type { SheetHeader } from '../../../../shared/lookups';
import { namedColumns, plainName, ROW_NUMBER } from '../../../../shared/lookups';
import { quoted, Refusal } from '../../../../shared/values';
import type { RowsGiven } from './fields';
import type { ReadyRows, RowRules } from './ready';

/** What says which columns tell rows apart. */
interface GivenKeys
	extends Pick<RowsGiven, 'rowSource' | 'columns'>,
		Pick<RowRules, 'unknownColumns'> {
	readonly matchColumns: readonly string[];
}

/**
 * The names of the columns to match on, as the header has them.
 * @throws Refusal for none, and for one that the sheet does not have
 */
export function keysFrom(
	given: GivenKeys,
	header: SheetHeader,
	unknown: ReadyRows['unknown'],
): string[] {
	const wanted = given.rowSource === 'columns' ? matchedBy(given) : given.matchColumns;
	const keys = wanted.map((name) => {
		const position = header.find(name);
		if (position !== undefined) return header.names[position];
		const added = plainName(name);
		if (added === ROW_NUMBER) return added;
		if (given.unknownColumns === 'add' && unknown.includes(added)) return added;
		throw new Refusal(
			`Match Columns names ${quoted(name)}, which the sheet does not have`,
			`Use its columns in Match Columns: ${namedColumns(header)}.`,
		);
	});
	return [...new Set(keys)];
}
