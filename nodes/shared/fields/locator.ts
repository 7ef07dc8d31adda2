import type { INodePropertyMode } from 'n8n-workflow';
import { asText, isBlank, isObject, quoted, Refusal, webAddress } from '../values';
import type { Field, FieldText, Required, WithDefault } from './field';
import { shownText, whenGiven } from './field';

export interface LocatorOptions extends FieldText {
	/** Name of the list search method in `pickers/` that fills From List. */
	readonly list?: string;
	/** Label of the mode for free text; `By ID` when absent. */
	readonly idLabel?: string;
	/** The mode of a new node: `list` where there is one, unless the list cannot be complete. */
	readonly opensWith?: 'url';
	/** Addresses Feishu shows in the browser; the first group is the id. */
	readonly url?: { readonly pattern: RegExp; readonly placeholder: string };
}

interface LocatorPresence {
	readonly required?: true;
	readonly default?: string;
}

/** One thing people look up: chosen from a list, by id or by its address. A plain text is taken as id or address. */
export function locator(options: LocatorOptions & Required): Field<string>;
export function locator(options: LocatorOptions & WithDefault<string>): Field<string>;
export function locator(options: LocatorOptions): Field<string | undefined>;
export function locator(options: LocatorOptions & LocatorPresence): Field<string | undefined> {
	const { label, showWhen, description, hint, required } = options;
	const read = whenGiven(options, (given) => identifier(given, options));
	return {
		label,
		showWhen,
		property: {
			type: 'resourceLocator',
			...shownText({ label, description, hint, required }),
			default: { mode: firstMode(options), value: options.default ?? '' },
			modes: modes(options),
		},
		read: (given) => read(chosenIn(given)),
	};
}

/** What was chosen or typed in any of the modes, without the blanks around a text. */
export function chosenIn(given: unknown): unknown {
	const chosen = isObject(given) && 'mode' in given ? given.value : given;
	return typeof chosen === 'string' ? chosen.trim() : chosen;
}

/** The web address that was chosen or typed; undefined where it is something else. */
export function addressIn(given: unknown): string | undefined {
	const chosen = chosenIn(given);
	return typeof chosen === 'string' ? webAddress(chosen) : undefined;
}

function firstMode(options: LocatorOptions & LocatorPresence): 'id' | 'list' | 'url' {
	const { list, opensWith, default: standard } = options;
	return opensWith ?? (standard === undefined && list !== undefined ? 'list' : 'id');
}

function identifier(given: unknown, { label, url }: LocatorOptions): string {
	const value = asText(given, label);
	const address = webAddress(value);
	if (address === undefined) return value;
	const found = url?.pattern.exec(address)?.[1];
	if (found !== undefined && !isBlank(found)) return found;
	throw new Refusal(
		`${label} is ${quoted(value)}, an address in which the node finds no ID`,
		url === undefined
			? `Give ${label} by its ID.`
			: `Give ${label} by its ID, or by an address like ${url.placeholder.replace(/^e\.g\. /, '')}.`,
	);
}

function modes({ list, url, placeholder, idLabel = 'By ID' }: LocatorOptions): INodePropertyMode[] {
	const byId = mode('id', idLabel, 'string', { placeholder });
	const fromList =
		list === undefined
			? []
			: [
					mode('list', 'From List', 'list', {
						typeOptions: { searchListMethod: list, searchable: true },
					}),
				];
	const byUrl =
		url === undefined
			? []
			: [
					mode('url', 'By URL', 'string', {
						placeholder: url.placeholder,
						extractValue: { type: 'regex', regex: url.pattern.source },
					}),
				];
	return [...fromList, byId, ...byUrl];
}

function mode(
	name: string,
	displayName: string,
	type: INodePropertyMode['type'],
	rest: Partial<INodePropertyMode>,
): INodePropertyMode {
	const shown = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
	return { name, displayName, type, ...shown };
}
