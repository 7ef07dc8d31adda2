import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import type { Journaled } from '../sandbox';
import { documentsOf } from '../sandbox/services/documents';
import { mediasOf } from '../sandbox/services/mediaBook';
import { pictureRequestsOf } from '../sandbox/services/pictures';
import { addWikiPage } from '../sandbox/services/wikiPages';

const INSERT = 'docx.v1.documentBlockDescendant.create';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

beforeEach(() => {
	stage.reset();
	pictureRequestsOf(stage.sandbox.world).length = 0;
});

afterAll(async () => {
	await stage.close();
});

async function run(operation: string, parameters: IDataObject, items = 1): Promise<IDataObject[]> {
	const result = await stage.engine.runNode(
		{ parameters: { resource: 'document', operation, ...parameters } as never },
		{ input: Array.from({ length: items }, () => ({ json: {} })) },
	);
	expect(result.error).toBeUndefined();
	return result.items.map(({ json }) => json);
}

async function create(markdownContent: string, more: IDataObject = {}) {
	const [envelope] = await run('createFromMarkdown', { title: 'Report', markdownContent, ...more });
	return { envelope, data: Object(envelope.Data) };
}

async function read(docToken: string): Promise<string> {
	const [envelope] = await run('getContent', { docToken });
	return String(envelope.Content);
}

const sent = (endpoint: string): Journaled[] =>
	stage.sandbox.journal.filter((request) => request.endpoint === endpoint);
const bodiesOf = (endpoint: string) => sent(endpoint).map(({ body }) => Object(body));
const picture = (name: string) => `${stage.sandbox.origin}/pictures/${name}`;

describe('a document made from Markdown', () => {
	test('reads back as the same Markdown', async () => {
		const markdown = [
			'# 周报 *week* 47',
			'Some **bold**, *italic*, ~~gone~~, `code` and a [link](https://example.com/?a=b).',
			'- one\n  - one a\n    1. first\n    2. second\n- two',
			'- [x] done\n- [ ] open',
			'> a quote\n> of two lines',
			'```python\nprint("# no heading")\n```',
			'| Name | Count |\n| --- | --- |\n| **a** |  |\n| b | 2 |',
			'---',
			`![A chart](${picture('chart.png')})`,
			'The end.',
		].join('\n\n');
		const { envelope, data } = await create(markdown);
		expect(envelope).toMatchObject({ StatusCode: 200, Hint: '' });
		expect(data.nested_blocks_result).toMatchObject({ images_uploaded: 1, images_failed: [] });
		expect(await read(data.document_id)).toBe(markdown);
		expect(await read(data.document_url)).toBe(markdown);
	});

	test('of 5,000 blocks arrives whole and in order, in six requests', async () => {
		const paragraphs = Array.from({ length: 4400 }, (_, index) => `Paragraph ${index}`);
		const lists = Array.from({ length: 200 }, (_, index) => `- item ${index}\n  - a\n  - b`);
		const markdown = [...paragraphs, ...lists.flatMap((item) => [item, 'between'])].join('\n\n');
		const { envelope, data } = await create(markdown);
		expect(envelope.ErrorMessage).toBe('');
		expect(data.blocks_created).toBe(4400 + 200 * 4);
		expect(await read(data.document_id)).toBe(markdown);

		const requests = sent(INSERT);
		expect(requests).toHaveLength(6);
		const tokens = requests.map(({ query }) => query.client_token);
		expect(new Set(tokens).size).toBe(6);
		for (const { children_id: children, descendants } of bodiesOf(INSERT)) {
			expect(descendants.length).toBeLessThanOrEqual(1000);
			expect(children.length).toBeLessThanOrEqual(1000);
		}
	});

	test('opens a list that is too big for one request', async () => {
		const below = Array.from({ length: 1500 }, (_, index) => `  - below ${index}`);
		const markdown = ['before', ['- parent', ...below, '- sibling'].join('\n'), 'after'].join(
			'\n\n',
		);
		const { data } = await create(markdown);
		expect(data).toMatchObject({
			blocks_created: 1504,
			nested_blocks_result: { blocks_missing: 0 },
		});
		expect(await read(data.document_id)).toBe(markdown);
	});

	test('cuts a table that is too big for one request, with its first row on top of each part', async () => {
		const row = (index: number) => `| ${index} | b${index} | c${index} |`;
		const rows = Array.from({ length: 700 }, (_, index) => row(index));
		const head = '| No | B | C |\n| --- | --- | --- |';
		const { envelope, data } = await create([head, ...rows].join('\n'));
		expect(envelope).toMatchObject({
			StatusCode: 200,
			Hint: '',
			Summary: expect.stringMatching(/\. One table was cut into several, /),
		});
		const parts = (await read(data.document_id)).split('\n\n');
		expect(parts.length).toBeGreaterThan(1);
		expect(parts.every((part) => part.startsWith(head))).toBe(true);
		expect(parts.flatMap((part) => part.split('\n').slice(2))).toEqual(rows);
	});

	test('is not begun when a table has more than 100 columns', async () => {
		const row = `|${' x |'.repeat(101)}`;
		const before = documentsOf(stage.sandbox.world).size;
		const { envelope } = await create(`${row}\n|${' --- |'.repeat(101)}`);
		expect(envelope).toMatchObject({
			StatusCode: -1,
			Data: {},
			ErrorMessage: expect.stringMatching(/a table with 101 columns/),
			Hint: expect.stringMatching(/^Split the table/),
		});
		expect(documentsOf(stage.sandbox.world).size).toBe(before);
	});

	test('is written one after the other in one folder', async () => {
		const folder = { options: { folderToken: 'fldteam' } };
		const parameters = { title: 'Report', markdownContent: 'Text', ...folder };
		const envelopes = await run('createFromMarkdown', parameters, 3);
		expect(envelopes.map(({ StatusCode: code }) => code)).toEqual([200, 200, 200]);
		const order = stage.sandbox.journal.map(({ endpoint }) => endpoint);
		const steps = order.slice(0, 4);
		expect(order).toEqual([...steps, ...steps, ...steps]);
	});
});

