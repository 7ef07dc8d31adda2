import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { isObject } from '../operation';
import { listFiles } from '../../Feishu/resources/drive/operations/getMany';
import { lookUp, matching } from './lookUp';

/** Folders in the root folder. */
export async function searchFolders(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await filesOfType(this, 'folder', filter, paginationToken);
}

/** Documents in the root folder. */
export async function searchDocuments(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await filesOfType(this, 'docx', filter, paginationToken);
}

/** Bases in the root folder. */
export async function searchBases(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await filesOfType(this, 'bitable', filter, paginationToken);
}

/** Spreadsheets in the root folder. */
export async function searchSpreadsheets(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await filesOfType(this, 'sheet', filter, paginationToken);
}

/**
 * Files of one type in the root folder, last edited first; Feishu cannot search there by name. A
 * shortcut stands for the file it leads to.
 */
async function filesOfType(
	context: ILoadOptionsFunctions,
	wanted: string,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const files = await lookUp(context, () => ({
		endpoint: listFiles,
		values: { query: { page_size: 200, page_token: paginationToken } },
		list: 'files',
		nextToken: 'next_page_token',
		entry: ({ name, url, shortcut_info: shortcut, ...file }) => {
			const [type, token] = isObject(shortcut)
				? [shortcut.target_type, shortcut.target_token]
				: [file.type, file.token];
			return type === wanted
				? {
						name: String(name || token),
						value: String(token),
						...(typeof url === 'string' ? { url } : {}),
					}
				: undefined;
		},
	}));
	return matching(files, filter);
}
