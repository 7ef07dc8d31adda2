import type { Service } from '../service';
import { page } from '../service';
import { filesOf } from './fileTree';
import { wikiPagesOf } from './wikiPages';

/** Searches titles of the drive and of wikis. */
export const docSearch: Service = {
	'search.v2.docWiki.search': (call) => {
		const { query, doc_filter: docs, wiki_filter: wikis } = call.body;
		const sought = String(query).toLowerCase();
		const fits = (title: string) => title.toLowerCase().includes(sought);
		const files = [...filesOf(call.world).values()].filter(
			({ name, type, deleted, parent_token: parent }) =>
				docs !== undefined &&
				!deleted &&
				fits(name) &&
				(docs.doc_types === undefined || docs.doc_types.includes(type.toUpperCase())) &&
				(docs.folder_tokens === undefined || docs.folder_tokens.includes(parent)),
		);
		const pages = [...wikiPagesOf(call.world).values()].filter(
			({ title, space_id: space }) =>
				wikis !== undefined &&
				fits(title) &&
				(wikis.space_ids === undefined || wikis.space_ids.includes(space)),
		);
		const found = [
			...files.map(({ name, type, token, url, owner_id, modified_time }) => ({
				title: name,
				entity_type: 'DOC',
				meta: {
					doc_types: type.toUpperCase(),
					token,
					url,
					owner_id,
					update_time: Number(modified_time),
				},
			})),
			...pages.map(({ title, node_token: token, obj_type: type }) => ({
				title,
				entity_type: 'WIKI',
				meta: {
					doc_types: type.toUpperCase(),
					token,
					url: `https://sandbox.feishu.cn/wiki/${token}`,
				},
			})),
		].map(({ title, entity_type, meta }) => ({
			title_highlighted: title.replace(new RegExp(sought, 'i'), (word) => `<h>${word}</h>`),
			summary_highlighted: '',
			entity_type,
			result_meta: { ...meta, owner_name: 'Ada' },
		}));
		const { items, ...rest } = page(call, found, 20);
		return { total: found.length, res_units: items, ...rest };
	},
};
