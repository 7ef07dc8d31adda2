import type { Sandbox } from '../sandbox';
import { addedComment, reply } from '../sandbox/services/comments';
import { addDocument, documentsOf } from '../sandbox/services/documents';
import { filesOf } from '../sandbox/services/fileTree';
import { mediasOf } from '../sandbox/services/mediaBook';
import { PDF, PNG } from '../sandbox/services/seededFiles';
import { addWikiPage } from '../sandbox/services/wikiPages';
import { toBlocks } from '../sandbox/markdown/toBlocks';
import type { Examples } from './example';
import { UUID_V4 } from './expected';

const DOCX = '/open-apis/docx/v1/documents';
const DRIVE = '/open-apis/drive/v1';
const chart = { name: 'chart.png', type: 'image/png', bytes: PNG };
const plan = { name: 'plan.pdf', type: 'application/pdf', bytes: PDF };

/** Puts a document with Markdown in it into the sandbox and returns its token. */
export function written({ world }: Sandbox, markdown: string): string {
	const doc = addDocument(world, 'Weekly report');
	const { blocks, first_level_block_ids: ids } = toBlocks(markdown);
	const own = (id: string) => `${doc.document_id}-${id}`;
	for (const block of blocks) {
		const children = block.children?.map(own);
		doc.blocks.set(own(block.block_id), { ...block, block_id: own(block.block_id), children });
	}
	doc.children.push(...ids.map(own));
	return doc.document_id;
}

const TWO = '# Done\n\nAll of it.\n\n# Next\n\nThe rest.';

/** The id of the block at an index of the top. */
function blockAt({ world }: Sandbox, id: string, index: number): string {
	return documentsOf(world).get(id)?.children[index] ?? '';
}

const convert = { method: 'POST', path: `${DOCX}/blocks/convert` };
const readDocument = { method: 'GET', path: /^\/open-apis\/docx\/v1\/documents\/doxcn\w+$/ };
const readBlocks = { method: 'GET', path: /^\/open-apis\/docx\/v1\/documents\/doxcn\w+\/blocks$/ };
const insert = { method: 'POST', path: /\/descendant$/ };

/** Puts a comment into the sandbox. */
function comment(sandbox: Sandbox, more: Parameters<typeof addedComment>[3] = {}) {
	const fileToken = written(sandbox, TWO);
	const made = addedComment(sandbox.world, fileToken, 'Is this right?', more);
	return { fileToken, commentId: made.comment_id, made };
}

