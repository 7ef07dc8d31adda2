import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../operation';

/** The JSON Schema the editor shows before the first run; `type` and `properties` are what it needs. */
export interface JsonSchema {
	readonly type: string;
	readonly properties?: Readonly<Record<string, JsonSchema>>;
	readonly items?: JsonSchema;
}

/** The envelope of an operation as JSON Schema, its result fields typed by the record's sample. */
export function envelopeSchema({ sample }: Pick<Operation, 'sample'>): JsonSchema {
	return schemaOf({
		...sample,
		Summary: '',
		Hint: '',
		Retryable: false,
		OriginalStatusCode: 200,
		StatusCode: 200,
		ErrorMessage: '',
	});
}

function schemaOf(value: unknown): JsonSchema {
	if (Array.isArray(value)) {
		const elements: unknown[] = value;
		return elements.length === 0
			? { type: 'array' }
			: { type: 'array', items: schemaOf(elements[0]) };
	}
	switch (typeof value) {
		case 'string':
			return { type: 'string' };
		case 'boolean':
			return { type: 'boolean' };
		case 'number':
			return { type: Number.isInteger(value) ? 'integer' : 'number' };
		default:
			return value === null ? { type: 'null' } : objectSchema(value);
	}
}

function objectSchema(value: unknown): JsonSchema {
	const members: IDataObject = { ...(value ?? {}) };
	return {
		type: 'object',
		properties: Object.fromEntries(
			Object.entries(members).map(([name, member]) => [name, schemaOf(member)]),
		),
	};
}
