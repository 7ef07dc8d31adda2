import type { GenericValue } from 'n8n-workflow';

import { readableCell } from '../../nodes/Feishu/resources/bitable/readableCells';

const ZONE = 'Asia/Shanghai';
const NOON = Date.UTC(2026, 10, 30, 4);

/** Cells as Feishu's search returns them (documentation: "Bitable record data structure"). */
const cells: Array<
	[what: string, type: number | undefined, cell: GenericValue, read: GenericValue]
> = [
	[
		'text',
		1,
		[
			{ type: 'text', text: 'Visit ' },
			{ type: 'mention', text: '@Ada' },
		],
		'Visit @Ada',
	],
	['a time', 5, NOON, '2026-11-30T12:00:00+08:00'],
	['a time of creation', 1001, NOON, '2026-11-30T12:00:00+08:00'],
	['a number', 2, NOON, NOON],
	['a number in a column that is not known', undefined, NOON, NOON],
	[
		'people',
		11,
		[
			{
				id: 'ou_ada',
				name: 'Ada',
				en_name: 'Ada',
				email: 'a@example.com',
				avatar_url: 'https://…',
			},
		],
		[{ id: 'ou_ada', name: 'Ada' }],
	],
	['linked records', 18, { link_record_ids: ['recA', 'recB'] }, ['recA', 'recB']],
	['a formula with a number', 20, { type: 2, value: [3] }, 3],
	['a formula with text', 20, { type: 1, value: [{ type: 'text', text: 'Done' }] }, 'Done'],
	['a formula with a time', 20, { type: 5, value: [NOON] }, '2026-11-30T12:00:00+08:00'],
	['a lookup, a list however much it finds', 19, { type: 2, value: [3] }, [3]],
	['options', 4, ['Red', 'Blue'], ['Red', 'Blue']],
	[
		'an address',
		15,
		{ link: 'https://a.example', text: 'A' },
		{ link: 'https://a.example', text: 'A' },
	],
	[
		'attachments',
		17,
		[{ file_token: 'box1', name: 'a.png' }],
		[{ file_token: 'box1', name: 'a.png' }],
	],
	['nothing', 1, null, null],
	['an empty list', 4, [], []],
	['a time that is none', 5, 1e300, 1e300],
];

test.each(cells)('reads %s', (_, type, cell, read) => {
	expect(readableCell(cell, type, ZONE)).toEqual(read);
});