export const documentContentExamples: Examples = {
	'document.insertMarkdown': [
		{
			title: 'adds Markdown at the end without reading the document',
			parameters: (sandbox) => ({
				documentId: written(sandbox, TWO),
				markdown: 'Said by @{ou_ben} today.',
			}),
			sends: [
				{
					...convert,
					body: { content_type: 'markdown', content: 'Said by @{ou_ben} today.' },
				},
				{
					method: 'POST',
					path: /^\/open-apis\/docx\/v1\/documents\/(doxcn\w+)\/blocks\/\1\/descendant$/,
					query: { client_token: expect.stringMatching(UUID_V4) },
					body: {
						index: -1,
						children_id: [expect.any(String)],
						descendants: [
							expect.objectContaining({
								block_type: 2,
								text: {
									style: expect.any(Object),
									elements: [
										expect.objectContaining({
											text_run: expect.objectContaining({ content: 'Said by ' }),
										}),
										{
											mention_user: {
												user_id: 'ou_ben',
												text_element_style: expect.any(Object),
											},
										},
										expect.objectContaining({
											text_run: expect.objectContaining({ content: ' today.' }),
										}),
									],
								},
							}),
						],
					},
				},
			],
			returns: {
				Data: {
					document_id: expect.stringMatching(/^doxcn/),
					blocks: 1,
					first_block_id: expect.stringMatching(/^doxcn/),
					revision_id: 2,
					images_missing: [],
					list_starts_lost: [],
				},
				Summary: expect.stringMatching(/^Added 1 block at the end of document doxcn/),
			},
		},
		{
			title: 'adds HTML at the end of a section, in the revision that was read',
			parameters: (sandbox) => ({
				documentId: written(sandbox, TWO),
				markdown: '<p>More.</p>',
				position: 'afterHeading',
				heading: 'Done',
				options: { contentType: 'html', uploadImages: false, mentionUsers: false },
			}),
			sends: [
				{ ...convert, body: { content_type: 'html', content: '<p>More.</p>' } },
				readDocument,
				{ ...readBlocks, query: { document_revision_id: '1', page_size: '500' } },
				{
					...insert,
					query: { client_token: expect.stringMatching(UUID_V4), document_revision_id: '1' },
					body: expect.objectContaining({ index: 2 }),
				},
			],
			returns: { Summary: expect.stringMatching(/in section "Done" of document/) },
		},
		{
			title: 'adds Markdown before a block of a wiki page',
			parameters: (sandbox) => {
				const id = written(sandbox, TWO);
				const page = { obj_token: id, obj_type: 'docx', title: 'Report' };
				const { node_token: node } = addWikiPage(sandbox.world, page);
				return {
					documentId: `https://sandbox.feishu.cn/wiki/${node}`,
					markdown: 'First.',
					position: 'beforeBlock',
					blockId: blockAt(sandbox, id, 1),
				};
			},
			sends: [
				{ method: 'GET', path: '/open-apis/wiki/v2/spaces/get_node' },
				convert,
				readDocument,
				readBlocks,
				{ ...insert, body: expect.objectContaining({ index: 1 }) },
			],
		},
		{
			title: 'refuses a place without its heading',
			parameters: { documentId: 'doxcnReport1', markdown: 'a', position: 'afterHeading' },
			refuses: /^Heading is empty, but Position needs it$/,
		},
		{
			title: 'refuses a block that goes with no place',
			parameters: { documentId: 'doxcnReport1', markdown: 'a', blockId: 'doxcn1' },
			refuses: /^Block ID is given, but goes with Position/,
		},
		{
			title: 'says what to do about a document that is not there',
			parameters: { documentId: 'doxcnNowhere1', markdown: 'a' },
			fails: { code: 1770002, hint: /^Check the document/ },
		},
	],
	'document.replaceContent': [
		{
			title: 'writes a document again: the new blocks are in before the old ones go',
			parameters: (sandbox) => ({
				documentId: written(sandbox, TWO),
				markdown: '# Anew',
				confirm: true,
				options: { contentType: 'markdown', uploadImages: true },
			}),
			sends: [
				convert,
				readDocument,
				readBlocks,
				{ ...insert, body: expect.objectContaining({ index: 4 }) },
				readDocument,
				readBlocks,
				{
					method: 'DELETE',
					path: /^\/open-apis\/docx\/v1\/documents\/(doxcn\w+)\/blocks\/\1\/children\/batch_delete$/,
					query: { client_token: expect.stringMatching(UUID_V4), document_revision_id: '2' },
					body: { start_index: 0, end_index: 4 },
				},
			],
			returns: {
				Data: {
					document_id: expect.stringMatching(/^doxcn/),
					blocks: 1,
					deleted: 4,
					revision_id: 3,
					kept: [],
					images_missing: [],
					list_starts_lost: [],
					state: 'new',
				},
				Summary: expect.stringMatching(
					/^Replaced document doxcn\w+: 1 new blocks, 4 old ones deleted/,
				),
			},
		},
		{
			title: 'replaces what stands under a heading, and keeps what Markdown cannot carry',
			parameters: (sandbox) => {
				const id = written(sandbox, TWO);
				const doc = documentsOf(sandbox.world).get(id);
				const board = { block_id: 'doxcnBoard', block_type: 43, board: { token: 'wbcn1' } };
				doc?.blocks.set('doxcnBoard', board);
				doc?.children.splice(1, 0, 'doxcnBoard');
				return {
					documentId: id,
					markdown: 'Nothing.',
					confirm: true,
					section: 'underHeading',
					heading: '# Done',
				};
			},
			sends: [
				convert,
				readDocument,
				readBlocks,
				{ ...insert, body: expect.objectContaining({ index: 3 }) },
				readDocument,
				readBlocks,
				{ method: 'DELETE', path: /batch_delete$/, body: { start_index: 2, end_index: 3 } },
			],
			returns: {
				Data: expect.objectContaining({
					deleted: 1,
					kept: [{ block_id: 'doxcnBoard', what: 'whiteboard' }],
				}),
				Summary: expect.stringMatching(/stayed, before the new blocks: whiteboard/),
			},
		},
		{
			title: 'refuses without Confirm',
			parameters: { documentId: 'doxcnReport1', markdown: 'a', confirm: false },
			refuses: /^Confirm is off/,
		},
		{
			title: 'refuses a heading for the whole document',
			parameters: { documentId: 'doxcnReport1', markdown: 'a', confirm: true, heading: 'Done' },
			refuses: /^Heading is given, but Replace is Whole Document$/,
		},
		{
			title: 'says what to do about a document that is not there',
			parameters: { documentId: 'doxcnNowhere1', markdown: 'a', confirm: true },
			fails: { code: 1770002, hint: /^Check the document/ },
		},
	],
	'document.findReplace': [
		{
			title: 'fills placeholders, and leaves the rest and its styles alone',
			parameters: (sandbox) => ({
				documentId: written(
					sandbox,
					'# For {{name}}\n\nDear **{{name}}**, see `{{code}}`.\n\nBye.',
				),
				replacements: { '{{name}}': 'Ada', '{{code}}': 42, '{{date}}': 'today' },
			}),
			sends: [
				readDocument,
				readBlocks,
				{
					method: 'PATCH',
					path: /\/blocks\/batch_update$/,
					query: { client_token: expect.stringMatching(UUID_V4), document_revision_id: '1' },
					body: {
						requests: [
							{
								block_id: expect.any(String),
								update_text_elements: {
									elements: [{ text_run: expect.objectContaining({ content: 'For Ada' }) }],
								},
							},
							{
								block_id: expect.any(String),
								update_text_elements: {
									elements: [
										{ text_run: expect.objectContaining({ content: 'Dear ' }) },
										{
											text_run: {
												content: 'Ada',
												text_element_style: expect.objectContaining({ bold: true }),
											},
										},
										{ text_run: expect.objectContaining({ content: ', see ' }) },
										{
											text_run: {
												content: '42',
												text_element_style: expect.objectContaining({ inline_code: true }),
											},
										},
										{ text_run: expect.objectContaining({ content: '.' }) },
									],
								},
							},
						],
					},
				},
			],
			returns: {
				Data: {
					document_id: expect.stringMatching(/^doxcn/),
					replaced: 3,
					blocks: 2,
					not_found: ['{{date}}'],
				},
				Summary: expect.stringMatching(
					/^Replaced 3 texts in 2 blocks.* Not in the document: "\{\{date\}\}"/,
				),
			},
		},
		{
			title: 'fills placeholders of the title as well, and says so',
			parameters: ({ world }) => ({
				documentId: addDocument(world, 'Offer for {{name}}').document_id,
				replacements: { '{{name}}': 'Ada' },
			}),
			returns: {
				Data: expect.objectContaining({ replaced: 1, blocks: 1, not_found: [] }),
				Summary: expect.stringMatching(
					/^Replaced 1 text in 1 block of document \w+\. The title of the document is changed too\.$/,
				),
			},
		},
		{
			title: 'sends nothing where nothing is found',
			parameters: (sandbox) => ({
				documentId: written(sandbox, TWO),
				replacements: '{"{{name}}": "Ada"}',
			}),
			sends: [readDocument, readBlocks],
		},
		{
			title: 'refuses replacements that are not texts',
			parameters: { documentId: 'doxcnReport1', replacements: { a: { b: 1 } } },
			refuses: /^Replacements holds/,
		},
		{
			title: 'refuses no replacements',
			parameters: { documentId: 'doxcnReport1', replacements: {} },
			refuses: /^Replacements is empty$/,
		},
		{
			title: 'says what to do about a document that is not there',
			parameters: { documentId: 'doxcnNowhere1', replacements: { a: 'b' } },
			fails: { code: 1770002, hint: /^Check the document/ },
		},
	],
	'document.insertFile': [
		{
			title: 'puts a picture at the end: a block, the upload for it, and the picture in it',
			parameters: (sandbox) => ({ documentId: written(sandbox, TWO) }),
			files: { data: chart },
			sends: [
				{
					...insert,
					body: {
						index: -1,
						children_id: ['new'],
						descendants: [{ block_id: 'new', block_type: 27, image: {}, children: [] }],
					},
				},
				{
					method: 'POST',
					path: `${DRIVE}/medias/upload_all`,
					form: {
						fields: {
							file_name: 'chart.png',
							parent_type: 'docx_image',
							parent_node: expect.stringMatching(/^doxcn/),
							extra: expect.stringMatching(/^\{"drive_route_token":"doxcn/),
						},
					},
				},
				{
					method: 'PATCH',
					path: /^\/open-apis\/docx\/v1\/documents\/doxcn\w+\/blocks\/doxcn\w+$/,
					query: { client_token: expect.stringMatching(UUID_V4) },
					body: { replace_image: { token: expect.stringMatching(/^boxcn/), align: 2 } },
				},
			],
			returns: {
				Data: {
					block_id: expect.stringMatching(/^doxcn/),
					file_token: expect.stringMatching(/^boxcn/),
					name: 'chart.png',
				},
				Summary: expect.stringMatching(
					/^Inserted "chart\.png" as block doxcn\w+ of document doxcn/,
				),
			},
		},
		{
			title: 'puts a picture with a caption into a section',
			parameters: (sandbox) => ({
				documentId: written(sandbox, TWO),
				binaryPropertyName: 'chart',
				insertAs: 'image',
				position: 'afterHeading',
				heading: 'Next',
				options: { caption: 'Sales', align: 'left', width: 640, fileName: 'sales.png' },
			}),
			files: { chart },
			sends: [
				readDocument,
				readBlocks,
				{ ...insert, body: expect.objectContaining({ index: 4 }) },
				{
					method: 'POST',
					path: `${DRIVE}/medias/upload_all`,
					form: { fields: { file_name: 'sales.png' } },
				},
				{
					method: 'PATCH',
					path: /\/blocks\/doxcn\w+$/,
					body: {
						replace_image: {
							token: expect.stringMatching(/^boxcn/),
							align: 1,
							width: 640,
							caption: { content: 'Sales' },
						},
					},
				},
			],
		},
		{
			title: 'puts a file after a block: Feishu puts a view around it',
			parameters: (sandbox) => {
				const id = written(sandbox, TWO);
				return { documentId: id, position: 'afterBlock', blockId: blockAt(sandbox, id, 0) };
			},
			files: { data: plan },
			sends: [
				readDocument,
				readBlocks,
				{
					...insert,
					body: {
						index: 1,
						children_id: ['new'],
						descendants: [{ block_id: 'new', block_type: 23, file: {}, children: [] }],
					},
				},
				{
					method: 'POST',
					path: `${DRIVE}/medias/upload_all`,
					form: { fields: { parent_type: 'docx_file' } },
				},
				{
					method: 'PATCH',
					path: /\/blocks\/doxcn\w+$/,
					body: { replace_file: { token: expect.stringMatching(/^boxcn/) } },
				},
			],
		},
		{
			title: 'refuses a caption of what is not a picture',
			parameters: { documentId: 'doxcnReport1', options: { caption: 'Plan' } },
			files: { data: plan },
			refuses: /^Caption or Width is given, but the file is not inserted as a picture$/,
		},
		{
			title: 'says what to do about a document that is not there',
			parameters: { documentId: 'doxcnNowhere1' },
			files: { data: plan },
			fails: { code: 1770002, hint: /^Check the document/ },
		},
	],
	'document.getComments': [
		{
			title: 'lists the open comments of a document with their replies',
			parameters: (sandbox) => {
				const { fileToken, made } = comment(sandbox, { is_whole: false, quote: 'All of it' });
				const answer = {
					elements: [
						{ type: 'person', person: { user_id: 'ou_ben' } },
						{ type: 'text_run', text_run: { text: ' Yes.' } },
					],
				};
				made.replies.push(reply(sandbox.world, answer));
				return { fileToken };
			},
			sends: [
				{
					method: 'GET',
					path: /^\/open-apis\/drive\/v1\/files\/doxcn\w+\/comments$/,
					query: {
						file_type: 'docx',
						is_solved: 'false',
						user_id_type: 'open_id',
						page_size: '50',
					},
				},
			],
			returns: {
				Data: {
					items: [
						{
							comment_id: expect.any(String),
							text: 'Is this right?',
							quote: 'All of it',
							user_id: 'ou_app',
							time: expect.stringMatching(/Z$/),
							is_solved: false,
							is_whole: false,
							replies: [
								{
									reply_id: expect.any(String),
									text: '@{ou_ben} Yes.',
									user_id: 'ou_app',
									time: expect.stringMatching(/Z$/),
								},
							],
						},
					],
					has_more: false,
				},
				Summary: expect.stringMatching(/^Found 1 comment in docx doxcn/),
			},
		},
		{
			title: 'reads the replies beyond the first page, as Feishu sends them',
			parameters: (sandbox) => {
				const { fileToken, made } = comment(sandbox, { is_solved: true });
				for (let index = 0; index < 120; index += 1) made.replies.push(reply(sandbox.world, {}));
				return {
					fileToken: `https://sandbox.feishu.cn/docx/${fileToken}`,
					returnAll: true,
					options: {
						isSolved: 'solved',
						isWhole: 'whole',
						simplify: false,
						userIdType: 'union_id',
					},
				};
			},
			sends: [
				{ method: 'GET', path: /\/comments$/ },
				{ method: 'GET', path: /\/replies$/, query: expect.objectContaining({ page_size: '100' }) },
				{ method: 'GET', path: /\/replies$/ },
			],
			returns: {
				Data: {
					items: [
						expect.objectContaining({
							reply_list: { replies: Array.from({ length: 121 }, () => expect.any(Object)) },
						}),
					],
					has_more: false,
				},
			},
		},
		{
			title: 'lists one page of a spreadsheet, whose address says what it is',
			parameters: {
				fileToken: 'https://sandbox.feishu.cn/sheets/shtcnSales',
				fileType: 'docx',
				limit: 2,
				options: { isSolved: 'all', pageSize: 1, pageToken: 'MA' },
			},
			sends: [
				{
					method: 'GET',
					path: `${DRIVE}/files/shtcnSales/comments`,
					query: { file_type: 'sheet', user_id_type: 'open_id', page_size: '1', page_token: 'MA' },
				},
			],
		},
		{
			title: 'refuses a folder',
			parameters: { fileToken: 'https://sandbox.feishu.cn/drive/folder/fldteam' },
			refuses: /^File is a folder/,
		},
		{
			title: 'says what to do about a file of somebody else',
			parameters: (sandbox) => {
				const { fileToken } = comment(sandbox);
				Object.assign(filesOf(sandbox.world).get(fileToken) ?? {}, { foreign: true });
				return { fileToken };
			},
			fails: { code: 1069303, hint: /right to comment/ },
		},
	],
	'document.addComment': [
		{
			title: 'comments on a whole document',
			parameters: (sandbox) => ({ fileToken: written(sandbox, TWO), text: 'Well done.' }),
			sends: [
				{
					method: 'POST',
					path: /^\/open-apis\/drive\/v1\/files\/doxcn\w+\/comments$/,
					query: { file_type: 'docx', user_id_type: 'open_id' },
					body: {
						reply_list: {
							replies: [
								{
									content: {
										elements: [{ type: 'text_run', text_run: { text: 'Well done.' } }],
									},
								},
							],
						},
					},
				},
			],
			returns: {
				Data: expect.objectContaining({ comment_id: expect.any(String) }),
				Summary: expect.stringMatching(/^Added comment \d\w+ to docx doxcn/),
			},
		},
		{
			title: 'answers a comment and mentions people',
			parameters: (sandbox) => {
				const { fileToken, commentId } = comment(sandbox, { is_whole: false });
				return {
					fileToken,
					fileType: 'docx',
					text: 'Done.',
					commentId,
					options: { mentionUserIds: 'on_ben', userIdType: 'union_id' },
				};
			},
			sends: [
				{
					method: 'POST',
					path: /\/replies$/,
					query: { file_type: 'docx', user_id_type: 'union_id' },
					body: {
						content: {
							elements: [
								{ type: 'person', person: { user_id: 'on_ben' } },
								{ type: 'text_run', text_run: { text: 'Done.' } },
							],
						},
					},
				},
			],
			returns: { Summary: expect.stringMatching(/^Answered comment \d\w+ of docx doxcn/) },
		},
		{
			title: 'refuses a new comment on a spreadsheet',
			parameters: { fileToken: 'https://sandbox.feishu.cn/sheets/shtcnSales', text: 'a' },
			refuses: /^Comment ID is empty, but File is of type sheet/,
		},
		{
			title: 'says why a comment on a whole document takes no reply',
			parameters: (sandbox) => {
				const { fileToken, commentId } = comment(sandbox);
				return { fileToken, commentId, text: 'a' };
			},
			fails: { code: 1069302, hint: /on a whole document take no replies/ },
		},
	],
	'document.resolveComment': [
		{
			title: 'solves a comment',
			parameters: (sandbox) => {
				const { fileToken, commentId } = comment(sandbox);
				return { fileToken, fileType: 'docx', commentId };
			},
			sends: [
				{
					method: 'PATCH',
					path: /\/comments\/\d\w+$/,
					query: { file_type: 'docx' },
					body: { is_solved: true },
				},
			],
			returns: {
				Data: { comment_id: expect.any(String), is_solved: true },
				Summary: expect.stringMatching(/^Solved comment/),
			},
		},
		{
			title: 'opens a comment again',
			parameters: (sandbox) => {
				const { fileToken, commentId } = comment(sandbox, { is_solved: true });
				return { fileToken, commentId, options: { isSolved: false } };
			},
			returns: { Summary: expect.stringMatching(/^Opened comment/) },
		},
		{
			title: 'refuses no comment',
			parameters: { fileToken: 'doxcnReport1', commentId: '' },
			refuses: /^Comment ID is empty$/,
		},
		{
			title: 'says that there is no such comment',
			parameters: (sandbox) => ({ fileToken: written(sandbox, TWO), commentId: '1' }),
			fails: { code: 1069307, hint: /Comment ID/ },
		},
	],
	'document.getBlocks': [
		{
			title: 'lists the blocks of a document',
			parameters: (sandbox) => ({ documentId: written(sandbox, TWO) }),
			sends: [{ ...readBlocks, query: { user_id_type: 'open_id', page_size: '50' } }],
			returns: {
				Data: {
					items: [
						expect.objectContaining({ block_type: 1 }),
						expect.objectContaining({ block_type: 3 }),
						expect.any(Object),
						expect.any(Object),
						expect.any(Object),
					],
					has_more: false,
				},
				Summary: expect.stringMatching(/^Found 5 blocks in document doxcn/),
			},
		},
		{
			title: 'lists one page, and goes on',
			parameters: (sandbox) => ({
				documentId: written(sandbox, TWO),
				limit: 2,
				options: { userIdType: 'user_id' },
			}),
			returns: { Data: expect.objectContaining({ has_more: true }) },
		},
		{
			title: 'lists all from a page on',
			parameters: (sandbox) => ({
				documentId: written(sandbox, TWO),
				returnAll: true,
				options: { pageSize: 10, pageToken: 'MQ' },
			}),
			returns: {
				Data: { items: Array.from({ length: 4 }, () => expect.any(Object)), has_more: false },
			},
		},
		{
			title: 'refuses the address of a folder',
			parameters: { documentId: 'https://sandbox.feishu.cn/drive/folder/fldteam' },
			refuses: /^Document is .*an address in which the node finds no ID/,
		},
		{
			title: 'says what to do about a document that is not there',
			parameters: { documentId: 'doxcnNowhere1' },
			fails: { code: 1770002, hint: /^Check the document/ },
		},
	],
	'document.downloadMedia': [
		{
			title: 'fetches the pictures and files of a document, each once',
			parameters: (sandbox) => ({ documentId: illustrated(sandbox) }),
			sends: [
				{ ...readBlocks, query: { page_size: '500' } },
				...['boxcnChart', 'boxcnPlan'].map((token) => ({
					method: 'GET',
					path: `${DRIVE}/medias/${token}/download`,
					query: {},
				})),
			],
			returns: {
				Data: {
					document_id: expect.stringMatching(/^doxcn/),
					files: [
						{
							block_id: 'blockChart',
							kind: 'image',
							file_token: 'boxcnChart',
							name: 'chart.png',
							type: 'image/png',
							size: PNG.length,
							field: 'data',
						},
						expect.objectContaining({ kind: 'file', name: 'plan.pdf', field: 'data_1' }),
					],
					failed: [],
				},
				Summary: expect.stringMatching(
					/^Fetched 2 files of document doxcn\w+: chart\.png, plan\.pdf\.$/,
				),
			},
			returnsFiles: { data: chart, data_1: plan },
		},
		{
			title: 'fetches files only, into a field of another name, and says that there are more',
			parameters: (sandbox) => ({
				documentId: illustrated(sandbox, ['boxcnPlan', 'boxcnPlan2']),
				binaryPropertyName: 'plan',
				options: { include: 'files', maxFiles: 1 },
			}),
			returns: {
				Summary: expect.stringMatching(/plan\.pdf\. Left because of Max Files: 1 file\.$/),
			},
			returnsFiles: { plan },
		},
		{
			title: 'says that there are none',
			parameters: (sandbox) => ({ documentId: written(sandbox, TWO) }),
			sends: [readBlocks],
			returns: {
				Data: expect.objectContaining({ files: [], failed: [] }),
				Summary: expect.stringMatching(/^Fetched 0 files of document doxcn\w+\.$/),
			},
		},
		{
			title: 'names a file that cannot be fetched, and keeps the others',
			parameters: (sandbox) => ({
				documentId: illustrated(sandbox, ['boxcnPlan', 'boxcnGone']),
			}),
			fails: { code: 1061003, hint: /^Repeat the call: what arrived is in the item/ },
		},
		{
			title: 'refuses too many files',
			parameters: { documentId: 'doxcnReport12', options: { maxFiles: 101 } },
			refuses: /^Max Files is 101/,
		},
		{
			title: 'says what to do about a document that is not there',
			parameters: { documentId: 'doxcnNowhere1' },
			fails: { code: 1770002, hint: /^Check the document/ },
		},
	],
};

/** A document with a picture, twice the same, and files. */
function illustrated(sandbox: Sandbox, files = ['boxcnPlan']): string {
	const documentId = written(sandbox, TWO);
	const doc = documentsOf(sandbox.world).get(documentId);
	const medias = mediasOf(sandbox);
	const facts = { parentType: 'docx_image', parentNode: documentId, extra: '' };
	medias.set('boxcnChart', { token: 'boxcnChart', name: chart.name, bytes: PNG, ...facts });
	for (const token of files.filter((one) => one !== 'boxcnGone')) {
		medias.set(token, { token, name: plan.name, bytes: PDF, ...facts });
	}
	const added = [
		{ block_id: 'blockChart', block_type: 27, image: { token: 'boxcnChart' } },
		{ block_id: 'blockAgain', block_type: 27, image: { token: 'boxcnChart' } },
		...files.map((token, index) => ({
			block_id: `blockFile${index}`,
			block_type: 23,
			file: { token, name: plan.name },
		})),
	];
	for (const block of added) {
		doc?.blocks.set(block.block_id, { ...block, children: [] });
		doc?.children.push(block.block_id);
	}
	return documentId;
}
