import {
	cutAll,
	data,
	document,
	exists,
	GENERATED,
	LIST,
	page,
	read,
	run,
	runWith,
	text,
	write,
} from './demoProject';

describe('cutting', () => {
	test('copies an endpoint with the types it points to, and without what is not needed', () => {
		document(
			[
				page('demo.v1.thing.get', {
					response: data({ name: 'thing', type: 'object', $ref: 'thing', example: 'x' }),
					errors: [
						{ code: 1, msg: 'No' },
						{ code: 2, msg: 'Why', sub_of: 1 },
					],
					title: '取物',
				}),
				page('demo.v1.other.get', { path: '/open-apis/demo/v1/others' }),
			],
			{ thing: [{ name: 'part', type: 'object', $ref: 'part' }], part: [text('id')], far: [] },
		);
		expect(run('demo.v1.thing.get')).toBe('');
		const { endpoints, types } = JSON.parse(read('test/sandbox/contract/demo.json'));
		expect(Object.keys(types)).toEqual(['thing', 'part']);
		expect(endpoints).toHaveLength(1);
		expect(endpoints[0]).not.toHaveProperty('title');
		expect(endpoints[0].errors).toEqual([{ code: 1, msg: 'No' }]);
		expect(JSON.stringify(endpoints[0].response)).not.toContain('example');
	});

	test('takes an object for open of which the page shows more than it lists', () => {
		const card = { name: 'card', type: 'object', children: [text('id')] };
		document([
			page('demo.v1.thing.get', { body: [card], request_example: { card: { id: '1', a: 2 } } }),
			page('demo.v1.thing.list', { path: LIST, body: [card], request_example: { card: {} } }),
		]);
		run('demo.v1.thing.get');
		run('demo.v1.thing.list');
		const { endpoints } = JSON.parse(read('test/sandbox/contract/demo.json'));
		const [[open], [listed]] = endpoints.map(({ body }: { body: object[] }) => body);
		expect(open).not.toHaveProperty('children');
		expect(listed).toHaveProperty('children');
	});

	test('takes method and path for an id, and keeps what was cut before', () => {
		document([page('demo.v1.thing.get'), page('demo.v1.thing.list', { path: LIST })]);
		expect(run('demo.v1.thing.get')).toBe('');
		expect(run(`GET ${LIST}`)).toBe('');
		expect(read(GENERATED).match(/export const \w+/g)).toEqual([
			'export const thingGet',
			'export const thingList',
		]);
	});

	test('says which id the contract does not have, and writes nothing', () => {
		document([page('demo.v1.thing.get')]);
		expect(run('demo.v1.thing.get', 'demo.v1.thing.fetch')).toMatch(
			/no endpoint demo\.v1\.thing\.fetch/,
		);
		expect(exists('test')).toBe(false);
	});

	test('needs the full contract', () => {
		expect(runWith(undefined, ['demo.v1.thing.get'])).toMatch(/FEISHU_CONTRACT/);
		expect(runWith('nowhere', ['demo.v1.thing.get'])).toMatch(/which is not a folder/);
	});
});

describe('the catalogue', () => {
	const CATALOGUE = 'nodes/shared/endpoints/catalogueText.ts';
	const lines = () =>
		read(CATALOGUE)
			.match(/`([^`]*)`;\n$/)?.[1]
			.split('\n');

	test('has what the contract has and no record takes', () => {
		document([
			page('demo.v1.thing.get'),
			page('demo.v1.thing.list', { path: LIST }),
			page('demo.v1.old.list', { path: '/open-apis/demo/v1/old', historic: true }),
			page('demo.v1.token.get', { path: '/open-apis/demo/v1/token', tokens: [] }),
			page('demo.v1.thing.list~2', { path: LIST }),
		]);
		expect(run('demo.v1.thing.get')).toBe('');
		expect(lines()).toEqual(['demo/v1 demo.v1', ' GET things thing.list']);
	});

	test('loses an endpoint that became a record, without the full contract too', () => {
		document([page('demo.v1.thing.get'), page('demo.v1.thing.list', { path: LIST })]);
		expect(run()).toBe('');
		expect(lines()).toHaveLength(3);
		cutAll();
		expect(lines()).toEqual(['']);
		expect(runWith(undefined, ['--check'])).toBe('');
	});
});

test('the check names a file that was changed by hand', () => {
	document([page('demo.v1.thing.get')]);
	cutAll();
	write(GENERATED, `${read(GENERATED)}// more\n`);
	expect(runWith(undefined, ['--check'])).toMatch(/demo\.ts: not what .* Run `npm run contract`/);
});
