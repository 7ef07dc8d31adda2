import { fromBlocks } from './markdown/fromBlocks';
import { toBlocks } from './markdown/toBlocks';

/** Converts there and back; pictures keep their address. */
function roundTrip(markdown: string): string {
	const { blocks, first_level_block_ids: ids, block_id_to_image_urls: images } = toBlocks(markdown);
	const withTokens = blocks.map((block) => {
		const image = images.find(({ block_id: id }) => id === block.block_id);
		return image === undefined
			? block
			: { ...block, image: { ...Object(block.image), token: image.image_url } };
	});
	return fromBlocks(ids, {
		blocks: new Map(withTokens.map((block) => [block.block_id, block])),
		addressOf: (token) => token,
	});
}

const TEXTS: Readonly<Record<string, string>> = {
	headings: '# One\n\n## Two\n\n###### Six\n\n######### Nine',
	paragraphs: 'First line\nsecond line\n\nAnother paragraph with 1.5 million snake_case words.',
	styles: 'Some **bold**, *italic*, ~~gone~~, `code`, ***both*** and **bold with *italic* in it**.',
	links:
		'See [Feishu](https://open.feishu.cn/a_(b)?c=d#e) and **[bold link](https://example.com)**.',
	escapes: 'Not \\*bold\\*, not \\[a link\\], not \\`code\\`.\n\n\\# no heading\n\n1\\. no list',
	bullets: '- one\n- two\n  - two a\n    - two a i\n  - two b\n- three',
	ordered: '1. one\n2. two\n   1. two one\n   2. two two\n3. three',
	todos: '- [ ] open\n- [x] done\n  - [ ] below',
	'mixed lists': '- bullet\n  1. first\n  2. second\n- another\n\n1. a list of its own',
	'paragraphs in lists': '- one\n\n  more of one\n- two\n\n  ```\n  code\n  ```',
	quotes: '> quoted **text**\n> in two lines\n>\n> and a third',
	code: '```typescript\nconst a = 1;\n\n# no heading\n- no list\n```\n\n```\nplain\n```',
	tables: '| Name | Count |\n| --- | --- |\n| **a** | 1 |\n| b \\| c |  |',
	dividers: 'before\n\n---\n\nafter',
	images: '![A picture](https://example.com/a.png)\n\n![](https://example.com/b.png)',
	'other scripts': '# 周报\n\n**完成**：一二三 😀',
};

describe("the sandbox's Markdown", () => {
	test.each(Object.entries(TEXTS))('%s read back as they were written', (_what, markdown) => {
		expect(roundTrip(markdown)).toBe(markdown);
	});

	test('everything in one document', () => {
		const whole = Object.values(TEXTS).join('\n\n---\n\n');
		expect(roundTrip(whole)).toBe(whole);
	});

	test('tables say their size, and cells come as the documentation shows them', () => {
		const { blocks } = toBlocks('| a | b |\n| --- | --- |\n| c |  |');
		const table = blocks.find(({ block_type: type }) => type === 31);
		expect(table).toMatchObject({
			table: { property: { row_size: 2, column_size: 2, merge_info: expect.any(Array) } },
		});
		expect(table?.children).toHaveLength(4);
	});
});
