import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import type { Sheet } from '../sandbox/services/workbooks';
import { sheet, workbook, workbooksOf } from '../sandbox/services/workbooks';

const TOKEN = 'shtcnRows';
const HEADER = ['Id', 2026, 'Name', 'Note'];

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

beforeEach(() => stage.reset());

afterAll(async () => {
	await stage.close();
});

function book() {
	const found = workbooksOf(stage.sandbox.world).get(TOKEN);
	if (found === undefined) throw new Error('There is no spreadsheet');
	return found;
}

/** A sheet whose rows have the same number in each column, so that a cell tells which row it is of. */
function fill(count: number): void {
	const own = { ...sheet('Q7PlXT', 'People'), row_count: count + 1 };
	own.cells = [HEADER, ...Array.from({ length: count }, (_, at) => rowOf(at + 1))].map((row) => [
		...row,
	]);
	workbooksOf(stage.sandbox.world).set(TOKEN, workbook(TOKEN, 'Book', [own]));
}

const rowOf = (id: number, by = ''): unknown[] => [id, `y${id}${by}`, `n${id}${by}`, `t${id}`];

const itemOf = (id: number): IDataObject => ({ Id: id, 2026: `y${id}!`, Name: `n${id}!` });

/** What somebody else does to a sheet meanwhile. */
const CHANGES: Readonly<Record<string, (own: Sheet) => void>> = {
	'inserts a column': (own) => insertColumn(own, 2),
	'deletes a column': (own) => {
		for (const row of own.cells) row.splice(1, 1);
		own.column_count -= 1;
	},
	'swaps the names of two columns': (own) => {
		own.cells[0] = own.cells[0].map((name) =>
			name === 'Name' ? 'Note' : name === 'Note' ? 'Name' : name,
		);
	},
	'inserts rows below the header': (own) => {
		own.cells.splice(1, 0, [], []);
		own.row_count += 2;
	},
	'deletes a row': (own) => {
		own.cells.splice(1, 1);
		own.row_count -= 1;
	},
};

function insertColumn(own: Sheet, at: number, name: unknown = null): void {
	for (const [index, row] of own.cells.entries()) row.splice(at, 0, index === 0 ? name : null);
	own.column_count += 1;
}

/** Has somebody change the sheet right after the n-th request was answered. */
function meanwhile(skip: number, change: (own: Sheet) => void): void {
	stage.sandbox.faults.add({
		kind: 'odd',
		skip,
		change: (answer) => {
			change(book().sheets[0]);
			book().revision += 1;
			return answer;
		},
	});
}

async function run(operation: string, parameters: IDataObject, input: IDataObject[]) {
	const { items } = await stage.engine.runNode(
		{
			parameters: {
				resource: 'spreadsheet',
				operation,
				spreadsheetToken: TOKEN,
				sheetId: 'Q7PlXT',
				...parameters,
			} as never,
		},
		{ input: input.map((json) => ({ json })) },
	);
	return items.map(({ json }) => json);
}

/** Cells that stand where they do not belong: under another name, or in the row of another. */
function misplaced(): string[] {
	const cells = book().sheets[0].cells;
	const start = cells.findIndex((row) => row.includes('Note'));
	const names = cells[start].map(String);
	const letters: Readonly<Record<string, RegExp>> = {
		Id: /^\d+$/,
		2026: /^y(\d+)!?$/,
		Name: /^n(\d+)!?$/,
		Title: /^n(\d+)!?$/,
		Note: /^t(\d+)$/,
	};
	const own = names.map((name) => letters[name] ?? /^$/);
	return cells.slice(start + 1).flatMap((row) => {
		const texts = row.map((cell) => String(cell ?? ''));
		const id = texts[names.indexOf('Id')] ?? '';
		return texts.flatMap((text, at) => {
			if (text === '') return [];
			const found = own[at]?.exec(text);
			return found === null || found === undefined || (found[1] ?? id) !== id ? [text] : [];
		});
	});
}

