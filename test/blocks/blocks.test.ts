import { prepared, subtree } from '../../nodes/shared/blocks';
import type { FeishuApi } from '../../nodes/shared/endpoints';
import { openRun } from '../api/context';

const block = (id: string, ...children: string[]) => ({
	block_id: id,
	block_type: 2,
	text: { elements: [] },
	children,
});
type Made = ReturnType<typeof block>;

const below = (blocks: readonly Made[], id: string): string[] =>
	subtree(new Map(blocks.map((one) => [one.block_id, one])), id).map((one) => one.block_id);

/** A chain in which each block is the only child of the one before. */
const chain = (length: number): Made[] =>
	Array.from({ length }, (_, at) =>
		at + 1 < length ? block(`b${at}`, `b${at + 1}`) : block(`b${at}`),
	);

describe('what is below a block', () => {
	test('comes with it, parents first and children in their order', () => {
		const blocks = [block('a', 'b', 'c'), block('b', 'd'), block('c'), block('d'), block('x')];
		expect(below(blocks, 'a')).toEqual(['a', 'b', 'd', 'c']);
	});

	test('comes once where blocks are below each other in a circle', () => {
		expect(below([block('a', 'b', 'a'), block('b', 'a')], 'a')).toEqual(['a', 'b']);
	});

	test('may be 20,000 levels deep', () => {
		expect(below(chain(20_000), 'b0')).toHaveLength(20_000);
	});

	test('may be missing', () => {
		expect(below([block('a', 'gone')], 'a')).toEqual(['a']);
	});
});

describe('blocks that Feishu made of a text', () => {
	const inserting = async (blocks: readonly Made[]): Promise<unknown> => {
		const run = await openRun('http://127.0.0.1:9', { credential: { accessToken: 't-stored' } });
		const call: FeishuApi['call'] = async () =>
			Object({ first_level_block_ids: ['b0'], blocks: [...blocks] });
		return await prepared({ ...run.client(), call }, 'text', {}).catch((error: unknown) => error);
	};

	test.each([
		['is nested more than 200 levels deep', chain(201)],
		['has a block in two places', [block('b0', 'b0')]],
		['lacks some of its blocks', [block('b0', 'b1')]],
	])('are refused where what was made %s', async (fault, blocks) => {
		expect(await inserting(blocks)).toMatchObject({
			failure: { message: `What Feishu made of Markdown Content ${fault}, so nothing was written` },
		});
	});

	test('are taken at 200 levels', async () => {
		expect(await inserting(chain(200))).toMatchObject({ batches: [{ children: ['b0'] }] });
	});
});
