import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { listPeople } from './receivers';

/** Users, by the kind of id the approval service is to be given. */
export async function searchApprovalUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const type = String(this.getCurrentNodeParameter('options.userIdType') ?? 'user_id');
	return await listPeople(this, type, filter, paginationToken);
}
