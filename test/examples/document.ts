/* eslint-disable @n8n/community-nodes/no-hardcoded-secrets */
import type { Sandbox } from '../sandbox';
import { addDocument } from '../sandbox/services/documents';
import { filesOf } from '../sandbox/services/fileTree';
import { addWikiPage } from '../sandbox/services/wikiPages';
import { toBlocks } from '../sandbox/markdown/toBlocks';
import type { Examples } from './example';
import { UUID_V4 } from './expected';

const DOCX = '/open-apis/docx/v1/documents';

/** Puts a document with Markdown in it into the sandbox and returns its token. */
function written({ world }: Sandbox, markdown: string): string {
	const doc = addDocument(world, 'Weekly report');
	const { blocks, first_level_block_ids: ids } = toBlocks(markdown);
	for (const block of blocks) doc.blocks.set(block.block_id, block);
	doc.children.push(...ids);
	return doc.document_id;
}

const style = { folded: false, align: 1 };
const plain = (content: string) => ({
	text_run: {
		content,
		text_element_style: {
			bold: false,
			italic: false,
			strikethrough: false,
			underline: false,
			inline_code: false,
		},
	},
});

export const documentExamples: Examples = {
	'document.create': [
		{
			title: 'creates a document without any value',
			parameters: {},
			sends: [{ method: 'POST', path: DOCX, body: { folder_token: '' } }],
			returns: {
				Data: {
					document: { document_id: expect.stringMatching(/^doxcn/), revision_id: 1, title: '' },
				},
				Summary: expect.stringMatching(/^Created document doxcn\w+ in the root folder/),
			},
		},
		{
			title: 'creates a document with a title in a folder',
			parameters: {
				title: 'Weekly report',
				folderToken: { __rl: true, mode: 'list', value: 'fldteam' },
			},
			sends: [
				{
					method: 'POST',
					path: DOCX,
					query: {},
					body: { title: 'Weekly report', folder_token: 'fldteam' },
				},
			],
			returns: {
				Data: { document: expect.objectContaining({ title: 'Weekly report' }) },
				Summary: expect.stringMatching(/^Created document "Weekly report" .* in folder fldteam\.$/),
			},
		},
		{
			title: 'refuses a title above 800 characters',
			parameters: { title: 'x'.repeat(801) },
			refuses: /^Title has 801 characters, but 800 are allowed$/,
		},
		{
			title: 'says what to do about an unknown folder',
			parameters: { title: 'Weekly report', folderToken: 'fldnowhere' },
			fails: { code: 1770039, hint: /^Check Folder/ },
		},
		{
			title: 'says what to do about a folder of somebody else',
			parameters: { title: 'Weekly report', folderToken: 'fldforeign' },
			fails: { code: 1770040, hint: /^Choose a Folder/ },
		},
	],
	'document.createFromMarkdown': [
		{
			title: 'converts, creates, asks for the address and inserts',
			parameters: { title: 'Weekly report', markdownContent: '# Done\n\nAll of **it**.' },
			sends: [
				{
					method: 'POST',
					path: `${DOCX}/blocks/convert`,
					query: {},
					body: { content_type: 'markdown', content: '# Done\n\nAll of **it**.' },
				},
				{
					method: 'POST',
					path: DOCX,
					query: {},
					body: { title: 'Weekly report', folder_token: '' },
				},
				{
					method: 'POST',
					path: '/open-apis/drive/v1/metas/batch_query',
					body: {
						request_docs: [{ doc_token: expect.stringMatching(/^doxcn/), doc_type: 'docx' }],
						with_url: true,
					},
				},
				{
					method: 'POST',
					path: /^\/open-apis\/docx\/v1\/documents\/(doxcn\w+)\/blocks\/\1\/descendant$/,
					query: { client_token: expect.stringMatching(UUID_V4) },
					body: {
						index: -1,
						children_id: [expect.any(String), expect.any(String)],
						descendants: [
							{
								block_id: expect.any(String),
								block_type: 3,
								heading1: { style, elements: [plain('Done')] },
								children: [],
							},
							expect.objectContaining({ block_type: 2 }),
						],
					},
				},
			],
			returns: {
				Data: {
					document_id: expect.stringMatching(/^doxcn/),
					document_url: expect.stringMatching(/^https:\/\/sandbox\.feishu\.cn\/docx\/doxcn/),
					title: 'Weekly report',
					blocks_created: 2,
					nested_blocks_result: {
						batches: 1,
						batches_done: 1,
						blocks: 2,
						blocks_missing: 0,
						missing_from: '',
						document_revision_id: 2,
						images_uploaded: 0,
						images_failed: [],
					},
				},
				Hint: '',
				Summary: expect.stringMatching(
					/^Created document "Weekly report" \(doxcn\w+, https:\S+\) with 2 blocks/,
				),
			},
		},
		{
			title: 'takes out what only answers have: table cells, merge_info, parents, numbers of lists',
			parameters: {
				title: 'Table',
				markdownContent: '| a | b |\n| --- | --- |\n\n1. one\n   - below',
				options: {
					folderToken: {
						__rl: true,
						mode: 'url',
						value: 'https://sandbox.feishu.cn/drive/folder/fldteam',
					},
				},
			},
			sends: [
				{ method: 'POST', path: `${DOCX}/blocks/convert` },
				{ method: 'POST', path: DOCX, body: { title: 'Table', folder_token: 'fldteam' } },
				{ method: 'POST', path: '/open-apis/drive/v1/metas/batch_query' },
				{
					method: 'POST',
					path: /descendant$/,
					body: {
						index: -1,
						children_id: [expect.any(String), expect.any(String)],
						descendants: [
							{
								block_id: expect.any(String),
								block_type: 31,
								children: [expect.any(String), expect.any(String)],
								table: {
									property: {
										row_size: 1,
										column_size: 2,
										column_width: [244, 244],
										header_row: false,
										header_column: false,
									},
								},
							},
							expect.objectContaining({ block_type: 32, table_cell: {} }),
							expect.objectContaining({ block_type: 2 }),
							expect.objectContaining({ block_type: 32, table_cell: {} }),
							expect.objectContaining({ block_type: 2 }),
							{
								block_id: expect.any(String),
								block_type: 13,
								ordered: { style, elements: [plain('one')] },
								children: [expect.any(String)],
							},
							expect.objectContaining({ block_type: 12 }),
						],
					},
				},
			],
			returns: { Data: expect.objectContaining({ blocks_created: 7 }) },
		},
		{
			title: 'makes an empty document of a text without content',
			asUser: true,
			parameters: { title: 'Empty', markdownContent: '\n\n' },
			sends: [
				{ method: 'POST', path: `${DOCX}/blocks/convert` },
				{ method: 'POST', path: DOCX },
				{ method: 'POST', path: '/open-apis/drive/v1/metas/batch_query' },
			],
			returns: { Data: expect.objectContaining({ blocks_created: 0 }) },
		},
		{
			title: 'leaves the address empty when it may not be read',
			parameters: ({ faults }) => {
				const endpoint = 'drive.v1.meta.batchQuery';
				faults.add({ kind: 'code', endpoint, code: 99991672, msg: 'Access denied' });
				return { title: 'Report', markdownContent: 'Text' };
			},
			returns: {
				Data: expect.objectContaining({ document_url: '', blocks_created: 1 }),
				Hint: '',
				Summary: expect.stringMatching(/with 1 block\.$/),
			},
		},
		{
			title: 'shows its requests in a dry run',
			parameters: {
				title: 'Report',
				markdownContent: 'Text',
				requestOptions: { dryRun: true },
			},
			sends: [],
			returns: {
				Data: {
					requests: [
						expect.objectContaining({ url: expect.stringMatching(/\/blocks\/convert$/) }),
						expect.objectContaining({ url: expect.stringMatching(/\/documents$/) }),
						expect.objectContaining({ url: expect.stringMatching(/\/batch_query$/) }),
						expect.objectContaining({ url: expect.stringMatching(/\/descendant$/) }),
					],
				},
			},
		},
		{
			title: 'refuses an empty title',
			parameters: { title: '', markdownContent: 'Text' },
			refuses: /^Title is empty$/,
		},
		{
			title: 'refuses an empty text',
			parameters: { title: 'Report', markdownContent: '' },
			refuses: /^Markdown Content is empty$/,
		},
		{
			title: 'refuses a text above 10 485 760 characters',
			parameters: { title: 'Report', markdownContent: 'x'.repeat(10_485_761) },
			refuses: /^Markdown Content has 10,485,761 characters/,
		},
		{
			title: 'says what to do about a folder of somebody else',
			parameters: {
				title: 'Report',
				markdownContent: 'Text',
				options: { folderToken: 'fldforeign' },
			},
			fails: { code: 1770040, hint: /^Choose a Folder/ },
		},
	],
	'document.getContent': [
		{
			title: 'reads a document by its token',
			parameters: (sandbox) => ({ docToken: written(sandbox, '# Report\n\n- one\n- two') }),
			sends: [
				{
					method: 'GET',
					path: '/open-apis/docs/v1/content',
					query: {
						doc_token: expect.stringMatching(/^doxcn/),
						doc_type: 'docx',
						content_type: 'markdown',
					},
				},
			],
			returns: {
				Content: '# Report\n\n- one\n- two',
				Summary: expect.stringMatching(/^Read 21 characters of document doxcn/),
			},
		},
		{
			title: 'reads a document by its address, with every option',
			asUser: true,
			parameters: (sandbox) => ({
				docToken: {
					__rl: true,
					mode: 'url',
					value: `https://sandbox.feishu.cn/docx/${written(sandbox, 'Text')}?from=copy#part`,
				},
				options: { docType: 'docx', contentType: 'markdown', lang: 'ja' },
			}),
			sends: [
				{
					method: 'GET',
					path: '/open-apis/docs/v1/content',
					query: {
						doc_token: expect.stringMatching(/^doxcn/),
						doc_type: 'docx',
						content_type: 'markdown',
						lang: 'ja',
					},
				},
			],
			returns: { Content: 'Text' },
		},
		{
			title: 'resolves the address of a wiki page',
			parameters: (sandbox) => {
				const page = addWikiPage(sandbox.world, {
					obj_token: written(sandbox, 'From a wiki'),
					obj_type: 'docx',
					title: 'Page',
				});
				return { docToken: `https://sandbox.feishu.cn/wiki/${page.node_token}` };
			},
			sends: [
				{
					method: 'GET',
					path: '/open-apis/wiki/v2/spaces/get_node',
					query: { token: expect.stringMatching(/^wikcn/) },
				},
				{ method: 'GET', path: '/open-apis/docs/v1/content' },
			],
			returns: { Content: 'From a wiki' },
		},
		{
			title: 'refuses a token of another length',
			parameters: { docToken: 'doxcn1' },
			refuses: /^Document is "doxcn1", which is not a token of 22 to 27/,
		},
		{
			title: 'refuses the address of a spreadsheet',
			parameters: { docToken: 'https://sandbox.feishu.cn/sheets/shtcnmBA' },
			refuses: /^Document is .*an address in which the node finds no ID/,
		},
		{
			title: 'says that Feishu does not know the token',
			parameters: { docToken: 'doxcnUnknownToken000000000' },
			fails: { code: 2889914, hint: /^Check Document/ },
		},
		{
			title: 'says that Feishu does not find the wiki page',
			parameters: { docToken: 'https://sandbox.feishu.cn/wiki/wikcnUnknown' },
			fails: { code: 131005, hint: /wiki page/ },
		},
		{
			title: 'says what to do about a document of somebody else',
			parameters: (sandbox) => {
				const token = written(sandbox, 'Secret');
				Object.assign(filesOf(sandbox.world).get(token) ?? {}, { foreign: true });
				return { docToken: token };
			},
			fails: { code: 2889902, hint: /^Add the app to the document/ },
		},
	],
};