describe('somebody changes the sheet in the middle of a run', () => {
	const upsert = async (count: number) =>
		await run(
			'upsertRows',
			{ matchColumns: 'Id' },
			Array.from({ length: count }, (_, at) => itemOf(at + 1)),
		);
	const append = async (count: number) =>
		await run(
			'appendRows',
			{ options: { batchSize: 2 } },
			Array.from({ length: count }, (_, at) => itemOf(at + 11)),
		);
	const cases = Object.entries(CHANGES).flatMap(([what, change]) => {
		const rows = { name: 'Append or Update Rows', what, change, go: upsert };
		// Rows that are appended go below whatever stands there.
		return what.includes('row')
			? [rows]
			: [rows, { ...rows, name: 'Append Rows from Items', go: append }];
	});

	test.each(cases)('$name: somebody $what', async ({ go, change, what }) => {
		fill(4);
		await go(6);
		const asked = stage.sandbox.journal.length;
		// What comes after the last answer is no business of the run.
		for (let skip = 0; skip + 1 < asked; skip += 1) {
			stage.reset();
			fill(4);
			meanwhile(skip, change);
			const [told] = await go(6);
			// Swapped names are no cells that moved: what was there before stands under the other name.
			const wrong = misplaced().filter((text) => !what.includes('swaps') || text.includes('!'));
			if (wrong.length > 0) {
				expect({ skip, wrong, StatusCode: told.StatusCode }).toMatchObject({ StatusCode: 500 });
				if (!what.includes('swaps')) expect(told.Hint).toMatch(/Look into rows? \d/);
			}
		}
	});

	test('columns that moved while rows waited for their turn are found again', async () => {
		let time = 0;
		unpace(stage.engine, {
			now: () => (time += 20_000),
			sleep: async () => await Promise.resolve(),
		});
		for (const go of [upsert, append]) {
			fill(4);
			meanwhile(1, (own) => insertColumn(own, 1, 2025));
			expect((await go(6))[0]).toMatchObject({ StatusCode: 200 });
			expect(misplaced()).toEqual([]);
		}
		unpace(stage.engine);
	});

	test.each(['inserts a column', 'swaps the names of two columns', 'deletes a row'])(
		'Read Rows as Items: somebody %s',
		async (what) => {
			for (const skip of [1, 2]) {
				stage.reset();
				fill(5200);
				meanwhile(skip, CHANGES[what]);
				const [told] = await run('readRows', {}, [{}]);
				const rows: IDataObject[] = Object(told.Data).rows;
				expect(new Set(rows.map(({ Id }) => Id)).size).toBe(rows.length);
				expect([skip, rows.length]).toEqual([skip, what === 'deletes a row' ? 5199 : 5200]);
				const letter = what.startsWith('swaps') ? 'n' : 't';
				expect(rows.find(({ Id, Note }) => Note !== `${letter}${Number(Id)}`)).toBeUndefined();
			}
		},
	);

	test('rows that came since the size of the sheet was asked for are read as well', async () => {
		fill(4);
		meanwhile(0, CHANGES['inserts rows below the header']);
		const [told] = await run('readRows', {}, [{}]);
		expect(Object(told.Data).rows).toHaveLength(4);
	});

	test('a sheet that changes again and again is read, and that is said', async () => {
		fill(5200);
		for (const skip of [2, 5]) meanwhile(skip, CHANGES['deletes a row']);
		const [told] = await run('readRows', {}, [{}]);
		expect(told).toMatchObject({
			StatusCode: 200,
			Summary: expect.stringMatching(/Somebody changed the sheet while it was read/),
		});
	});

	test('columns that move again and again are no rows', async () => {
		fill(4);
		for (const skip of [1, 3]) meanwhile(skip, CHANGES['inserts a column']);
		expect(await run('readRows', {}, [{}])).toMatchObject([
			{ StatusCode: 500, Retryable: true, ErrorMessage: expect.stringMatching(/again and again/) },
		]);
	});
});
