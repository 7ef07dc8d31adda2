import fc from 'fast-check';
import type { INodeExecutionData, OnError } from 'n8n-workflow';

import { resources } from '../../nodes/Feishu/resources';
import type { CredentialType } from '../../nodes/shared/api';
import type { Operation } from '../../nodes/shared/operation';
import type { Script } from './answers';
import { scripts } from './answers';
import type { GivenValues } from './stand';
import { anything, valueFor } from './values';

/** One run of the node that may be anything. */
export interface Case {
	/** `resource.operation` */
	readonly name: string;
	readonly authentication: CredentialType;
	readonly onError: OnError | undefined;
	readonly output: string;
	readonly dryRun: boolean;
	readonly input: readonly INodeExecutionData[];
	readonly given: readonly GivenValues[];
	readonly scripts: readonly Script[];
}

/** Parameters of uses that go well, by `resource.operation`. */
export type Uses = Readonly<Record<string, ReadonlyArray<Readonly<Record<string, unknown>>>>>;

/** Every operation of the node. */
export const OPERATIONS: ReadonlyArray<{ readonly name: string; readonly operation: Operation }> =
	resources.flatMap((resource) =>
		resource.operations.map((operation) => ({
			name: `${resource.value}.${operation.value}`,
			operation,
		})),
	);

/** The operation of a case. */
export function operationOf({ name }: Pick<Case, 'name'>): Operation {
	const found = OPERATIONS.find((one) => one.name === name);
	if (found === undefined) throw new Error(`There is no operation ${name}`);
	return found.operation;
}

const json: fc.Arbitrary<INodeExecutionData['json']> = fc.oneof(
	fc.constantFrom<INodeExecutionData['json']>(
		{},
		{ Task: 'Visit', record_id: 'rec1' },
		{ a: null, b: [1], c: { d: 'e' }, record_id: 'rec2' },
		JSON.parse('{"__proto__": 1, "constructor": "b", "record_id": 5}'),
	),
	fc.dictionary(fc.string({ maxLength: 5 }), fc.constantFrom(1, 'a', null, true)),
);

/** What one operation may be given, and what may come of it. */
export function casesOf(
	{ name, operation }: (typeof OPERATIONS)[number],
	uses: Uses,
): fc.Arbitrary<Case> {
	return fc
		.record({
			authentication: name.startsWith('customBot.')
				? fc.constant<CredentialType>('feishuCustomBotApi')
				: fc.constantFrom<CredentialType>('feishuApi', 'feishuApi', 'feishuOAuth2Api'),
			onError: fc.constantFrom<OnError | undefined>(
				...[undefined, 'continueRegularOutput' as const, 'continueErrorOutput' as const],
			),
			output: fc.constantFrom('envelope', 'envelope', 'envelopeOrError', 'items'),
			dryRun: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
			maxRetries: fc.constantFrom(0, 1, 3),
			jsons: fc.oneof(
				{ weight: 2, arbitrary: fc.tuple(json) },
				fc.array(json, { minLength: 2, maxLength: 4 }),
			),
			use: fc.nat(20),
			changed: fc.array(changedValue(operation), { maxLength: 3 }),
			shared: fc.boolean(),
			scripts,
		})
		.chain(({ jsons, use, changed, shared, ...rest }) => {
			const known = uses[name] ?? [{}];
			const base = known[use % known.length];
			const { dryRun, maxRetries, authentication, output } = rest;
			const [resource, operationValue] = name.split('.');
			const common = {
				...{ authentication, resource, operation: operationValue, output },
				requestOptions: { dryRun, maxRetries },
			};
			// With `shared` all items have the same odd values, else only the first one has them.
			const given = jsons.map((_, index) => ({
				...base,
				...common,
				...(index === 0 || shared ? applied(base, changed) : {}),
			}));
			return fc.constant({ ...rest, name, given, input: jsons.map((own) => ({ json: own })) });
		});
}

interface ChangedValue {
	readonly name: string;
	readonly isOption: boolean;
	readonly value: unknown;
}

function changedValue({ parameters, options }: Operation): fc.Arbitrary<ChangedValue> {
	const fields = [
		...Object.entries(parameters).map(([name, field]) => ({ name, field, isOption: false })),
		...Object.entries(options).map(([name, field]) => ({ name, field, isOption: true })),
	];
	const shared = ['options', 'requestOptions', 'output', 'authentication'].map((name) =>
		anything.map((value) => ({ name, isOption: false, value })),
	);
	const own = fields.map(({ name, field, isOption }) =>
		fc.oneof(valueFor(field), anything).map((value) => ({ name, isOption, value })),
	);
	return fc.oneof(
		{ weight: 1, arbitrary: fc.oneof(...shared) },
		...own.map((arbitrary) => ({ weight: 2, arbitrary })),
	);
}

function applied(
	base: Readonly<Record<string, unknown>>,
	changed: readonly ChangedValue[],
): Record<string, unknown> {
	const given: Record<string, unknown> = {};
	let options: unknown = base.options;
	for (const { name, isOption, value } of changed) {
		if (isOption) options = { ...Object(options), [name]: value };
		else if (name === 'options') options = value;
		else given[name] = value;
	}
	return options === undefined ? given : { ...given, options };
}
