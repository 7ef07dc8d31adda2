import type { Column } from '../../../../shared/lookups';
import { isObject } from '../../../../shared/values';
import { parsedList } from './written';

/** How many a cell may hold (documentation: "Bitable record data structure"). */
const MOST = { options: 1000, people: 1000, chats: 10, files: 100, records: 500 };

/** The name of one option; Feishu adds an option it does not know. */
export function optionOf(value: unknown, column: Column): string | undefined {
	const whole = nameOf(value);
	if (whole !== undefined && column.options.includes(whole)) return whole;
	const given = parsedList(value);
	const [name, ...others] = Array.isArray(given) ? given : [given];
	return others.length === 0 ? nameOf(name) : undefined;
}

/** Names of options, each once: Feishu would add a new one as often as it is named. */
export function optionsOf(value: unknown, column: Column): string[] | undefined {
	const whole = nameOf(value);
	// An option's own name may hold a comma, or look like JSON.
	if (whole !== undefined && column.options.includes(whole)) return [whole];
	const names = entries(value).map(nameOf);
	return within([...new Set(names)], MOST.options);
}

export function peopleOf(value: unknown, column: Column): Array<{ id: string }> | undefined {
	const ids = idsOf(value, 'id', /^[^\s@]+$/, column.multiple ? MOST.people : 1);
	return ids?.map((id) => ({ id }));
}

export function chatsOf(value: unknown, column: Column): Array<{ id: string }> | undefined {
	const ids = idsOf(value, 'id', /^oc_\S+$/, column.multiple ? MOST.chats : 1);
	return ids?.map((id) => ({ id }));
}

export function filesOf(value: unknown): Array<{ file_token: string }> | undefined {
	const tokens = idsOf(value, 'file_token', /^[\w-]+$/, MOST.files);
	return tokens?.map((token) => ({ file_token: token }));
}

export function recordsOf(value: unknown, column: Column): string[] | undefined {
	const given = parsedList(value);
	const linked = isObject(given) ? (given.link_record_ids ?? given.record_ids) : given;
	return idsOf(linked, 'record_id', /^rec\w+$/, column.multiple ? MOST.records : 1);
}

/** Ids, given as texts or as the objects Feishu returns, each once. */
function idsOf(value: unknown, member: string, form: RegExp, most: number): string[] | undefined {
	const ids = entries(value).map((entry) => {
		const id = nameOf(isObject(entry) ? entry[member] : entry);
		return id !== undefined && form.test(id) ? id : undefined;
	});
	return within([...new Set(ids)], most);
}

function entries(value: unknown): readonly unknown[] {
	const given = parsedList(value);
	if (Array.isArray(given)) return given;
	if (typeof given !== 'string') return [given];
	return given.split(',').filter((entry) => entry.trim() !== '');
}

function nameOf(value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function within(values: ReadonlyArray<string | undefined>, most: number): string[] | undefined {
	const known = values.filter((value) => value !== undefined);
	return known.length === values.length && known.length > 0 && known.length <= most
		? known
		: undefined;
}