describe('when the insertion breaks off', () => {
	const markdown = Array.from({ length: 2500 }, (_, index) => `Line ${index}`).join('\n\n');

	test('Data says what exists and what is missing', async () => {
		const fault = {
			kind: 'code',
			endpoint: INSERT,
			code: 1770004,
			msg: 'too many blocks',
		} as const;
		stage.sandbox.faults.add({ ...fault, every: 2 });
		const { envelope, data } = await create(`${markdown}\n\n![](${picture('late.png')})`);
		expect(envelope).toMatchObject({
			StatusCode: 500,
			OriginalStatusCode: 400,
			Retryable: false,
			Summary: '',
			ErrorMessage: expect.stringMatching(/^While inserting part 2 of 3 .*\[1770004\]/),
			Hint: expect.stringMatching(/^Delete document doxcn\w+ .*first 1,000 blocks/),
		});
		expect(data).toEqual({
			document_id: expect.stringMatching(/^doxcn/),
			document_url: expect.stringMatching(/^https:/),
			title: 'Report',
			blocks_created: 1000,
			nested_blocks_result: {
				batches: 3,
				batches_done: 1,
				blocks: 2501,
				blocks_missing: 1501,
				missing_from: 'Line 1000',
				document_revision_id: 2,
				list_starts_lost: [],
				images_uploaded: 0,
				images_failed: [picture('late.png')],
			},
		});
		expect(documentsOf(stage.sandbox.world).get(data.document_id)?.blocks.size).toBe(1000);
	});

	test('a lost answer is asked for again with the same key, and nothing is there twice', async () => {
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: INSERT, every: 2 });
		const { envelope, data } = await create(markdown);
		expect(envelope).toMatchObject({ StatusCode: 200 });
		expect(data.blocks_created).toBe(2500);
		const tokens = sent(INSERT).map(({ query }) => query.client_token);
		expect(tokens).toHaveLength(4);
		expect(tokens[2]).toBe(tokens[1]);
		expect(await read(data.document_id)).toBe(markdown);
	});

	test('the limits of a document pass by waiting', async () => {
		stage.sandbox.faults.add({ kind: 'limited', endpoint: INSERT, seconds: 1 });
		stage.sandbox.faults.add({
			kind: 'limited',
			endpoint: 'docx.v1.document.create',
			status: 400,
			seconds: 1,
		});
		const { data } = await create('Text');
		expect(data.blocks_created).toBe(1);
	});
});

