import type { Service } from '../service';
import { queryText, refuse } from '../service';
import type { World } from '../world';

/** A page of a wiki: what it shows has a token of its own. */
export interface WikiPage {
	node_token: string;
	obj_token: string;
	obj_type: string;
	title: string;
}

/** The wiki starts with a page of a Base and one of a document. */
export function wikiPagesOf(world: World): Map<string, WikiPage> {
	return world.part('wikiPages', () => {
		const pages = [
			{
				node_token: 'wikcnProjects',
				obj_type: 'bitable',
				obj_token: 'bascnProjects',
				title: 'Projects',
			},
			{ node_token: 'wikcnManual', obj_type: 'docx', obj_token: 'doxcnManual', title: 'Manual' },
		];
		return new Map(pages.map((page) => [page.node_token, page]));
	});
}

/** Makes a page for a document, a spreadsheet or a Base. */
export function addWikiPage(world: World, page: Omit<WikiPage, 'node_token'>): WikiPage {
	const added = { ...page, node_token: world.id('wikcn').slice(0, 27) };
	wikiPagesOf(world).set(added.node_token, added);
	return added;
}

export const wikiPages: Service = {
	'wiki.v2.space.getNode': (call) => {
		const page = wikiPagesOf(call.world).get(queryText(call, 'token'));
		if (page === undefined) return refuse(call, 131005);
		return { node: { space_id: '1', node_type: 'origin', has_child: false, ...page } };
	},
};
