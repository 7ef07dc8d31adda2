import type { CallValues, FeishuApi } from '../../nodes/shared/operation';
import { endpoint } from '../../nodes/shared/operation';
import { collectPages, onePage } from '../../nodes/shared/kits/pages';

const list = endpoint('GET /open-apis/test/v1/things', {
	rate: {},
	identities: ['tenant'],
	scopes: [],
	repeat: 'read',
});

/** An endpoint with `total` numbered things; page tokens are positions. */
function source(total: number, paging: { smallest?: number; largest: number }) {
	const asked: Array<{ size: number; token: string }> = [];
	const api: Pick<FeishuApi, 'call'> = {
		call: async <Answer>(_endpoint: unknown, { query }: CallValues): Promise<Answer> => {
			const size = Number(query?.page_size);
			const token = String(query?.page_token ?? '');
			asked.push({ size, token });
			const start = token === '' ? 0 : Number(token);
			const end = Math.min(total, start + size);
			const answer: unknown = {
				items: Array.from({ length: end - start }, (_, index) => ({ n: start + index })),
				has_more: end < total,
				page_token: end < total ? String(end) : '',
				total,
			};
			return answer as Answer;
		},
	};
	return {
		asked,
		source: {
			api: api as FeishuApi,
			endpoint: list,
			paging: { list: 'items', ...paging },
			request: {},
		},
	};
}

const numbers = (data: { items?: unknown }) =>
	(data.items as Array<{ n: number }>).map(({ n }) => n);

test('every page is collected into the shape of one', async () => {
	const { source: things, asked } = source(120, { largest: 50 });
	const data = await collectPages(things);
	expect(numbers(data)).toEqual(Array.from({ length: 120 }, (_, n) => n));
	expect(data).toMatchObject({ has_more: false, total: 120 });
	expect(data).not.toHaveProperty('page_token');
	expect(asked).toHaveLength(3);
});

test('a token that comes back ends the list', async () => {
	const { source: things } = source(100, { largest: 10 });
	let calls = 0;
	const looping: FeishuApi['call'] = async <Answer>() => {
		calls += 1;
		const answer: unknown = { items: [{ n: calls }], has_more: true, page_token: 'again' };
		return answer as Answer;
	};
	const data = await collectPages({ ...things, api: { ...things.api, call: looping } });
	expect(numbers(data)).toEqual([1, 2]);
	expect(calls).toBe(2);
});

test.each([
	[20, [20]],
	[50, [50]],
	[70, [50, 20]],
	[100, [50, 50]],
])('%d things are asked for in pages Feishu accepts', async (size, pages) => {
	const { source: things, asked } = source(500, { largest: 50 });
	const data = await onePage(things, size);
	expect(numbers(data)).toHaveLength(size);
	expect(asked.map((page) => page.size)).toEqual(pages);
	expect(data).toMatchObject({ has_more: true, page_token: String(size) });
});

test('below the smallest page, the rest of a page is not lost for the next call', async () => {
	const { source: things, asked } = source(120, { smallest: 50, largest: 1000 });
	const seen: number[] = [];
	let token: unknown = '';
	do {
		const data = await onePage(things, 20, String(token));
		seen.push(...numbers(data));
		token = data.page_token;
		expect(data.has_more).toBe(token !== undefined);
	} while (token !== undefined);
	expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => n));
	expect(asked.every(({ size }) => size >= 50)).toBe(true);
});

test('a list that ends before the page is full says so', async () => {
	const { source: things } = source(7, { largest: 50 });
	const data = await onePage(things, 20);
	expect(numbers(data)).toHaveLength(7);
	expect(data.has_more).toBe(false);
});
