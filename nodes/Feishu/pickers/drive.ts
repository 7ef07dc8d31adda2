import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { endpoint, isObject } from '../operation';
import { lookUp, matching } from './lookUp';

const listFiles = endpoint('GET /open-apis/drive/v1/files', {
	rate: { perSecond: 20 },
	identities: ['tenant', 'user'],
	scopes: ['space:document:retrieve', 'drive:drive:readonly', 'drive:drive'],
	repeat: 'read',
});

/** Folders in the root of the drive. */
export async function searchFolders(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await searchFiles(this, 'folder', filter, paginationToken);
}

/** Spreadsheets in the root of the drive, those edited last first. */
export async function searchSpreadsheets(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await searchFiles(this, 'sheet', filter, paginationToken);
}

/** One page of the root's files of one type; a shortcut stands for what it leads to. */
async function searchFiles(
	context: ILoadOptionsFunctions,
	type: string,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const files = await lookUp(context, () => ({
		endpoint: listFiles,
		values: { query: { page_size: 200, page_token: paginationToken } },
		list: 'files',
		nextToken: 'next_page_token',
		entry: (file) => {
			const { shortcut_info: shortcut, name } = file;
			const [found, token] = isObject(shortcut)
				? [shortcut.target_type, shortcut.target_token]
				: [file.type, file.token];
			return found === type ? { name: String(name), value: String(token) } : undefined;
		},
	}));
	return matching(files, filter);
}
