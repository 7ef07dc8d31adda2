/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field } from '../../nodes/shared/fields';
import { Refusal } from '../../nodes/shared/values';
import { resources } from '../../nodes/Feishu/resources';
import { readSnapshot } from '../../scripts/names/snapshot';

/** What workflows rely on: the names of the product's requirements. */
interface SpecOperation {
	readonly resource: string;
	readonly operation: string;
	readonly name: string;
	readonly action: string;
	readonly returnAll?: true;
	readonly parameters: ReadonlyArray<{
		readonly name: string;
		readonly place: 'parameter' | 'options';
		readonly type: string;
		readonly required: boolean;
		readonly default?: unknown;
		readonly options?: readonly string[];
		readonly min?: number;
		readonly max?: number;
	}>;
	readonly outputs: readonly string[];
}

const spec: SpecOperation[] = JSON.parse(readFileSync(join(__dirname, 'operations.json'), 'utf8'));

function operationOf({ resource, operation }: SpecOperation) {
	return resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
}

describe('the operations are those of the requirements', () => {
	const ours = resources.flatMap(({ value: resource, operations }) =>
		operations.map(({ value: operation }) => `${resource}.${operation}`),
	);

	test('no fewer', () => {
		const wanted = spec.map(({ resource, operation }) => `${resource}.${operation}`);
		expect(wanted.filter((name) => !ours.includes(name))).toEqual([]);
	});

	test('and those that came later, whose names are written down all the same', () => {
		const { names } = readSnapshot();
		const unknown = ours.filter((name) => names[`feishu ${name}`] === undefined);
		const where = 'is not in test/spec/names.json: run npm run names';
		expect(unknown.map((name) => `${name} ${where}`)).toEqual([]);
	});

	describe.each(spec.map((row) => [`${row.resource}.${row.operation}`, row] as const))(
		'%s',
		(_, row) => {
			const operation = operationOf(row);

			test('is called and returns what is documented', () => {
				expect(operation).toMatchObject({ name: row.name, action: row.action });
				const results = row.outputs.slice(0, row.outputs.indexOf('Summary'));
				expect(Object.keys(operation?.empty ?? {})).toEqual(results);
			});

			test('has its parameters where they belong', () => {
				for (const parameter of row.parameters) {
					const fields: Readonly<Record<string, Field>> | undefined =
						parameter.place === 'options' ? operation?.options : operation?.parameters;
					expect(Object.keys(fields ?? {})).toContain(parameter.name);
				}
				const { parameters = {} } = operation ?? {};
				// Nexla's manual requests page as well, which the list of names does not say.
				const pages = row.returnAll === true || row.resource === 'apiCall';
				expect('returnAll' in parameters).toBe(pages);
			});

			test('takes the documented values and refuses others', () => {
				for (const { name, place, options, min, max } of row.parameters) {
					const fields = place === 'options' ? operation?.options : operation?.parameters;
					const field = fields?.[name];
					for (const value of options ?? []) expect(() => field?.read(value)).not.toThrow();
					if (options !== undefined) expect(() => field?.read('not documented')).toThrow();
					if (min !== undefined) expect(field?.read(min)).toBe(min);
					if (max !== undefined) expect(field?.read(max)).toBe(max);
					if (CLAMPED.has(`${row.resource}.${row.operation}.${name}`)) continue;
					if (min !== undefined) expect(() => field?.read(min - 1)).toThrow(Refusal);
					if (max !== undefined) expect(() => field?.read(max + 1)).toThrow(Refusal);
				}
			});

			test('falls back to the documented defaults', () => {
				for (const parameter of row.parameters) {
					const { name, place, default: standard, required } = parameter;
					if (standard === undefined || required) continue;
					if (DEFAULT_ELSEWHERE.has(name) || SENT_WHEN_SET.has(`${row.resource}.${name}`)) continue;
					const fields = place === 'options' ? operation?.options : operation?.parameters;
					// Limit stands beside Return All and says what Page Size said: it has its default.
					const limit = name === 'pageSize' ? operation?.parameters.limit : undefined;
					const field = limit ?? fields?.[name];
					expect([name, field?.read('')]).toEqual([name, standard]);
				}
			});
		},
	);
});

/** A value out of range means the default here, in the words of the requirements. */
const CLAMPED: ReadonlySet<string> = new Set([
	'user.search.pageSize',
	'calendarEvent.search.pageSize',
]);

/** Defaults that an operation applies itself, because sending them unasked would change the call. */
const DEFAULT_ELSEWHERE: ReadonlySet<string> = new Set(['dateTimeRenderOption']);

/** Defaults of Feishu's own: the parameter is sent only when the user sets it. */
const SENT_WHEN_SET: ReadonlySet<string> = new Set(['spreadsheet.userIdType']);
