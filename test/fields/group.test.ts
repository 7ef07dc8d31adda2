import { choice, group, number, text } from '../../nodes/shared/fields';

const fields = {
	kind: choice({ label: 'Kind', options: { plain: 'Plain', many: 'Many' }, default: 'plain' }),
	count: number({ label: 'Count', min: 1, required: true, showWhen: { kind: ['many'] } }),
	note: text({ label: 'Note', default: 'none' }),
};
const one = group({ label: 'Settings', fields });

test('a group asks with a fixed collection, whose fields follow each other', () => {
	expect(one.property).toMatchObject({
		type: 'fixedCollection',
		default: {},
		options: [
			{
				name: 'values',
				values: [
					{ name: 'kind', displayName: 'Kind' },
					{ name: 'count', displayOptions: { show: { kind: ['many'] } } },
					{ name: 'note', default: 'none' },
				],
			},
		],
	});
});

test('a group is read as the form, an expression or an agent gives it', () => {
	const filled = { kind: 'many', count: 3, note: 'none' };
	for (const given of [
		{ values: { kind: 'many', count: 3 } },
		{ kind: 'many', count: '3' },
		'{"values": {"kind": "many", "count": 3}}',
	]) {
		expect(one.read(given)).toEqual(filled);
	}
	expect(one.read({ note: 'x' })).toEqual({ kind: 'plain', note: 'x' });
});

test('a group that holds nothing is none', () => {
	for (const given of [undefined, '', {}, { values: {} }]) {
		expect(one.read(given)).toBeUndefined();
	}
});

test('what a group cannot use is refused by name', () => {
	expect(() => one.read({ values: { kind: 'odd' } })).toThrow(/Kind is "odd"/);
	expect(() => one.read({ kind: 'many' })).toThrow(/Count is empty/);
	expect(() => one.read('many')).toThrow(/Settings is not valid JSON/);
	expect(() => one.read([7])).toThrow(/Settings is "\[7\]"/);
});
