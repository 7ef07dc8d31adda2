import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { searchChats } from './chats';
import { usersBy } from './users';

/** Users or chats, as Receiver ID Type says. */
export async function searchReceivers(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const type = String(this.getCurrentNodeParameter('receiveIdType') ?? 'open_id');
	return type === 'chat_id'
		? await searchChats.call(this, filter, paginationToken)
		: await usersBy(this, type, filter, paginationToken);
}
