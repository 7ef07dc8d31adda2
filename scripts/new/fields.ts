import type { DocumentedEndpoint, DocumentedField } from './contract';
import { camelCase, titleCase } from './words';

/** A field of the form that stands for one of the documentation. */
export interface LaidOutField {
	/** As workflows store it, e.g. `messageId`. */
	readonly name: string;
	/** As Feishu calls it. */
	readonly documented: string;
	/** Where the request has it. */
	readonly part: 'path' | 'query' | 'body';
	readonly required: boolean;
	/** The kind of field, a function that `fields` exports. */
	readonly kind: string;
	/** What that function is told, as source text: name and value. */
	readonly told: ReadonlyArray<readonly [name: string, value: string]>;
}

/** Fields by which Feishu recognizes a repeated request. */
export const KEYS: ReadonlySet<string> = new Set(['uuid', 'client_token']);

/** `listing` asks for these itself. */
const PAGING: ReadonlySet<string> = new Set(['page_size', 'page_token']);

/** The fields of a form that asks for everything the documentation names, in its order. */
export function laidOut(endpoint: DocumentedEndpoint): LaidOutField[] {
	const of = (part: LaidOutField['part'], fields: readonly DocumentedField[]) =>
		fields.map((field) => laidOutField(part, field));
	return [
		...of('path', endpoint.path_params),
		...of('query', endpoint.query),
		...of('body', endpoint.body),
	].filter(({ documented }) => !PAGING.has(documented));
}

function laidOutField(part: LaidOutField['part'], field: DocumentedField): LaidOutField {
	const required = part === 'path' || field.required === true;
	const { kind, told } = kindOf(field);
	const label = quoted(titleCase(field.name));
	const needed = required && kind !== 'flag' ? [['required', 'true'] as const] : [];
	return {
		name: camelCase(field.name),
		documented: field.name,
		part,
		required,
		kind,
		told: kind === 'file' ? fileTold(required) : [['label', label], ...told, ...needed],
	};
}

/** The name of the binary data has n8n's own label. */
function fileTold(required: boolean): LaidOutField['told'] {
	return required ? [] : [['optional', 'true']];
}

function kindOf(field: DocumentedField): Pick<LaidOutField, 'kind' | 'told'> {
	const values = field.enum_open === true ? undefined : field.enum;
	switch (field.type) {
		case 'boolean':
			// What the switch does is for a person to say: it starts with "Whether".
			return { kind: 'flag', told: [['description', "''"]] };
		case 'integer':
		case 'number':
			return { kind: 'number', told: range(field, values ?? []) };
		case 'array':
			return field.items === 'string' || field.items === undefined
				? { kind: 'list', told: given('maxItems', field.maxItems) }
				: { kind: 'jsonArray', told: [] };
		case 'object':
		case 'map':
			return { kind: 'jsonObject', told: [] };
		case 'any':
			return { kind: 'jsonValue', told: [] };
		case 'file':
			return { kind: 'file', told: [] };
		default:
			return values === undefined
				? { kind: 'text', told: given('maxLength', field.maxLength) }
				: { kind: 'choice', told: [['options', choices(values)]] };
	}
}

function range(field: DocumentedField, values: ReadonlyArray<string | number>) {
	const numbers = values.map(Number);
	return [
		...given('min', field.min ?? (numbers.length > 0 ? Math.min(...numbers) : undefined)),
		...given('max', field.max ?? (numbers.length > 0 ? Math.max(...numbers) : undefined)),
	];
}

function given(name: string, value: number | undefined): Array<readonly [string, string]> {
	return value === undefined ? [] : [[name, String(value)]];
}

function choices(values: ReadonlyArray<string | number>): string {
	const entries = values.map(
		(value) => `${quoted(String(value))}: ${quoted(titleCase(String(value)))}`,
	);
	return `{ ${entries.join(', ')} }`;
}

/** A text as it stands in a source. */
export function quoted(text: string): string {
	return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
