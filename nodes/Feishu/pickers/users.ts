import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { usersBy } from './receivers';

/** Users, by an id of the type that User ID Type in the options says. */
export async function searchUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const type = String(this.getCurrentNodeParameter('options.userIdType') ?? 'open_id');
	return await usersBy(this, type, filter, paginationToken);
}
