import type { CallValues, Endpoint, Failure, FeishuApi } from '../../nodes/shared/endpoints';
import { CallFailed, documented } from '../../nodes/shared/endpoints';
import { eachPage, readInTurn, readList, shaped } from '../../nodes/shared/kits';

const things: Endpoint = documented({
	id: 'test.v1.thing.list',
	service: 'test',
	route: 'GET /open-apis/test/v1/things',
	rate: {},
	identities: ['tenant'],
	scopes: [],
	body: 'none',
	answer: 'json',
	codes: [],
	sample: () => ({}),
});

interface Answers {
	readonly attempt: FeishuApi['attempt'];
	readonly asked: Array<{ size: number; token: string }>;
}

/** Answers each request with what `answer` makes of its size, its token and its number. */
function answering(
	answer: (size: number, token: string, call: number) => object | { failure: Failure },
): Answers {
	const asked: Answers['asked'] = [];
	const attempt = async (_endpoint: unknown, { query }: CallValues) => {
		const size = Number(query?.page_size);
		const token = String(query?.page_token ?? '');
		asked.push({ size, token });
		const made = answer(size, token, asked.length);
		return 'failure' in made ? made : { answer: made };
	};
	return { asked, attempt: attempt as FeishuApi['attempt'] };
}

/** An endpoint with `total` numbered things; page tokens are positions. */
function source(total: number, pages: { smallest?: number; largest: number }) {
	const { attempt, asked } = answering((size, token) => {
		const start = token === '' ? 0 : Number(token);
		const end = Math.min(total, start + size);
		return {
			items: Array.from({ length: end - start }, (_, index) => ({ n: start + index })),
			has_more: end < total,
			page_token: end < total ? String(end) : '',
			total,
		};
	});
	const facts = { list: 'items', ...pages };
	return { asked, source: { api: { attempt }, endpoint: things, pages: facts, request: {} } };
}

function sourceOf({ attempt }: Answers) {
	return {
		api: { attempt },
		endpoint: things,
		pages: { list: 'items', largest: 50 },
		request: {},
	};
}

const numbers = (elements: readonly unknown[]) => elements.map((one) => Object(one).n);

test('every page is collected into the shape of one', async () => {
	const { source: all, asked } = source(120, { largest: 50 });
	const read = await readList(all, {});
	expect(numbers(read.elements)).toEqual(Array.from({ length: 120 }, (_, n) => n));
	const data = shaped('items', read);
	expect(data).toMatchObject({ has_more: false, total: 120 });
	expect(data).not.toHaveProperty('page_token');
	expect(asked).toHaveLength(3);
});

test.each([
	[20, [20]],
	[50, [50]],
	[70, [50, 20]],
	[100, [50, 50]],
])('%d things are asked for in pages Feishu accepts', async (limit, pages) => {
	const { source: all, asked } = source(500, { largest: 50 });
	const read = await readList(all, { limit });
	expect(numbers(read.elements)).toHaveLength(limit);
	expect(asked.map((page) => page.size)).toEqual(pages);
	expect(shaped('items', read)).toMatchObject({ has_more: true, page_token: String(limit) });
});

test('below the smallest page, the rest of a page is not lost for the next call', async () => {
	const { source: all, asked } = source(120, { smallest: 50, largest: 1000 });
	const seen: number[] = [];
	let from = '';
	do {
		const { elements, next } = await readList(all, { limit: 20, from });
		seen.push(...numbers(elements));
		from = next;
	} while (from !== '');
	expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => n));
	expect(asked.every(({ size }) => size >= 50)).toBe(true);
});

test('a list that ends before the page is full says so', async () => {
	const { source: all } = source(7, { largest: 50 });
	const read = await readList(all, { limit: 20 });
	expect(numbers(read.elements)).toHaveLength(7);
	expect(shaped('items', read).has_more).toBe(false);
});

