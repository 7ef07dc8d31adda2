import fc from 'fast-check';
import { DateTime } from 'luxon';

import type { Field } from '../../nodes/shared/fields';

/** Values that no field expects, as expressions lead to them. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
	fc.constantFrom<unknown>(...[undefined, null, '', '  ', '\n', [], {}, true, false]),
	fc.constantFrom<unknown>(...[0, -0, -1, 1.5, NaN, Infinity, -Infinity, 1e21, 2 ** 53, 5e-324]),
	fc.constantFrom('.', '..', '%2e%2e', '%252e%252e', 'a/../b', 'a\\b', '/', '//', '?', '#', ';'),
	fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '={{ $json.a }}'),
	fc.constantFrom(
		'\u0000',
		'a\u0007b',
		'\ud800',
		'😀',
		'飞书',
		'a,b,,c',
		'{"a":',
		'[1,',
		'[]',
		'{}',
	),
	fc.constantFrom('x'.repeat(5000), '9'.repeat(400), '-', '1e999', '0x10', '2026-13-45', '12:00'),
	fc.constantFrom('https://elsewhere.example/base/bascn1?table=tbl1', 'http://', 'javascript:1'),
	fc.constantFrom<unknown>([null], [undefined], [[[]]], ['a', 1, true], [{}], [{ a: [1] }], [NaN]),
	fc.constantFrom<unknown>({ a: 1 }, { fields: null }, { id: {} }, { conjunction: 'and' }),
	fc.constantFrom<unknown>({ __rl: true, mode: 'id', value: '' }, { __rl: true, mode: 'list' }),
	fc.constantFrom<unknown>({ mappingMode: 'autoMapInputData' }, { mappingMode: 'defineBelow' }),
	fc.constantFrom<unknown>({ mappingMode: 'defineBelow', value: { a: null, b: '' } }),
	fc.constantFrom<unknown>(new Date(0), new Date(NaN), DateTime.fromMillis(0), 10n, new Map()),
	fc.constant(null).map(() => cyclic()),
	fc.constant(null).map(() => deep(1000)),
	fc.constant(null).map((): unknown => JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}')),
	fc.string({ unit: 'binary', maxLength: 30 }),
	fc.jsonValue({ maxDepth: 3 }),
);

function cyclic(): object {
	const value: Record<string, unknown> = { name: 'holds itself', list: [] };
	value.self = value;
	value.list = [value];
	return value;
}

function deep(levels: number): object {
	let value: object = {};
	for (let level = 0; level < levels; level += 1) value = { value };
	return value;
}

/** Values of the kind that a field asks for, right or nearly so. */
export function valueFor({ property }: Field): fc.Arbitrary<unknown> {
	switch (property.type) {
		case 'boolean':
			return fc.constantFrom<unknown>(true, false, 'true', 'no', 1);
		case 'number':
			return fc.oneof(fc.integer({ min: -5, max: 3000 }), fc.constantFrom('10', '1.5', 'ten'));
		case 'options':
			return fc.constantFrom<unknown>(...choicesOf(property.options), 'none of them', 1);
		case 'fixedCollection':
			return fc.array(rowFor(property), { maxLength: 3 }).map((rows) => ({ rows }));
		case 'dateTime':
			return fc.constantFrom<unknown>(...MOMENTS);
		case 'json':
			return fc.oneof(fc.json(), fc.jsonValue({ maxDepth: 2 }), fc.constantFrom<unknown>(...JSONS));
		case 'resourceLocator':
			return fc.constantFrom<unknown>(
				...IDS,
				...IDS.map((value) => ({ __rl: true, mode: 'id', value })),
			);
		default:
			return fc.oneof(fc.constantFrom<unknown>(...IDS, ...MOMENTS), fc.string({ maxLength: 20 }));
	}
}

/** One row of a form, right or nearly so. */
function rowFor({ options = [] }: Field['property']): fc.Arbitrary<unknown> {
	const values = options.flatMap((group) => ('values' in group ? group.values : []));
	const kinds = values.map((value) => {
		const field = { label: value.displayName, property: value, read: () => undefined };
		return [value.name, fc.oneof(valueFor(field), anything)] as const;
	});
	return fc.record(Object.fromEntries(kinds), { requiredKeys: [] });
}

function choicesOf(options: Field['property']['options'] = []): unknown[] {
	return options.flatMap((option) => ('value' in option ? [option.value] : []));
}

const MOMENTS = [
	...['2026-05-18 10:00:00', '2026-05-18', '2026-05-18T10:00:00Z', '2026-02-30 10:00:00', 'now'],
	...[1767225600, 1767225600000, '1767225600'],
];
const IDS = [
	...['oc_1', 'om_1', 'ou_1, ou_2', 'bascn1', 'tbl1', 'rec1', 'shtcn1', 'doxcn1', 'primary', '0'],
	...['https://sample.feishu.cn/base/bascn1?table=tbl1', 'https://sample.feishu.cn/wiki/wik1'],
	...[['ou_1'], 7, '["a","b"]'],
];
const JSONS: unknown[] = [
	...['[{"a": 1}]', '{"a": "b"}', '{"a": 12345678901234567890}', '[[1, "a"], [null, true]]'],
	...[[{ type: 'user', user_id: 'ou_1' }], { Task: 'Visit' }, [['a', 1]], [{ fields: {} }]],
	{ conjunction: 'and', conditions: [{ field_name: 'a', operator: 'is', value: '2026-01-01' }] },
];
