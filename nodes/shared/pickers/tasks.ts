import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { task } from '../endpoints';
import { Refusal } from '../values';
import { lookUp, matching } from './lookUp';

/** The user's own tasks; Feishu lists none for an app. */
export async function searchTasks(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const tasks = await lookUp(this, (identity) => {
		if (identity === 'tenant') {
			throw new Refusal(
				'Feishu lists tasks for users only',
				'Give Task by ID or by URL, or select a Feishu (Lark) OAuth2 API credential.',
			);
		}
		return {
			endpoint: task.taskList,
			values: { query: { page_size: 100, page_token: paginationToken } },
			list: 'items',
			entry: ({ summary, guid, url }) => ({
				name: String(summary || guid),
				value: String(guid),
				...(typeof url === 'string' ? { url } : {}),
			}),
		};
	});
	return matching(tasks, filter);
}
