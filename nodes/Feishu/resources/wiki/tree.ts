import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi } from '../../../shared/endpoints';
import { CallFailed, wiki } from '../../../shared/endpoints';
import { readList } from '../../../shared/kits';
import { chunks, memberText, objectsIn } from '../../../shared/values';

/** Pages whose children are read at once; the pace holds all the same. */
const TOGETHER = 4;

/** A page with where it stands. */
export type PlacedPage = IDataObject & { readonly depth: number; readonly path: string };

/** What was read of a tree of pages. */
export interface PageTree {
	readonly pages: readonly PlacedPage[];
	/** Whether there are pages that were not wanted any more. */
	readonly more: boolean;
	/** Tokens of the pages whose children could not be read. */
	readonly unread: readonly string[];
	/** Of the first of those. */
	readonly failure?: Failure;
}

/** How far a tree is read. */
export interface Reach {
	/** Levels; 1 for the children alone. */
	readonly depth: number;
	/** Pages wanted at most; all when absent. */
	readonly limit: number | undefined;
	/** Types wanted; all when absent. Pages of other types are gone through all the same. */
	readonly types: readonly string[] | undefined;
}

interface Branch {
	readonly token: string;
	readonly path: string;
}

/**
 * Reads pages level by level, from the top of a space or below a page.
 * @throws CallFailed when the first level cannot be read
 */
export async function pageTree(
	api: FeishuApi,
	space: string,
	parent: string,
	{ depth, limit = Infinity, types }: Reach,
): Promise<PageTree> {
	const pages: PlacedPage[] = [];
	const unread: string[] = [];
	const seen = new Set<string>([parent]);
	let failure: Failure | undefined;
	let level: Branch[] = [{ token: parent, path: '' }];
	for (let at = 1; at <= depth && level.length > 0; at += 1) {
		const next: Branch[] = [];
		for (const branches of chunks(level, TOGETHER)) {
			if (pages.length > limit) break;
			const lists = await Promise.all(
				branches.map(async ({ token }) => await childrenOf(api, space, token)),
			);
			for (const [index, list] of lists.entries()) {
				const { token, path } = branches[index];
				if (list.failure !== undefined) {
					if (at === 1 && list.elements.length === 0) throw new CallFailed(list.failure);
					unread.push(token);
					failure ??= list.failure;
				}
				for (const page of list.elements) {
					const own = memberText(page, 'node_token');
					const title = memberText(page, 'title');
					const placed = { ...page, depth: at, path: path === '' ? title : `${path}/${title}` };
					if (types === undefined || types.includes(memberText(page, 'obj_type'))) {
						pages.push(placed);
					}
					// A page that is listed below itself is entered once.
					if (page.has_child === true && !seen.has(own)) {
						seen.add(own);
						next.push({ token: own, path: placed.path });
					}
				}
			}
		}
		level = next;
	}
	const wanted = pages.slice(0, limit === Infinity ? pages.length : limit);
	const more = wanted.length < pages.length;
	return { pages: wanted, more, unread, ...(failure === undefined ? {} : { failure }) };
}

interface Children {
	readonly elements: readonly IDataObject[];
	readonly failure?: Failure;
}

/** The pages right below another one, or at the top of the space. Never throws for a failed call. */
export async function childrenOf(api: FeishuApi, space: string, parent: string): Promise<Children> {
	const request = {
		path: { space_id: space },
		query: parent === '' ? {} : { parent_node_token: parent },
	};
	try {
		const { elements, failure } = await readList(
			{ api, endpoint: wiki.spaceNodeList, request },
			{},
		);
		const found = objectsIn(elements);
		return failure === undefined ? { elements: found } : { elements: found, failure };
	} catch (error) {
		if (error instanceof CallFailed) return { elements: [], failure: error.failure };
		return await Promise.reject(error);
	}
}
