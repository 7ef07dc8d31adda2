import { asText, figure, isBlank, parsedNames, quoted, Refusal } from '../values';
import type { Field, FieldText, Required } from './field';
import { shownText, whenGiven } from './field';
import { ESCAPE_INSERTED } from './json';

export interface ListOptions extends FieldText {
	/** Entries allowed in all; more are refused. */
	readonly maxItems?: number;
}

/** Several short texts: an array, a JSON array or a comma-separated text. Blank entries are dropped. */
export function list(options: ListOptions & Required): Field<string[]>;
export function list(options: ListOptions): Field<string[] | undefined>;
export function list(options: ListOptions & { required?: true }): Field<string[] | undefined> {
	const { label, showWhen, maxItems } = options;
	const read = whenGiven<string[]>(options, (given) => {
		const values = entries(given, label);
		if (maxItems === undefined || values.length <= maxItems) return values;
		throw new Refusal(
			`${label} has ${figure(values.length)} entries, but ${figure(maxItems)} are allowed`,
			`Shorten ${label} to at most ${maxItems} entries, or use several items.`,
		);
	});
	return {
		label,
		showWhen,
		property: { type: 'string', ...shownText(options), default: '' },
		read: (given) => read(holdsNothing(given) ? undefined : given),
	};
}

function holdsNothing(given: unknown): boolean {
	if (typeof given === 'string') return /^[\s,]*$/.test(given) || /^\s*\[\s*\]\s*$/.test(given);
	return Array.isArray(given) && given.every(isBlank);
}

function entries(given: unknown, label: string): string[] {
	if (Array.isArray(given)) {
		return given.filter((entry) => !isBlank(entry)).map((entry) => entryText(entry, label));
	}
	if (typeof given === 'string' && given.trim().startsWith('[')) {
		return entries(parsedArray(given, label), label);
	}
	return entryText(given, label)
		.split(',')
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
}

function parsedArray(given: string, label: string): unknown[] {
	const read = parsedNames(given);
	return Array.isArray(read) ? read : notAList(given, label, ` ${ESCAPE_INSERTED}`);
}

function entryText(entry: unknown, label: string): string {
	if (typeof entry === 'string') return entry.trim();
	if (typeof entry === 'number') return asText(entry, label);
	return notAList(entry, label);
}

function notAList(given: unknown, label: string, more = ''): never {
	throw new Refusal(
		`${label} holds ${quoted(given)}, which is not a list of texts`,
		`Give ${label} as an array of texts, or as text separated by commas.${more}`,
	);
}
