import type { IDataObject } from 'n8n-workflow';
import { isObject, memberText, quoted, Refusal } from '../../../../shared/values';
import { COLUMN_TYPES } from './types';

/** A column as Feishu is told of it. */
export interface ColumnDefinition {
	readonly field_name: string;
	readonly type: number;
	readonly ui_type?: string;
	readonly property?: IDataObject;
	readonly description?: IDataObject;
}

/** Columns of one table (documentation: "Create table"). */
const MOST_COLUMNS = 300;

/** Types the first column of a table may have (documentation: "Create table"). */
const PRIMARY: readonly number[] = [1, 2, 5, 13, 15, 20, 22, 1005];

/**
 * Reads the columns of a new table: names, or objects with `name`, `type` and what belongs to it.
 * @throws Refusal naming the entry that cannot be used
 */
export function definitionsIn(given: readonly unknown[], label: string): ColumnDefinition[] {
	const columns = given.map((one, index) => definitionIn(one, `Entry ${index + 1} of ${label}`));
	if (columns.length > MOST_COLUMNS) {
		throw new Refusal(
			`${label} has ${columns.length} columns, but a table has at most ${MOST_COLUMNS}`,
			`Shorten ${label}.`,
		);
	}
	const names = columns.map(({ field_name: name }) => name);
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== undefined) {
		throw new Refusal(
			`${label} has two columns called ${twice}`,
			`Rename one of them in ${label}.`,
		);
	}
	const [first] = columns;
	if (first !== undefined && !canBeFirst(first)) {
		throw new Refusal(
			`${label} begins with ${first.field_name}, whose type the first column cannot have`,
			`Begin ${label} with a column of text, number, date, phone, link, place, formula or automatic number.`,
		);
	}
	return columns;
}

/** Whether the first column of a table may be this one. */
export function canBeFirst({ type }: Pick<ColumnDefinition, 'type'>): boolean {
	return PRIMARY.includes(type);
}

/** Reads one column. @param where names it in a refusal */
export function definitionIn(given: unknown, where: string): ColumnDefinition {
	if (typeof given === 'string')
		return { field_name: nameIn(given, where), ...typeIn('Text', where) };
	if (!isObject(given)) {
		throw new Refusal(
			`${where} is ${quoted(given)}, which is not a column`,
			'Give each column as {"name": …, "type": …}.',
		);
	}
	const name = nameIn(memberText(given, 'name') || memberText(given, 'field_name'), where);
	const property = propertyIn(given);
	return {
		field_name: name,
		...typeIn(given.ui_type ?? given.type ?? 'Text', where),
		...(Object.keys(property).length === 0 ? {} : { property }),
		...descriptionIn(given.description),
	};
}

function nameIn(given: string, where: string): string {
	const name = given.trim();
	if (name !== '') return name;
	throw new Refusal(`${where} has no name`, 'Give every column a name.');
}

/** A name such as `SingleSelect`, in any case, or Feishu's number. @throws Refusal */
function typeIn(given: unknown, where: string): Pick<ColumnDefinition, 'type' | 'ui_type'> {
	if (typeof given === 'number' && Object.values(COLUMN_TYPES).includes(given)) {
		return { type: given };
	}
	const folded = String(given).replace(/[\s_]/g, '').toLowerCase();
	const name = Object.keys(COLUMN_TYPES).find((known) => known.toLowerCase() === folded);
	if (name !== undefined) return { type: COLUMN_TYPES[name], ui_type: name };
	throw new Refusal(
		`${where} has the type ${quoted(given)}, which Feishu does not have`,
		`Use one of these types: ${Object.keys(COLUMN_TYPES).join(', ')}.`,
	);
}

/** What belongs to the type: Feishu's own `property`, and shorter ways to say what is said most. */
function propertyIn({
	property,
	options,
	multiple,
	date_format: format,
}: IDataObject): IDataObject {
	return {
		...(isObject(property) ? property : {}),
		...(Array.isArray(options) ? { options: optionsIn(options) } : {}),
		...(typeof multiple === 'boolean' ? { multiple } : {}),
		...(typeof format === 'string' ? { date_formatter: format } : {}),
	};
}

/** Options by their names, each once; those with an id keep it. */
export function optionsIn(given: readonly unknown[]): IDataObject[] {
	const options = given.map((one): IDataObject => (isObject(one) ? one : { name: String(one) }));
	return [...new Map(options.map((one) => [String(one.name), one])).values()];
}

function descriptionIn(given: unknown): Pick<ColumnDefinition, 'description'> {
	if (isObject(given)) return { description: given };
	return typeof given === 'string' && given !== '' ? { description: { text: given } } : {};
}
