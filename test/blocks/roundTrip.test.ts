import fc from 'fast-check';

import { prepared, write } from '../../nodes/shared/blocks';
import { openRun } from '../api/context';
import type { Sandbox } from '../sandbox';
import { SANDBOX_APP, startSandbox } from '../sandbox';
import { toBlocks } from '../sandbox/markdown/toBlocks';
import { fromBlocks } from '../sandbox/markdown/fromBlocks';
import { addDocument } from '../sandbox/services/documents';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterAll(async () => {
	await sandbox.stop();
});

/** What a document says after the text was put into it. */
async function readBack(markdown: string): Promise<string> {
	const run = await openRun(sandbox.origin, { credential: SANDBOX_APP });
	const api = run.client();
	const doc = addDocument(sandbox.world, 'Round');
	const text = await prepared(api, markdown, { uploadImages: false });
	const written = await write(api, doc.document_id, text);
	expect(written.failure).toBeUndefined();
	return fromBlocks(doc.children, { blocks: doc.blocks, addressOf: () => '' });
}

const word = fc.constantFrom('Plan', '周报', 'x1', 'naïve', '🙂', 'a-b', 'c.d', 'e_f', '50%');
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const escaped = fc.constantFrom('2 \\* 3', '\\[no link\\]', '\\`tick', 'back\\\\slash', '\\~~gone');
const leaf = fc.oneof(
	words,
	escaped,
	words.map((text) => `**${text}**`),
	words.map((text) => `*${text}*`),
	words.map((text) => `~~${text}~~`),
	words.map((text) => `\`${text}\``),
	words.map((text) => `[${text}](https://a.example/x?y=1)`),
	words.map((text) => `***${text}***`),
);
const inline = fc.array(leaf, { minLength: 1, maxLength: 4 }).map((all) => all.join(' and '));

