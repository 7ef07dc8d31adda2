import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { contact } from '../endpoints';
import { memberText } from '../values';
import { lookUp, matching } from './lookUp';

/** User groups whose members admins chose; dynamic ones are given by ID. */
export async function searchUserGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const groups = await lookUp(this, () => ({
		endpoint: contact.groupSimplelist,
		values: { query: { page_size: 100, page_token: paginationToken } },
		list: 'grouplist',
		entry: (group) => {
			const id = memberText(group, 'id');
			return id === '' ? undefined : { name: memberText(group, 'name') || id, value: id };
		},
	}));
	return matching(groups, filter);
}
