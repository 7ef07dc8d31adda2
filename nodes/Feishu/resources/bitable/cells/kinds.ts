import type { Column } from '../../../../shared/lookups';
import { dateOf, explainDate, flagOf, linkOf, numberOf, phoneOf, placeOf, textOf } from './single';
import { chatsOf, filesOf, optionOf, optionsOf, peopleOf, recordsOf } from './several';

/** What Feishu takes as the value of a cell. */
export type Cell = string | number | boolean | object;

/** How values become cells of one type. */
export interface Kind {
	/** Completes "Give column X as …". */
	expected(column: Column): string;
	/** Undefined for a value that cannot become a cell of this type. @param zone of times without an offset */
	cell(value: unknown, column: Column, zone?: string): Cell | undefined;
	/** What is wrong with a value, where more can be said than what is expected; empty where not. */
	explain?(value: unknown): string;
}

function upTo(most: number, one: string, many: string): Kind['expected'] {
	return ({ multiple }) =>
		multiple ? `at most ${most} ${many}, as a list or separated by commas` : one;
}

/** Column types one can write, with their limits (documentation: "Bitable record data structure"). */
export const kinds: Readonly<Record<number, Kind>> = {
	1: { expected: () => 'text of at most 100,000 characters', cell: textOf },
	2: { expected: () => 'a number such as 12.5', cell: numberOf },
	3: { expected: () => 'the name of one option', cell: optionOf },
	4: { expected: upTo(1000, 'the name of an option', 'names of options'), cell: optionsOf },
	5: {
		expected: () => 'YYYY-MM-DD HH:MM:SS, ISO 8601 or milliseconds since 1970',
		cell: (value, _column, zone) => dateOf(value, zone),
		explain: explainDate,
	},
	7: { expected: () => 'true or false', cell: flagOf },
	11: { expected: upTo(1000, 'one user id', 'user ids'), cell: peopleOf },
	13: { expected: () => 'at most 64 digits, with an optional + in front', cell: phoneOf },
	15: {
		expected: () => 'a web address, or {"text": "…", "link": "https://…"}',
		cell: linkOf,
	},
	17: {
		expected: upTo(100, 'a file token', 'file tokens of files uploaded to this Base'),
		cell: filesOf,
	},
	18: {
		expected: upTo(500, 'one record ID, which starts with rec', 'record IDs, which start with rec'),
		cell: recordsOf,
	},
	21: {
		expected: upTo(500, 'one record ID, which starts with rec', 'record IDs, which start with rec'),
		cell: recordsOf,
	},
	22: { expected: () => 'longitude,latitude such as 116.397755,39.903179', cell: placeOf },
	23: {
		expected: upTo(10, 'one chat ID, which starts with oc_', 'chat IDs, which start with oc_'),
		cell: chatsOf,
	},
};
