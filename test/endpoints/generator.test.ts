import { cutAll, data, document, GENERATED, page, read, sample, text } from './demoProject';

describe('names', () => {
	test('of two endpoints that would be called the same get the version, then the project', () => {
		document([
			page('demo.v1.thing.get'),
			page('demo.v2.thing.get', { path: '/open-apis/demo/v2/things' }),
			page('other.v2.thing.get', { path: '/open-apis/other/v2/things' }),
			page('demo.v1.delete', { path: '/open-apis/demo/v1/delete' }),
			page('demo.v1.things.by_name.get', { path: '/open-apis/demo/v1/by_name' }),
		]);
		cutAll();
		expect(read(GENERATED).match(/(?<=export const )\w+/g)).toEqual([
			'thingGet',
			'thingGetV2',
			'otherThingGet',
			'deleteV1',
			'thingsByNameGet',
		]);
	});
});

describe('rates', () => {
	test.each([
		[{ per_minute: 1000, per_second: 50, prose: ['5/s'] }, '{ perSecond: 50, perMinute: 1000 }'],
		[{ per_minute: 100 }, '{ perMinute: 100 }'],
		[{ special: true, prose: ['5/s', '10000/day'] }, '{ perSecond: 5 }'],
		[{ prose: ['5/s', '3/s'] }, '{ perSecond: 3 }'],
		[{ prose: ['100/min'] }, '{ perMinute: 100 }'],
		[{ special: true }, '{ perSecond: 5 }'],
		[undefined, '{}'],
	])('%j is %s', (limit, expected) => {
		document([page('demo.v1.thing.get', { rate_limit: limit })]);
		cutAll();
		expect(read(GENERATED)).toContain(`rate: ${expected},`);
	});
});

test('the size of a page is left to who reads pages, also where Feishu asks for it', () => {
	const query = [
		{ ...text('page_size'), type: 'integer', required: true },
		{ ...text('page_token'), required: false },
		{ ...text('kind'), required: true },
	];
	document([page('demo.v1.thing.list', { query })]);
	cutAll();
	expect(read(GENERATED)).toContain('{ page_size?: number; page_token?: string; kind: string }');
});

describe('samples', () => {
	test('are built from the fields where the page shows none', () => {
		const fields = [
			text('thing_id'),
			{ name: 'kind', type: 'string', enum: ['small', 'large'] },
			{ name: 'count', type: 'integer' },
			{ name: 'tags', type: 'array', items: 'string' },
			{ name: 'owner', type: 'object', children: [text('name')] },
		];
		document([
			page('demo.v1.thing.get', { response: data(...fields), response_example: undefined }),
		]);
		cutAll();
		expect(sample()).toBe(
			"{ thing_id: 'id', kind: 'small', count: 1, tags: ['text'], owner: { name: 'Example' } }",
		);
	});

	test('lose Chinese, further elements, long texts and members that are not documented', () => {
		const example = {
			name: '早会',
			note: `${'x'.repeat(80)}`,
			form: JSON.stringify([{ name: '申请人' }]),
			list: [{ id: 1 }, { id: 2 }],
			empty: null,
			secret: 'undocumented',
		};
		const list = { name: 'list', type: 'array', items: 'object', children: [text('id')] };
		const response = data(text('name'), text('note'), text('form'), text('empty'), list);
		document([
			page('demo.v1.thing.get', { response, response_example: { code: 0, data: example } }),
		]);
		cutAll();
		const generated = read(GENERATED);
		expect(generated).toContain("name: 'Example'");
		expect(generated).toContain(`note: '${'x'.repeat(60)}'`);
		expect(generated).toContain(`form: '[{"name":"text"}]'`);
		expect(generated).toContain("list: [{ id: '1' }]");
		expect(generated).not.toMatch(/secret|empty: |[\u3400-\u9fff]/);
	});

	test('and types end where a type holds itself', () => {
		const types = { node: [text('id'), { name: 'child', type: 'object', $ref: 'node' }] };
		const response = data({ name: 'node', type: 'object', $ref: 'node' });
		document([page('demo.v1.thing.get', { response, response_example: undefined })], types);
		cutAll();
		expect(read(GENERATED).replace(/\s+/g, ' ')).toContain(
			'{ node?: { id?: string; child?: { id?: string; child?: { id?: string; child?: IDataObject } } } }',
		);
		expect(sample().match(/child/g)?.length).toBeLessThan(5);
	});

	test('are the whole answer but code and message where there is no data', () => {
		const response = [
			text('code'),
			text('msg'),
			{ name: 'bot', type: 'object', children: [text('id')] },
		];
		const example = { code: 0, msg: 'ok', bot: { id: 'b1' } };
		document([page('demo.v1.bot.get', { response, response_example: example })]);
		cutAll();
		expect(sample()).toBe("{ bot: { id: 'b1' } }");
	});
});

describe('pages', () => {
	const query = [text('page_token'), { name: 'page_size', type: 'integer', min: 10, max: 50 }];
	const list = { name: 'things', type: 'array', items: 'object', children: [text('id')] };

	test('name list, token, place and sizes', () => {
		document([
			page('demo.v1.thing.search', { body: query, response: data(list, text('next_page_token')) }),
		]);
		cutAll();
		expect(read(GENERATED).replace(/\s+/g, ' ').replace(/,? }/g, ' }')).toContain(
			"pages: { list: 'things', nextToken: 'next_page_token', place: 'body', smallest: 10, largest: 50 }",
		);
	});

	test('are not claimed where nothing says how large they may be', () => {
		const unbound = [text('page_token'), { name: 'page_size', type: 'integer' }];
		document([
			page('demo.v1.thing.list', { query: unbound, response: data(list, text('page_token')) }),
		]);
		cutAll();
		expect(read(GENERATED)).not.toContain('pages:');
	});
});