describe('a list that leads nowhere', () => {
	test('a token that comes back ends it, with a remark', async () => {
		const looping = answering((_size, _token, call) => ({
			items: [{ n: call }],
			has_more: true,
			page_token: 'again',
		}));
		const { elements, next, remark } = await readList(sourceOf(looping), {});
		expect(numbers(elements)).toEqual([1, 2]);
		expect({ next, remark }).toEqual({ next: '', remark: expect.stringContaining('second time') });
	});

	test('ever new tokens with empty pages end it, with a remark', async () => {
		const endless = answering((_size, _token, call) => ({
			items: [],
			has_more: true,
			page_token: `p${call}`,
		}));
		const { elements, remark } = await readList(sourceOf(endless), {});
		expect(elements).toEqual([]);
		expect(remark).toContain('no elements');
		expect(endless.asked.length).toBeLessThan(50);
	});

	test('ever new tokens with the same elements end it, with a remark', async () => {
		const endless = answering((_size, _token, call) => ({
			items: [{ n: 1 }, null, 'x'],
			has_more: true,
			page_token: `p${call}`,
		}));
		const { next, remark } = await readList(sourceOf(endless), {});
		expect({ next, remark }).toEqual({
			next: '',
			remark: expect.stringContaining('the same elements'),
		});
		expect(endless.asked.length).toBeLessThan(50);
	});

	test('a few pages that are alike do not', async () => {
		const alike = answering((_size, _token, call) => ({
			items: [{ n: call % 20 === 0 ? call : 1 }],
			has_more: call < 60,
			page_token: call < 60 ? `p${call}` : '',
		}));
		const { elements, remark } = await readList(sourceOf(alike), {});
		expect({ count: elements.length, remark }).toEqual({ count: 60, remark: '' });
	});

	test('a few empty pages on the way do not', async () => {
		const gaps = answering((_size, _token, call) => ({
			items: call === 5 ? [{ n: 5 }] : [],
			has_more: call < 5,
			page_token: call < 5 ? `p${call}` : '',
		}));
		expect(numbers((await readList(sourceOf(gaps), {})).elements)).toEqual([5]);
	});

	test('"there are more" without a token is told, not hidden', async () => {
		const lost = answering(() => ({ items: [{ n: 1 }], has_more: true }));
		const { next, remark } = await readList(sourceOf(lost), {});
		expect({ next, remark }).toEqual({
			next: '',
			remark: expect.stringContaining('no page token'),
		});
	});

	test.each([['false'], [0], [false]])(
		'has_more as %j ends it whatever the token',
		async (more) => {
			const odd = answering(() => ({ items: [{ n: 1 }], has_more: more, page_token: 'next' }));
			expect(await readList(sourceOf(odd), {})).toMatchObject({ next: '', remark: '' });
			expect(odd.asked).toHaveLength(1);
		},
	);

	test('an answer without the list is an empty page', async () => {
		const bare = answering(() => ({ total: 0 }));
		expect(await readList(sourceOf(bare), {})).toMatchObject({ elements: [], next: '' });
	});
});

describe('a page that cannot be read', () => {
	const failure: Failure = {
		fate: 'answered',
		status: 500,
		message: 'broken',
		hint: 'Wait.',
		retryable: true,
	};

	test('leaves the pages before it, and where to go on', async () => {
		const { attempt } = answering((_size, token) =>
			token === 'p3'
				? { failure }
				: {
						items: [{ n: token === '' ? 1 : 2 }],
						has_more: true,
						page_token: token === '' ? 'p2' : 'p3',
					},
		);
		const read = await readList(sourceOf({ attempt, asked: [] }), {});
		expect(numbers(read.elements)).toEqual([1, 2]);
		expect(read).toMatchObject({ failure, next: 'p3' });
		expect(shaped('items', read)).toMatchObject({ has_more: true, page_token: 'p3' });
	});

	test('fails as a whole when it is the first', async () => {
		const broken = answering(() => ({ failure }));
		await expect(readList(sourceOf(broken), {})).rejects.toThrow(CallFailed);
		await expect(eachPage(sourceOf(broken)).next()).rejects.toThrow(CallFailed);
	});
});

test('one page at a time can be read and left', async () => {
	const { source: all, asked } = source(500, { largest: 50 });
	for await (const { elements } of eachPage(all)) {
		if (numbers(elements).includes(60)) break;
	}
	expect(asked).toHaveLength(2);
});

describe('several sources in turn', () => {
	const sources = () => [
		source(3, { largest: 2 }),
		source(0, { largest: 2 }),
		source(4, { largest: 2 }),
	];

	test('are one list', async () => {
		const read = await readInTurn(
			sources().map((one) => one.source),
			{},
		);
		expect(numbers(read.elements)).toEqual([0, 1, 2, 0, 1, 2, 3]);
		expect(read).toMatchObject({ next: '', remark: '' });
	});

	test.each([1, 2, 3, 4, 6, 7])('%d at a time, nothing is lost or doubled', async (limit) => {
		const all: unknown[] = [];
		let from = '';
		for (let call = 0; call < 10; call += 1) {
			const { elements, next } = await readInTurn(
				sources().map((one) => one.source),
				{ limit, from },
			);
			expect(elements.length).toBeLessThanOrEqual(limit);
			all.push(...numbers(elements));
			if (next === '') break;
			from = next;
		}
		expect(all).toEqual([0, 1, 2, 0, 1, 2, 3]);
	});

	test('a failure keeps what was read, and says where to go on', async () => {
		const failing = {
			...sources()[2].source,
			api: { attempt: (async () => ({ failure: LOST })) as FeishuApi['attempt'] },
		};
		const read = await readInTurn([sources()[0].source, failing], {});
		expect(numbers(read.elements)).toEqual([0, 1, 2]);
		expect(read).toMatchObject({ failure: LOST, next: '1+part:' });
		const [first, , last] = sources();
		const rest = await readInTurn([first.source, last.source], { from: read.next });
		expect(numbers(rest.elements)).toEqual([0, 1, 2, 3]);
	});
});

const LOST: Failure = {
	fate: 'lost',
	status: 0,
	message: 'no answer',
	hint: 'Repeat.',
	retryable: true,
};
