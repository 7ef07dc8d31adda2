import type { UserIdType } from '../../../../shared/fields';
import { checkIdType } from '../../../../shared/fields';
import type { Column } from '../../../../shared/lookups';
import { few, isObject, quoted, Refusal } from '../../../../shared/values';
import { EXACT, MOMENTS, momentWord } from './filterValues';
import type { Cell } from './kinds';
import { kinds } from './kinds';
import { dateOf, textOf } from './single';

/** Values of one condition (documentation: "Search records"). */
const MOST_VALUES = 10;

const NUMBER = 2;
const SINGLE_SELECT = 3;
const MULTIPLE_SELECT = 4;
const CHECK_BOX = 7;
const PEOPLE = 11;

/** Columns of people that Feishu fills in itself hold the same as columns of people. */
const AS_PEOPLE: readonly number[] = [PEOPLE, 1003, 1004];

/** What holds several, or is compared with several: people, options, chats and links. */
const AS_WRITTEN: readonly number[] = [NUMBER, MULTIPLE_SELECT, CHECK_BOX, 18, 21, 23];

/** How the value of a condition is read. */
export interface Seeking {
	readonly operator: string;
	/** IANA name of the zone of times without an offset. */
	readonly zone: string;
	readonly userIdType: UserIdType;
}

/**
 * The values of a condition as Feishu compares them, converted as they would be on write.
 * @throws Refusal for a value that the column cannot hold
 */
export function soughtValues(value: unknown, column: Column, seeking: Seeking): string[] {
	const texts = soughtIn(value, column, seeking);
	if (texts.length <= MOST_VALUES) return texts;
	throw new Refusal(
		`column ${column.name} is compared with ${texts.length} values, but ${MOST_VALUES} are allowed`,
		`Give at most ${MOST_VALUES} values for ${column.name}, or several conditions.`,
	);
}

function soughtIn(value: unknown, column: Column, seeking: Seeking): string[] {
	const { type } = column;
	if (MOMENTS.includes(type)) return momentIn(value, column, seeking);
	if (AS_PEOPLE.includes(type)) {
		const ids = cellsIn(value, { ...column, type: PEOPLE, multiple: true });
		const chosen = { type: seeking.userIdType, label: 'User ID Type' };
		for (const id of ids) checkIdType({ id, label: `Column ${column.name}` }, chosen);
		return ids;
	}
	if (type === SINGLE_SELECT || type === MULTIPLE_SELECT) {
		const isOne = type === SINGLE_SELECT && /^is/.test(seeking.operator);
		const names = cellsIn(value, { ...column, type: isOne ? SINGLE_SELECT : MULTIPLE_SELECT });
		return knownOptions(names, column);
	}
	if (AS_WRITTEN.includes(type)) return cellsIn(value, { ...column, multiple: true });
	const text = textOf(value)?.trim();
	return text === undefined ? refuse(value, column, 'a text') : [text];
}

/** What a cell of the column would be written as, as texts. */
function cellsIn(value: unknown, column: Column): string[] {
	const kind = kinds[column.type];
	const cell = kind.cell(value, column);
	if (cell === undefined) return refuse(value, column, kind.expected(column));
	return (Array.isArray(cell) ? cell : [cell]).map((one: Cell) =>
		isObject(one) ? String(one.id) : String(one),
	);
}

function momentIn(value: unknown, column: Column, { operator, zone }: Seeking): string[] {
	const word = momentWord(value);
	if (word !== undefined) {
		if (word.isDay || operator === 'is') return [word.name];
		throw new Refusal(
			`column ${column.name} is compared with ${word.name}, a span of days, with which only Is goes`,
			'Choose Is, or give a day: a date, Today, Yesterday or Tomorrow.',
		);
	}
	const moment = dateOf(value, zone);
	if (moment !== undefined) return [EXACT, String(moment)];
	return refuse(value, column, 'a date such as 2026-11-30, or a word such as Today');
}

/** Feishu refuses a search for an option that the column does not have. */
function knownOptions(names: readonly string[], { name: column, options }: Column): string[] {
	const unknown = names.find((name) => !options.includes(name));
	if (unknown === undefined) return [...names];
	throw new Refusal(
		`column ${column} has no option ${quoted(unknown)}`,
		`Use an option that ${column} has: ${few(options)}.`,
	);
}

function refuse(value: unknown, { name }: Column, expected: string): never {
	throw new Refusal(
		`column ${name} cannot be compared with ${quoted(value)}: it takes ${expected}`,
		`Give Value for ${name} as ${expected}.`,
	);
}
