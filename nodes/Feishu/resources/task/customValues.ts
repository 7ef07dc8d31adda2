import type { IDataObject } from 'n8n-workflow';

import { few, isObject, lostNumber, quoted, Refusal } from '../../../shared/values';

/** What an entry may hold, and what of (documentation: "Create a task", `custom_fields`). */
const VALUES: Readonly<Record<string, 'text' | 'list'>> = {
	text_value: 'text',
	number_value: 'text',
	datetime_value: 'text',
	single_select_value: 'text',
	multi_select_value: 'list',
	member_value: 'list',
};

/** Milliseconds of the year 1980: what is below are seconds. */
const FIRST_MOMENT = 315_532_800_000;

const EXAMPLE = 'Give each entry of Custom Fields as {"guid": "…", "text_value": "…"}.';

/**
 * The values of a task's own fields, each of which names its field and has one value of a kind that
 * Feishu knows, or null to empty it; numbers are written out, as Feishu takes them.
 * @throws Refusal naming the entry by its position
 */
export function customValues(given: readonly unknown[] | undefined): IDataObject[] | undefined {
	return given?.map((entry, index) => {
		const at = `Entry ${index + 1} of Custom Fields`;
		if (!isObject(entry) || typeof entry.guid !== 'string' || entry.guid === '') {
			throw new Refusal(`${at} has no guid`, EXAMPLE);
		}
		const { guid, ...members } = entry;
		const names = Object.keys(members);
		const other = names.find((name) => !Object.hasOwn(VALUES, name));
		if (other !== undefined) {
			throw new Refusal(
				`${at} has ${quoted(other)}, which is none of ${Object.keys(VALUES).join(', ')}`,
				EXAMPLE,
			);
		}
		if (names.length !== 1) {
			throw new Refusal(
				names.length === 0 ? `${at} has no value` : `${at} has several values: ${few(names)}`,
				`${EXAMPLE} A value of null empties the field.`,
			);
		}
		const [name] = names;
		const { [name]: value } = members;
		// An empty text or list empties the field.
		if (value === null) return { guid, [name]: VALUES[name] === 'list' ? [] : '' };
		return { guid, [name]: written(value, name, at) };
	});
}

function written(value: unknown, name: string, at: string): IDataObject[string] {
	const isList = VALUES[name] === 'list';
	if (isList && Array.isArray(value)) return [...value];
	if (!isList && typeof value === 'string') return momentOf(value, name, at);
	if (!isList && typeof value === 'number' && lostNumber(value) === undefined) {
		return momentOf(String(value), name, at);
	}
	throw new Refusal(
		`${at} has the ${name} ${quoted(value)}, which is not a ${isList ? 'list' : 'text'}`,
		isList ? `Give ${name} as a list.` : `Give ${name} as a text.`,
	);
}

function momentOf(text: string, name: string, at: string): string {
	if (name !== 'datetime_value' || text === '' || Number(text) >= FIRST_MOMENT) return text;
	throw new Refusal(
		`${at} has the datetime_value ${quoted(text)}, which is not a time in milliseconds`,
		'Give datetime_value in milliseconds since 1970, such as 1764580000000.',
	);
}
