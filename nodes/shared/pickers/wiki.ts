import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { wiki } from '../endpoints';
import { memberText } from '../values';
import { lookUp, matching } from './lookUp';

/** Wiki spaces that the app or user is a member of. */
export async function searchSpaces(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const spaces = await lookUp(this, () => ({
		endpoint: wiki.spaceList,
		values: { query: { page_size: 50, page_token: paginationToken } },
		list: 'items',
		entry: (space) => {
			const id = memberText(space, 'space_id');
			return id === '' ? undefined : { name: memberText(space, 'name') || id, value: id };
		},
	}));
	return matching(spaces, filter);
}