describe('pictures', () => {
	test('are fetched without the token and uploaded for their blocks, 20 blocks a request', async () => {
		const names = Array.from({ length: 25 }, (_, index) => `picture-${index}.png`);
		const markdown = names.map((name) => `![](${picture(name)})`).join('\n\n');
		const webhook = `${stage.sandbox.origin}/sandbox/webhook`;
		const { envelope, data } = await create(markdown, {
			requestOptions: { responseWebhookUrl: webhook },
		});
		expect(envelope).toMatchObject({ StatusCode: 200, Hint: '' });
		expect(data.nested_blocks_result).toMatchObject({ batches: 2, images_uploaded: 25 });
		expect(await read(data.document_id)).toBe(markdown);

		const fetched = pictureRequestsOf(stage.sandbox.world);
		expect(fetched.map(({ url }) => url)).toEqual(names.map(picture));
		for (const { headers } of fetched) expect(headers).not.toHaveProperty('authorization');
		const last = [...mediasOf(stage.sandbox).values()].at(-1);
		expect(last).toMatchObject({
			name: 'picture-24.png',
			parentType: 'docx_image',
			extra: JSON.stringify({ drive_route_token: data.document_id }),
		});
		expect(bodiesOf('docx.v1.documentBlock.batchUpdate')[0].requests[24]).toEqual({
			block_id: last?.parentNode,
			replace_image: { token: last?.token },
		});

		const posted = stage.sandbox.world.part<unknown[]>('webhook', () => []).at(-1);
		const uploads = Object(posted).request.filter(({ url }: { url: string }) =>
			url.endsWith('/upload_all'),
		);
		expect(uploads).toHaveLength(25);
		expect(uploads[0].body).toMatchObject({
			file_name: 'picture-0.png',
			file: expect.stringMatching(/^picture-0\.png \(\d+ bytes\)$/),
		});
	});

	test.each(['feishuApi', 'feishuOAuth2Api'])(
		'are uploaded again with a new token (%s)',
		async (authentication) => {
			const endpoint = 'drive.v1.media.uploadAll';
			stage.sandbox.faults.add({ kind: 'expiredToken', endpoint });
			const markdown = `![](${picture('again.png')})`;
			const { envelope, data } = await create(markdown, { authentication });
			expect(envelope).toMatchObject({ StatusCode: 200, Hint: '' });
			expect(sent(endpoint)).toHaveLength(2);
			const { document_id: id } = data;
			const [block] = documentsOf(stage.sandbox.world).get(id)?.blocks.values() ?? [];
			expect(Object(block.image).token).toMatch(/^boxcn/);
		},
	);

	test('that fail are named and leave the document whole', async () => {
		const names = ['missing.png', 'page.png', 'big.png', 'good.png', 'refused.png'];
		const endpoint = 'drive.v1.media.uploadAll';
		stage.sandbox.faults.add({ kind: 'code', endpoint, every: 2, code: 1061101, msg: 'quota' });
		const broken = ['![](data:image/png;base64,AAAA)', '![](http://127.0.0.1:9/closed.png)'];
		const markdown = [...names.map((name) => `![](${picture(name)})`), ...broken].join('\n\n');
		const { envelope, data } = await create(markdown);
		expect(envelope).toMatchObject({ StatusCode: 200, ErrorMessage: '' });
		expect(data).toMatchObject({
			blocks_created: 7,
			nested_blocks_result: {
				images_uploaded: 1,
				images_failed: [
					picture('missing.png'),
					picture('page.png'),
					picture('big.png'),
					picture('refused.png'),
					'data:image/png;base64,AAAA',
					'http://127.0.0.1:9/closed.png',
				],
			},
		});
		expect(envelope.Hint).toBe('');
		const summary = String(envelope.Summary);
		expect(summary).toMatch(/\. These images could not be put into the document: /);
		expect(summary).toContain('missing.png (its host answered with HTTP 404)');
		expect(summary).toContain('page.png (it is text/html and not a picture)');
		expect(summary).toContain('big.png (it has more than 20,971,520 bytes)');
		expect(summary).toMatch(/refused\.png \(quota \[1061101\]/);
		expect(summary).toContain('AAAA (it is not a web address)');
		expect(summary).toMatch(/closed\.png \(it could not be fetched: .*ECONNREFUSED/);
	});

	test('that take longer than Timeout are named, and the others are there', async () => {
		const markdown = `![](${picture('slow.png')})\n\n![](${picture('good.png')})`;
		const { envelope, data } = await create(markdown, { requestOptions: { timeout: 5 } });
		expect(envelope).toMatchObject({ StatusCode: 200, ErrorMessage: '' });
		expect(data).toMatchObject({
			nested_blocks_result: { images_uploaded: 1, images_failed: [picture('slow.png')] },
		});
		expect(envelope.Summary).toMatch(
			/slow\.png \(it could not be fetched: it took more than 5 seconds\)/,
		);
	});

	test('that stand in the text itself are named by their beginning', async () => {
		const data = `data:image/png;base64,${'A'.repeat(200_000)}`;
		const { envelope, data: made } = await create(`![](${data})`);
		expect(made.nested_blocks_result.images_failed).toEqual([`${data.slice(0, 79)}…`]);
		expect(String(envelope.Summary).length).toBeLessThan(500);
	});
});

describe('an answer that is not what the documentation shows', () => {
	const CONVERT = 'docx.v1.document.convert';
	const CREATE = 'docx.v1.document.create';

	/** Changes the data of one answer. */
	const odd = (endpoint: string, change: (data: never) => object, skip = 0) => {
		stage.sandbox.faults.add({
			kind: 'odd',
			endpoint,
			skip,
			change: ({ data, ...rest }) => ({ ...rest, data: change(Object(data) as never) }),
		});
	};

	test.each<readonly [what: string, change: (data: never) => object, says: RegExp]>([
		['has nothing', () => ({}), /has no blocks/],
		['lacks blocks', (data) => ({ ...Object(data), blocks: [] }), /lacks some of its blocks/],
		[
			'does not say what comes first',
			(data) => ({ ...Object(data), first_level_block_ids: null }),
			/does not say which blocks come first/,
		],
		[
			'goes round in a circle',
			(data) => {
				const { blocks, first_level_block_ids: ids } = Object(data);
				return { blocks: [{ ...blocks[0], children: ids }], first_level_block_ids: ids };
			},
			/has a block in two places/,
		],
	])('no document is made of a conversion that %s', async (_what, change, says) => {
		odd(CONVERT, change);
		const { envelope, data } = await create('Text');
		expect(envelope).toMatchObject({ StatusCode: 500, OriginalStatusCode: 200, Retryable: false });
		expect(envelope.ErrorMessage).toMatch(says);
		expect(data).toEqual({});
		expect(sent(CREATE)).toEqual([]);
	});

	test('nothing is written to a document without an id', async () => {
		odd(CREATE, () => ({ document: {} }));
		const { envelope } = await create('Text');
		expect(envelope).toMatchObject({ StatusCode: 500, Retryable: false });
		expect(envelope.ErrorMessage).toMatch(/without the ID of the new document/);
		expect(sent(INSERT)).toEqual([]);
	});

	test('blocks that Feishu does not tell of are not claimed', async () => {
		odd(INSERT, () => ({ document_revision_id: 2 }));
		const { envelope, data } = await create('Text');
		expect(envelope).toMatchObject({ StatusCode: 500, Summary: '', Retryable: false });
		expect(envelope.ErrorMessage).toMatch(/^While inserting part 1 of 1 .* not certain/);
		expect(data).toMatchObject({
			document_id: expect.stringMatching(/^doxcn/),
			blocks_created: 0,
			nested_blocks_result: { batches_done: 0, blocks_missing: 1 },
		});
	});

	test('blocks whose place is not known are not put elsewhere', async () => {
		odd(INSERT, (data) => ({ ...Object(data), block_id_relations: [] }));
		const below = Array.from({ length: 1500 }, (_, index) => `  - below ${index}`);
		const { envelope, data } = await create(['- parent', ...below].join('\n'));
		expect(envelope).toMatchObject({ StatusCode: 500, Retryable: false });
		expect(envelope.ErrorMessage).toMatch(/^While inserting part 2 of 3 .* ID of the block/);
		expect(data).toMatchObject({ blocks_created: 1, nested_blocks_result: { batches_done: 1 } });
		expect(sent(INSERT)).toHaveLength(1);
	});

	test('a picture whose block is not known is named', async () => {
		odd(INSERT, (data) => ({ ...Object(data), block_id_relations: null }));
		const { envelope, data } = await create(`![](${picture('chart.png')})`);
		expect(envelope).toMatchObject({ StatusCode: 200, Hint: '' });
		expect(envelope.Summary).toMatch(/chart\.png \(Feishu did not return the ID of its block\)\.$/);
		expect(data.nested_blocks_result).toMatchObject({
			images_uploaded: 0,
			images_failed: [picture('chart.png')],
		});
	});

	test('an empty document is not claimed to have an id, a read one not to have content', async () => {
		odd(CREATE, () => ({}));
		const [made] = await run('create', { title: 'Report' });
		expect(made).toMatchObject({ StatusCode: 500, Summary: '' });
		const { data } = await create('Text');
		odd('docs.v1.content.get', () => ({}));
		const [envelope] = await run('getContent', { docToken: data.document_id });
		expect(envelope).toMatchObject({
			Content: '',
			Summary: expect.stringMatching(/\. Feishu answered without the content of the document\.$/),
		});
	});
});

test('a wiki page that is not a document is refused', async () => {
	const page = addWikiPage(stage.sandbox.world, {
		obj_token: 'shtcnmBA',
		obj_type: 'sheet',
		title: 'Numbers',
	});
	const [envelope] = await run('getContent', {
		docToken: `https://sandbox.feishu.cn/wiki/${page.node_token}`,
	});
	expect(envelope).toMatchObject({
		Content: '',
		StatusCode: -1,
		ErrorMessage: expect.stringMatching(
			/^Document is the address of a wiki page of type sheet, which is not a document$/,
		),
	});
});
