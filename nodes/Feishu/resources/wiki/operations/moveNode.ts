import { endpoint, wiki } from '../../../../shared/endpoints';
import { wikiPageOf } from '../../../../shared/lookups';
import { chain, unlessProven } from '../../../../shared/operation';
import { isObject, memberText, Refusal } from '../../../../shared/values';
import * as fields from '../fields';

const move = endpoint(wiki.spaceNodeMove, { repeat: 'same' });

export const moveNode = chain({
	value: 'moveNode',
	name: 'Move Wiki Page',
	action: 'Move wiki page',
	description: 'Move a page with the pages below it, within a wiki space or into another one',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/wiki-v2/space-node/move',
	endpoints: [move, wiki.spaceGetNode],
	parameters: {
		nodeToken: fields.nodeToken,
		spaceId: fields.spaceId,
		parentNodeToken: fields.parentNodeToken,
	},
	check: ({ nodeToken: { token, type }, parentNodeToken: parent }) => {
		if (type !== undefined && type !== 'wiki') {
			throw new Refusal(
				`Page is the address of a ${type}, not of a wiki page`,
				'Give the address of the wiki page; Move Document to Wiki moves other files.',
			);
		}
		if (token !== parent) return;
		throw new Refusal(
			'Parent Page is the page itself',
			'Choose another Parent Page: a page cannot stand below itself.',
		);
	},
	serialBy: ({ spaceId: space }) => `wiki ${space}`,
	run: async ({ nodeToken: { token }, spaceId: space, parentNodeToken: parent }, api) => {
		const page = await wikiPageOf(api, token);
		const answer = await api.call(move, {
			path: { space_id: memberText(page, 'space_id'), node_token: token },
			body: {
				target_space_id: space,
				...(parent === undefined ? {} : { target_parent_token: parent }),
			},
		});
		const doubt = unlessProven(api, answer, 'node.node_token');
		return doubt ?? { data: isObject(answer.node) ? answer.node : {} };
	},
	summary: (_data, { nodeToken: { token }, spaceId: space, parentNodeToken: parent }) =>
		`Moved wiki page ${token} ${parent === undefined ? `to the top of space ${space}` : `below page ${parent}`}`,
	sample: { ...wiki.spaceNodeMove.sample().node },
});
