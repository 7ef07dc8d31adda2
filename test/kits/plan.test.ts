import type { IDataObject } from 'n8n-workflow';
import type { KnownRow, RowMatching } from '../../nodes/shared/kits';
import { keyedRows, planRows } from '../../nodes/shared/kits';
import { Refusal } from '../../nodes/shared/values';

const matching: RowMatching = {
	keys: ['Code'],
	keyText: (cell) => (cell === undefined || cell === null ? '' : String(cell)),
	isSame: (incoming, known) => JSON.stringify(incoming) === JSON.stringify(known),
	nameOf: (index) => `Item ${index}`,
};

const incoming = (...rows: IDataObject[]) => rows.map((value, index) => ({ index, value }));
const table = (...rows: IDataObject[]): Array<KnownRow<string>> =>
	rows.map((cells, at) => ({ id: `rec${at}`, cells }));

const CAREFUL = { several: 'refuse', onlyChanged: true } as const;

function plan(
	rows: Parameters<typeof keyedRows>[0],
	known: ReadonlyArray<KnownRow<string>>,
	rules: Parameters<typeof planRows>[3] = CAREFUL,
	by = matching,
) {
	const { refused, ...rest } = planRows(keyedRows(rows, by), known, by, rules);
	return { ...rest, refused: refused.map(({ index, refusal }) => [index, refusal.message]) };
}

test('rows are created, changed where they differ, left alone, or missing', () => {
	expect(
		plan(
			incoming({ Code: 1, A: 'new' }, { Code: 2, A: 'y', B: 'z' }, { Code: 3, A: 'same' }),
			table({ Code: 2, A: 'x', B: 'z' }, { Code: 3, A: 'same', C: 'other' }, { Code: 4 }, {}),
		),
	).toEqual({
		creates: [{ index: 0, value: { Code: 1, A: 'new' } }],
		updates: [{ index: 1, value: { id: 'rec0', cells: { A: 'y' } } }],
		unchanged: [{ index: 2, id: 'rec1' }],
		missing: ['rec2', 'rec3'],
		refused: [],
	});
});

test('what was planned and done once leaves nothing to do the second time', () => {
	const rows = incoming({ Code: 'a', A: 1 }, { Code: 'b', A: 2 });
	const { creates } = plan(rows, []);
	expect(plan(rows, table(...creates.map(({ value }) => value)))).toMatchObject({
		creates: [],
		updates: [],
		missing: [],
		unchanged: [{ index: 0 }, { index: 1 }],
	});
});

test('rows without a key, with the key of an earlier one, or refused before, are refused alone', () => {
	const rows = [
		...incoming({ Code: 1 }, { A: 'x' }, { Code: 1 }),
		{ index: 3, refusal: new Refusal('Item 3 is odd', 'Correct it.') },
		{ index: 4, value: { Code: 2 } },
	];
	expect(plan(rows, [])).toMatchObject({
		creates: [{ index: 0 }, { index: 4 }],
		refused: [
			[1, 'Item 1 holds nothing in Code, which is a column to match on'],
			[2, 'Item 2 has the same Code as Item 0'],
			[3, 'Item 3 is odd'],
		],
	});
});

test.each([
	['refuse', [], [[0, 'Item 0: 2 rows of the table have its Code: rec0, rec1']]],
	['first', ['rec0'], []],
	['all', ['rec0', 'rec1'], []],
] as const)('a key of several rows: %s', (several, changed, refused) => {
	const known = table({ Code: 1, A: 'x' }, { Code: 1, A: 'x' }, { Code: 2 });
	const planned = plan(incoming({ Code: 1, A: 'y' }), known, { several, onlyChanged: true });
	expect(planned.updates.map(({ value }) => value.id)).toEqual(changed);
	expect(planned.refused).toEqual(refused);
	// Rows that are too many are not missing: a row came in for their key.
	expect(planned.missing).toEqual(['rec2']);
});

test('without Update Only Changed every row found is written whole', () => {
	const rules = { several: 'refuse', onlyChanged: false } as const;
	expect(plan(incoming({ Code: 1, A: 'x' }), table({ Code: 1, A: 'x' }), rules)).toMatchObject({
		updates: [{ value: { id: 'rec0', cells: { Code: 1, A: 'x' } } }],
		unchanged: [],
	});
});

test('a key of several columns is not mixed up with another, and is whole or none', () => {
	const by = { ...matching, keys: ['A', 'B'] };
	const planned = plan(
		incoming({ A: 'a', B: 'bc' }, { A: 'ab', B: 'c' }, { A: '1:a', B: 'x' }, { A: 'a' }),
		table({ A: 'ab', B: 'c' }, { A: 'a', B: '1:ax' }, { B: 'c' }),
		CAREFUL,
		by,
	);
	expect(planned.creates.map(({ index }) => index)).toEqual([0, 2]);
	expect(planned.unchanged).toEqual([{ index: 1, id: 'rec0' }]);
	expect(planned.refused).toEqual([
		[3, 'Item 3 holds nothing in B, which is a column to match on'],
	]);
	expect(planned.missing).toEqual(['rec1', 'rec2']);
});

test('columns may be called as members that every object has', () => {
	const row: IDataObject = JSON.parse('{"constructor": "a", "__proto__": "b", "toString": "c"}');
	const by = { ...matching, keys: ['constructor'] };
	const [, missingKey] = keyedRows(incoming(row, { toString: 'c' }), by);
	expect(missingKey).toHaveProperty('refusal');
	expect(plan(incoming(row), table({ constructor: 'a' }), CAREFUL, by).updates).toEqual([
		{ index: 0, value: { id: 'rec0', cells: JSON.parse('{"__proto__": "b", "toString": "c"}') } },
	]);
});

test('every row is looked at once', () => {
	const count = 5000;
	let looks = 0;
	const by: RowMatching = {
		...matching,
		keyText: (cell) => {
			looks += 1;
			return String(cell);
		},
	};
	const rows = Array.from({ length: count }, (_, at) => ({ Code: `k${at}` }));
	plan(incoming(...rows), table(...rows.reverse()), CAREFUL, by);
	expect(looks).toBe(2 * count);
});
