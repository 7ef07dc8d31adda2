import type { IDataObject } from 'n8n-workflow';
import { formRows, text } from '../../nodes/shared/fields';
import { Refusal } from '../../nodes/shared/values';

const name = text({ label: 'Name', required: true });

const field = formRows({
	label: 'Things',
	one: 'Thing',
	of: { name },
	most: 3,
	row: (given: IDataObject) => name.read(given.name),
});

function refused(given: unknown): Refusal {
	try {
		field.read(given);
	} catch (error) {
		if (error instanceof Refusal) return error;
	}
	throw new Error('nothing was refused');
}

describe('rows of a form', () => {
	test('are asked for one by one', () => {
		expect(field.property).toMatchObject({
			type: 'fixedCollection',
			placeholder: 'Add Thing',
			default: {},
			typeOptions: { multipleValues: true },
			options: [
				{ name: 'rows', displayName: 'Thing', values: [{ name: 'name', displayName: 'Name' }] },
			],
		});
	});

	test.each<readonly [given: unknown, rows: string[]]>([
		[{ rows: [{ name: 'a' }, { name: ' b ' }] }, ['a', 'b']],
		[{ rows: { name: 'a' } }, ['a']],
		[
			[{ name: 'a' }, null, { name: 'b' }],
			['a', 'b'],
		],
		['[{"name": "a"}]', ['a']],
		['{"rows": [{"name": "a"}]}', ['a']],
		[{}, []],
		[{ rows: [] }, []],
		['', []],
		[undefined, []],
	])('%j are %j', (given, rows) => {
		expect(field.read(given)).toEqual(rows);
	});

	test.each<readonly [given: unknown, message: string]>([
		['a', 'Things holds "a", which is not a row'],
		[7, 'Things holds "7", which is not a row'],
		[[['a']], 'Things holds "["a"]", which is not a row'],
		[[{ name: 'a' }, {}], 'Row 2 of Things: Name is empty'],
		[Array(4).fill({ name: 'a' }), 'Things has 4 rows, but 3 are allowed'],
	])('%j is refused', (given, message) => {
		expect(refused(given).message).toBe(message);
		expect(refused(given).hint).toMatch(/Things|Name/);
	});
});
