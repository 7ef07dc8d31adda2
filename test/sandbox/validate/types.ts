import type { ContractField } from '../contract';

/** Whether a value is of a documented type. */
export function hasType(type: string, value: unknown): boolean {
	switch (type) {
		case 'string':
			return typeof value === 'string';
		case 'integer':
			return typeof value === 'number' && Number.isInteger(value);
		case 'number':
			return typeof value === 'number';
		case 'boolean':
			return typeof value === 'boolean';
		case 'array':
			return Array.isArray(value);
		case 'object':
		case 'map':
			return typeof value === 'object' && value !== null && !Array.isArray(value);
		case 'file':
			return typeof value === 'object' && value !== null && 'bytes' in value;
		default:
			return true;
	}
}

/** Query values and fields of forms arrive as text; they are read as what the documentation says they are. */
export function readTexts(
	fields: readonly ContractField[],
	texts: Readonly<Record<string, string | readonly string[]>>,
): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(texts).map(([name, value]) => {
			const field = fields.find((one) => one.name === name);
			return [name, field === undefined ? value : readText(field.type, value)];
		}),
	);
}

function readText(type: string, value: string | readonly string[]): unknown {
	if (type === 'array') return Array.isArray(value) ? value : [value];
	if (typeof value !== 'string') return value;
	if ((type === 'integer' || type === 'number') && /^-?\d+$/.test(value)) return Number(value);
	if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
	return value;
}
