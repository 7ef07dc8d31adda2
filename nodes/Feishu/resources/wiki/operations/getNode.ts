import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure, CallFailed, docx, wiki } from '../../../../shared/endpoints';
import { choice, flag } from '../../../../shared/fields';
import { addressOfFile, oneOfType, queryMetas } from '../../../../shared/lookups';
import { brokenOff, chain } from '../../../../shared/operation';
import { isObject, memberText, named, Refusal } from '../../../../shared/values';
import * as fields from '../fields';

const TYPES = ['wiki', 'docx', 'doc', 'sheet', 'bitable', 'file', 'slides', 'mindnote'];

export const getNode = chain({
	value: 'getNode',
	name: 'Get Wiki Page',
	action: 'Get wiki page',
	description: 'Find what a wiki address holds: type, token, title and space; also the content',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/wiki-v2/space-node/get_node',
	endpoints: [wiki.spaceGetNode, queryMetas, docx.contentGet],
	parameters: { nodeToken: fields.nodeToken },
	options: {
		objType: choice({
			label: 'Type of Token',
			description: 'What Page is the token of, where it is not an address',
			options: {
				wiki: 'Wiki Page',
				docx: 'Document',
				doc: 'Document (Old Kind)',
				sheet: 'Spreadsheet',
				bitable: 'Base',
				file: 'Uploaded File',
				slides: 'Presentation',
				mindnote: 'Mind Map',
			},
			default: 'wiki',
		}),
		includeContent: flag({
			label: 'Include Content',
			description: 'Whether to read the page as Markdown, where it is a document',
			default: false,
		}),
	},
	check: ({ nodeToken: { type } }) => {
		if (type === undefined || TYPES.includes(type)) return;
		throw new Refusal(
			`Page is the address of ${oneOfType(type)}, which is not a page of a wiki`,
			'Give the address of a wiki page, or of a file that stands in a wiki.',
		);
	},
	run: async ({ nodeToken: { token, type }, objType, includeContent }, api) => {
		const asked = type ?? objType;
		const { node } = await api.call(wiki.spaceGetNode, {
			query: { token, ...(asked === 'wiki' ? {} : { obj_type: asked }) },
		});
		const found: IDataObject = isObject(node) ? node : {};
		if (memberText(found, 'obj_token') === '') throw new CallFailed(untold(token));
		const own = memberText(found, 'node_token');
		const data = { ...found, url: await addressOfFile(api, own, 'wiki') };
		if (!includeContent) return { data };
		if (memberText(found, 'obj_type') !== 'docx' && !api.dryRun) {
			return { data, remark: 'It is no document, so it has no content to read as Markdown.' };
		}
		return await withContent(api, data, memberText(found, 'obj_token'));
	},
	summary: (data) =>
		`Found ${memberText(data, 'obj_type')} ${memberText(data, 'obj_token')}, ${named('page', data.title, memberText(data, 'node_token'))} of space ${memberText(data, 'space_id')}`,
	sample: {
		space_id: '6946843325487912356',
		node_token: 'wikcnReport1',
		obj_token: 'doxcnReport1',
		obj_type: 'docx',
		parent_node_token: 'wikcnParent1',
		title: 'Weekly report',
		has_child: false,
		url: 'https://example.feishu.cn/wiki/wikcnReport1',
		content: '# Weekly report',
	},
});

async function withContent(api: FeishuApi, data: IDataObject, token: string) {
	const result = await api.attempt(docx.contentGet, {
		query: { doc_token: token, doc_type: 'docx', content_type: 'markdown' },
	});
	if ('failure' in result) {
		const hint = 'Switch Include Content off for the rest: the page itself is in Data.';
		return brokenOff(data, result.failure, 'reading the content', hint);
	}
	return { data: { ...data, content: memberText(result.answer, 'content') } };
}

function untold(token: string) {
	return answeredFailure(
		`Feishu did not say which file the wiki page ${token} holds`,
		'Repeat the call later.',
		{ retryable: true },
	);
}
