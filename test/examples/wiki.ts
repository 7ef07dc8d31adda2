import type { Sandbox } from '../sandbox';
import { addFile } from '../sandbox/services/fileTree';
import { taskPaceOf } from '../sandbox/services/taskPace';
import { addWikiPage, begunMove, wikiPagesOf } from '../sandbox/services/wikiPages';
import { written } from './documentContent';
import type { Examples } from './example';

const WIKI = '/open-apis/wiki/v2';
const metas = { method: 'POST', path: '/open-apis/drive/v1/metas/batch_query' };
const getPage = { method: 'GET', path: `${WIKI}/spaces/get_node` };
const list = { method: 'GET', path: `${WIKI}/spaces/2/nodes` };
const create = { method: 'POST', path: `${WIKI}/spaces/2/nodes` };

/** An empty space with two levels of pages, and the token of its first page. */
function tree({ world }: Sandbox): string {
	for (const [token, page] of wikiPagesOf(world)) {
		if (page.space_id === '2') wikiPagesOf(world).delete(token);
	}
	const page = (title: string, parent_node_token = '', obj_type = 'docx') => {
		const facts = { space_id: '2', parent_node_token, obj_type, title };
		return addWikiPage(world, { ...facts, obj_token: world.id('N').slice(0, 27) }).node_token;
	};
	const top = page('Reports');
	page('Numbers', '', 'sheet');
	const year = page('2026', top);
	page('November', year);
	return top;
}

/** Puts a file into the drive and returns its token. */
function file({ world }: Sandbox): string {
	const token = world.id('boxcn').slice(0, 27);
	addFile(world, { token, name: 'plan.pdf', type: 'file', folder: '' });
	return token;
}