const heading = fc.tuple(fc.integer({ min: 1, max: 9 }), inline);
const code = fc.tuple(
	fc.constantFrom('', 'json', 'typescript'),
	fc.constantFrom('a = 1', 'x\n\n  y', '# no heading\n- no list', '| a | b |'),
);
const table = fc
	.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 4 }))
	.chain(([columns, rows]) =>
		fc.array(
			fc.array(fc.oneof(inline, fc.constantFrom('a \\| b', '')), {
				minLength: columns,
				maxLength: columns,
			}),
			{ minLength: rows, maxLength: rows },
		),
	)
	.map(([top, ...rows]) =>
		[top, top.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
	);

/** A list of one kind, with lists below its items. */
const { list } = fc.letrec<{ list: string }>((tie) => ({
	list: fc
		.tuple(
			fc.constantFrom('bullet', 'ordered', 'todo'),
			fc.array(
				fc.tuple(inline, fc.boolean(), fc.option(tie('list'), { nil: '', depthSize: 'small' })),
				{ minLength: 1, maxLength: 3 },
			),
		)
		.map(([kind, items]) =>
			items
				.map(([text, done, below], index) => {
					const marker = kind === 'ordered' ? `${index + 1}. ` : '- ';
					const box = kind === 'todo' ? `[${done ? 'x' : ' '}] ` : '';
					const indent = ' '.repeat(marker.length);
					const nested = below === '' ? '' : `\n${below}`;
					return marker + `${box}${text}${nested}`.replace(/\n/g, `\n${indent}`);
				})
				.join('\n'),
		),
}));

const block = fc.oneof(
	inline,
	heading.map(([level, text]) => `${'#'.repeat(level)} ${text}`),
	list,
	code.map(([language, text]) => `\`\`\`${language}\n${text}\n\`\`\``),
	inline.map((text) => `> ${text}\n> ${text}`),
	table,
	fc.constant('---'),
);
/** Two lists one after the other are one: a paragraph stands between blocks. */
const text = fc.array(block, { minLength: 1, maxLength: 6 }).map((all) => all.join('\n\nThen\n\n'));

test('Markdown put into a document and read again is the same', async () => {
	await fc.assert(
		fc.asyncProperty(text, async (markdown) => {
			expect(await readBack(markdown)).toBe(markdown);
		}),
		{ numRuns: 40, seed: 13 },
	);
});

test('a table with too many pictures has those of its first row in every part', async () => {
	const rows = Array.from({ length: 30 }, (_, index) => `| ${index} |`);
	const converted = toBlocks(['| top |', '| --- |', ...rows].join('\n'));
	const blocks = converted.blocks.map((block) =>
		block.block_type === 2
			? { block_id: block.block_id, block_type: 27, image: { width: 1, height: 1, token: '' } }
			: block,
	);
	const pictures = blocks
		.filter(({ block_type: type }) => type === 27)
		.map(({ block_id }) => ({ block_id, image_url: `https://a.example/${block_id}.png` }));
	const data = { ...converted, blocks, block_id_to_image_urls: pictures };
	sandbox.faults.add({
		kind: 'odd',
		endpoint: 'docx.v1.document.convert',
		change: (answer) => ({ ...answer, data }),
	});
	const run = await openRun(sandbox.origin, { credential: SANDBOX_APP });
	const made = await prepared(run.client(), 'pictures', {});
	const inserted = made.batches.flatMap((batch) => batch.blocks);
	const images = inserted.filter(({ block_type: type }) => type === 27);
	expect(made.cut).toBe(1);
	expect(images.length).toBeGreaterThan(31);
	expect(made.pictures.map(({ blockId }) => blockId).sort()).toEqual(
		images.map(({ block_id: id }) => id).sort(),
	);
});

interface Node {
	readonly type: number;
	readonly content: object;
	readonly children: readonly Node[];
}

const style = fc.record({ bold: fc.boolean(), inline_code: fc.boolean(), underline: fc.boolean() });
const element = fc.oneof(
	fc.record({ text_run: fc.record({ content: words, text_element_style: style }) }),
	fc.record({ equation: fc.record({ content: fc.constant('E=mc^2\\n') }) }),
	fc.record({ mention_user: fc.record({ user_id: fc.constant('ou_ada') }) }),
	fc.record({
		mention_doc: fc.record({
			token: fc.constant('doxcnA'),
			obj_type: fc.constant(22),
			url: fc.constant('https%3A%2F%2Fa.example'),
		}),
	}),
);
const elements = fc.array(element, { minLength: 1, maxLength: 3 });
const texts = [
	[2, 'text'],
	[12, 'bullet'],
	[13, 'ordered'],
	[15, 'quote'],
	[17, 'todo'],
] as const;

const { node } = fc.letrec<{ node: Node }>((tie) => {
	const below: fc.Arbitrary<Node[]> = fc.array(tie('node'), { maxLength: 2 });
	const plain = (inside: typeof below) =>
		fc
			.tuple(fc.constantFrom(...texts), elements, fc.boolean(), inside)
			.map(([[type, member], all, done, children]) => ({
				type,
				content: { [member]: { elements: all, style: { align: 1, done } } },
				children,
			}));
	const single = plain(fc.constant([]));
	const box = fc.tuple(fc.boolean(), single, below).map(([isCallout, first, others]) => ({
		type: isCallout ? 19 : 34,
		content: isCallout ? { callout: { background_color: 2 } } : { quote_container: {} },
		children: [first, ...others],
	}));
	return { node: fc.oneof({ maxDepth: 3 }, single, plain(below), box) };
});

const NO_CONTENT = new Set(['block_id', 'block_type', 'parent_id', 'children']);

/** The converter's answer for a tree. */
function answerFor(nodes: readonly Node[]) {
	const blocks: object[] = [];
	const add = ({ type, content, children }: Node): string => {
		const block_id = `temporary-${blocks.length}`;
		const block = { block_id, parent_id: '', block_type: type, ...structuredClone(content) };
		blocks.push(block);
		return Object.assign(block, { children: children.map(add) }).block_id;
	};
	return { first_level_block_ids: nodes.map(add), blocks, block_id_to_image_urls: [] };
}

test('formulas, mentions, callouts and what is in them arrive as Feishu converted them', async () => {
	const forest = fc.array(node, { minLength: 1, maxLength: 5 });
	await fc.assert(
		fc.asyncProperty(forest, async (nodes) => {
			const data = answerFor(nodes);
			const endpoint = 'docx.v1.document.convert';
			sandbox.faults.add({
				kind: 'odd',
				endpoint,
				change: () => ({ code: 0, msg: 'success', data }),
			});
			const run = await openRun(sandbox.origin, { credential: SANDBOX_APP });
			const api = run.client();
			const doc = addDocument(sandbox.world, 'Tree');
			await write(api, doc.document_id, await prepared(api, 'tree', {}));
			const treeOf = (id: string): Node => {
				const found = Object.entries(doc.blocks.get(id) ?? {});
				const content = found.filter(([name]) => !NO_CONTENT.has(name));
				const { block_type: type = 0, children = [] } = Object.fromEntries(found);
				return {
					type: Number(type),
					content: Object.fromEntries(content),
					children: [children].flat().map(String).map(treeOf),
				};
			};
			expect(doc.children.map(treeOf)).toEqual(nodes);
		}),
		{ numRuns: 30, seed: 13 },
	);
});
