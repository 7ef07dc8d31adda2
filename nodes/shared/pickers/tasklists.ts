import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { task } from '../endpoints';
import { optionalTasklist } from '../fields';
import { lookUp, matching } from './lookUp';

/** The task lists that the app or the user is a member of. */
export async function searchTasklists(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const lists = await lookUp(this, () => ({
		endpoint: task.tasklistList,
		values: { query: { page_size: 100, page_token: paginationToken } },
		list: 'items',
		entry: ({ name, guid, url }) => ({
			name: String(name || guid),
			value: String(guid),
			...(typeof url === 'string' ? { url } : {}),
		}),
	}));
	return matching(lists, filter);
}

/** The sections of the chosen task list. */
export async function searchSections(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const guid = optionalTasklist.read(this.getCurrentNodeParameter('options.tasklistId'));
	if (guid === undefined) return { results: [] };
	const sections = await lookUp(this, () => ({
		endpoint: task.sectionList,
		values: {
			query: {
				page_size: 100,
				page_token: paginationToken,
				resource_type: 'tasklist',
				resource_id: guid,
			},
		},
		list: 'items',
		entry: ({ name, guid: id, is_default: isDefault }) => ({
			name: String(name || (isDefault === true ? 'Default Section' : id)),
			value: String(id),
		}),
	}));
	return matching(sections, filter);
}