export const wikiExamples: Examples = {
	'wiki.getNode': [
		{
			title: 'finds what a wiki address holds',
			parameters: { nodeToken: 'https://sandbox.feishu.cn/wiki/wikcnManual?from=space' },
			sends: [{ ...getPage, query: { token: 'wikcnManual' } }, metas],
			returns: {
				Data: expect.objectContaining({
					node_token: 'wikcnManual',
					obj_token: 'doxcnManual',
					obj_type: 'docx',
					title: 'Manual',
					space_id: '1',
					url: 'https://sandbox.feishu.cn/wiki/wikcnManual',
				}),
				Summary: expect.stringMatching(
					/^Found docx doxcnManual, page "Manual" \(wikcnManual\) of space 1/,
				),
			},
		},
		{
			title: 'finds the page of a document, and reads it',
			parameters: (sandbox) => {
				const id = written(sandbox, '# Done');
				addWikiPage(sandbox.world, { obj_token: id, obj_type: 'docx', title: 'Report' });
				return { nodeToken: id, options: { objType: 'docx', includeContent: true } };
			},
			sends: [
				{ ...getPage, query: { token: expect.stringMatching(/^doxcn/), obj_type: 'docx' } },
				metas,
				{ method: 'GET', path: '/open-apis/docs/v1/content' },
			],
			returns: { Data: expect.objectContaining({ content: '# Done' }) },
		},
		{
			title: 'refuses the address of a folder',
			parameters: { nodeToken: 'https://sandbox.feishu.cn/drive/folder/fldteam' },
			refuses: /^Page is the address of a folder/,
		},
		{
			title: 'says that the page is not there',
			parameters: { nodeToken: 'wikcnNowhere' },
			fails: { code: 131005, hint: /^Check the address/ },
		},
	],
	'wiki.getNodes': [
		{
			title: 'lists the pages at the top of a space',
			parameters: (sandbox) => {
				tree(sandbox);
				return { spaceId: '2' };
			},
			sends: [{ ...list, query: { page_size: '50' } }],
			returns: {
				Data: {
					items: [
						expect.objectContaining({ title: 'Reports', has_child: true }),
						expect.objectContaining({ title: 'Numbers' }),
					],
					has_more: false,
				},
				Summary: expect.stringMatching(/^Found 2 wiki pages of space 2/),
			},
		},
		{
			title: 'lists all levels below a page, with depth and path',
			parameters: (sandbox) => ({
				spaceId: '2',
				parentNodeToken: `https://sandbox.feishu.cn/wiki/${tree(sandbox)}`,
				recursive: true,
				returnAll: true,
				options: { maxDepth: 3, objTypes: 'docx' },
			}),
			sends: [list, list],
			returns: {
				Data: {
					items: [
						expect.objectContaining({ title: '2026', depth: 1, path: '2026' }),
						expect.objectContaining({ title: 'November', depth: 2, path: '2026/November' }),
					],
					has_more: false,
				},
				Summary: expect.stringMatching(/^Found 2 wiki pages below page wikcn/),
			},
		},
		{
			title: 'lists one page of them, and goes on',
			parameters: (sandbox) => {
				tree(sandbox);
				return { spaceId: '2', limit: 2, options: { pageSize: 1, pageToken: 'MA' } };
			},
			sends: [{ ...list, query: { page_size: '1', page_token: 'MA' } }],
			returns: { Data: expect.objectContaining({ has_more: true }) },
		},
		{
			title: 'refuses a page token with all levels',
			parameters: { spaceId: '2', recursive: true, options: { pageToken: 'MA' } },
			refuses: /^Page Token is given, but goes neither with Recursive nor with Types$/,
		},
		{
			title: 'says how to become a member of a space',
			parameters: { spaceId: '3' },
			fails: { code: 131006, hint: /member of the wiki space/ },
		},
	],
	'wiki.createNode': [
		{
			title: 'adds a document with Markdown at the top of a space',
			parameters: { spaceId: '2', title: '周报 48', markdown: '# Done\n\nAll of it.' },
			sends: [
				{ method: 'POST', path: '/open-apis/docx/v1/documents/blocks/convert' },
				{
					...create,
					body: { obj_type: 'docx', node_type: 'origin', title: '周报 48' },
				},
				metas,
				{ method: 'POST', path: /\/descendant$/ },
			],
			returns: {
				Data: {
					node_token: expect.stringMatching(/^wikcn/),
					obj_token: expect.stringMatching(/^doxcn/),
					obj_type: 'docx',
					title: '周报 48',
					space_id: '2',
					parent_node_token: '',
					url: expect.stringMatching(/\/wiki\/wikcn/),
					created: true,
					blocks: 2,
					images_missing: [],
					list_starts_lost: [],
				},
				Summary: expect.stringMatching(/^Created wiki page "周报 48" \(wikcn\w+, https/),
			},
		},
		{
			title: 'makes the missing levels of a path, and a spreadsheet there',
			parameters: (sandbox) => {
				tree(sandbox);
				return {
					spaceId: '2',
					objType: 'sheet',
					title: 'Sales',
					options: {
						path: 'Reports/2027/01',
						ifExists: 'use',
						shareWith: 'ou_ben',
						shareRight: 'view',
					},
				};
			},
			sends: [
				list,
				list,
				{
					...create,
					body: {
						obj_type: 'docx',
						parent_node_token: expect.stringMatching(/^wikcn/),
						node_type: 'origin',
						title: '2027',
					},
				},
				create,
				list,
				{ ...create, body: expect.objectContaining({ obj_type: 'sheet', title: 'Sales' }) },
				metas,
				{
					method: 'POST',
					path: /^\/open-apis\/drive\/v1\/permissions\/wikcn\w+\/members$/,
					query: { type: 'wiki', need_notification: 'false' },
				},
			],
			returns: {
				Data: expect.objectContaining({
					levels_created: [expect.stringMatching(/^wikcn/), expect.stringMatching(/^wikcn/)],
				}),
			},
		},
		{
			title: 'uses the page that is there',
			parameters: (sandbox) => ({
				spaceId: '2',
				parentNodeToken: tree(sandbox),
				title: '2026',
				options: { ifExists: 'use' },
			}),
			sends: [list, metas],
			returns: {
				Data: expect.objectContaining({ title: '2026', created: false }),
				Summary: expect.stringMatching(/^Found wiki page "2026"/),
			},
		},
		{
			title: 'adds a shortcut to another page, of its type',
			parameters: {
				spaceId: '2',
				objType: 'shortcut',
				title: 'Projects',
				originNodeToken: 'https://sandbox.feishu.cn/wiki/wikcnProjects',
			},
			sends: [
				getPage,
				{
					...create,
					body: {
						obj_type: 'bitable',
						node_type: 'shortcut',
						origin_node_token: 'wikcnProjects',
						title: 'Projects',
					},
				},
				metas,
			],
		},
		{
			title: 'refuses Markdown in a spreadsheet',
			parameters: { spaceId: '2', title: 'Sales', objType: 'sheet', markdown: 'a' },
			refuses: /^Markdown Content is given, but Type is sheet$/,
		},
		{
			title: 'refuses a shortcut to nothing',
			parameters: { spaceId: '2', title: 'Sales', objType: 'shortcut' },
			refuses: /^Page to Link is empty/,
		},
		{
			title: 'says how to become a member of a space',
			parameters: { spaceId: '3', title: 'Report' },
			fails: { code: 131006, hint: /member of the wiki space/ },
		},
	],
	'wiki.getSpaces': [
		{
			title: 'lists the spaces of the app',
			parameters: {},
			sends: [{ method: 'GET', path: `${WIKI}/spaces`, query: { page_size: '50' } }],
			returns: {
				Data: {
					items: [
						expect.objectContaining({ space_id: '1', name: 'Handbook' }),
						expect.objectContaining({ space_id: '2', name: 'Reports' }),
					],
					has_more: false,
				},
				Summary: expect.stringMatching(/^Found 2 wiki spaces/),
			},
		},
		{
			title: 'goes on at a page token, one at a time',
			parameters: { limit: 5, options: { pageSize: 1, pageToken: 'MQ' } },
			returns: { Data: { items: [expect.objectContaining({ space_id: '2' })], has_more: false } },
		},
		{
			title: 'lists all as a user',
			asUser: true,
			parameters: { returnAll: true },
		},
		{
			title: 'refuses pages above 50',
			parameters: { options: { pageSize: 51 } },
			refuses: /^Page Size is 51/,
		},
	],
	'wiki.moveNode': [
		{
			title: 'moves a page into another space, below a page',
			parameters: (sandbox) => {
				const parentNodeToken = tree(sandbox);
				const page = { obj_token: 'N1', obj_type: 'docx', title: 'Moved' };
				return {
					nodeToken: addWikiPage(sandbox.world, page).node_token,
					spaceId: '2',
					parentNodeToken,
				};
			},
			sends: [
				getPage,
				{
					method: 'POST',
					path: /^\/open-apis\/wiki\/v2\/spaces\/1\/nodes\/wikcn\w+\/move$/,
					body: { target_space_id: '2', target_parent_token: expect.stringMatching(/^wikcn/) },
				},
			],
			returns: {
				Data: expect.objectContaining({ space_id: '2', title: 'Moved' }),
				Summary: expect.stringMatching(/^Moved wiki page wikcn\w+ below page wikcn/),
			},
		},
		{
			title: 'refuses a page below itself',
			parameters: { nodeToken: 'wikcn1', spaceId: '2', parentNodeToken: 'wikcn1' },
			refuses: /^Parent Page is the page itself$/,
		},
		{
			title: 'refuses the address of a document',
			parameters: { nodeToken: 'https://sandbox.feishu.cn/docx/doxcn1', spaceId: '2' },
			refuses: /^Page is the address of a docx/,
		},
		{
			title: 'says that the page is not there',
			parameters: { nodeToken: 'wikcnNowhere', spaceId: '2' },
			fails: { code: 131005, hint: /^Check the address/ },
		},
	],
	'wiki.moveDocument': [
		{
			title: 'moves a file into a wiki',
			parameters: (sandbox) => ({
				fileToken: `https://sandbox.feishu.cn/file/${file(sandbox)}`,
				spaceId: '2',
			}),
			sends: [
				{
					method: 'POST',
					path: `${WIKI}/spaces/2/nodes/move_docs_to_wiki`,
					body: { obj_type: 'file', obj_token: expect.stringMatching(/^boxcn/) },
				},
			],
			returns: {
				Data: {
					obj_token: expect.stringMatching(/^boxcn/),
					obj_type: 'file',
					space_id: '2',
					node_token: expect.stringMatching(/^wikcn/),
					applied: false,
				},
				Summary: expect.stringMatching(/^Moved file boxcn\w+ into space 2 as page wikcn/),
			},
		},
		{
			title: 'waits until it is moved below a page',
			parameters: (sandbox) => {
				const parentNodeToken = tree(sandbox);
				taskPaceOf(sandbox.world).looks = 1;
				const fileToken = file(sandbox);
				const options = { maxWait: 20 };
				return { fileToken, fileType: 'file', spaceId: '2', parentNodeToken, options };
			},
			sends: [
				{ method: 'POST', path: `${WIKI}/spaces/2/nodes/move_docs_to_wiki` },
				{ method: 'GET', path: /\/wiki\/v2\/tasks\/7\w+-move$/, query: { task_type: 'move' } },
				{ method: 'GET', path: /\/wiki\/v2\/tasks\/7\w+-move$/ },
			],
		},
		{
			title: 'asks for leave to move what belongs to somebody else',
			parameters: ({ world }) => {
				const token = world.id('boxcn').slice(0, 27);
				const added = addFile(world, { token, name: 'a.pdf', type: 'file', folder: '' });
				Object.assign(added, { foreign: true });
				return { fileToken: token, fileType: 'file', spaceId: '2', options: { apply: true } };
			},
			returns: {
				Data: expect.objectContaining({ applied: true, node_token: '' }),
				Summary: expect.stringMatching(/^Asked for leave to move file boxcn/),
			},
		},
		{
			title: 'goes on with the task of an earlier call',
			parameters: ({ world }) => {
				const page = { space_id: '2', obj_token: 'N2', obj_type: 'file', title: 'Earlier' };
				const ticket = begunMove(world, addWikiPage(world, page));
				return { fileToken: 'N2', fileType: 'file', spaceId: '2', options: { ticket } };
			},
			sends: [{ method: 'GET', path: /\/wiki\/v2\/tasks\/7\w+-move$/ }],
		},
		{
			title: 'says that there is no such task',
			parameters: {
				fileToken: 'boxcnplan',
				fileType: 'file',
				spaceId: '2',
				options: { ticket: '7-move' },
			},
			fails: { code: 131005, hint: /./ },
		},
		{
			title: 'refuses a folder',
			parameters: { fileToken: 'https://sandbox.feishu.cn/drive/folder/fldteam', spaceId: '2' },
			refuses: /^File is a folder/,
		},
	],
};
