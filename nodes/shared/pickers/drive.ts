import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { drive } from '../endpoints';
import { isObject, memberText } from '../values';
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

/** Documentation: "List files in a folder". */
const LARGEST_PAGE = 200;

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
		endpoint: drive.fileList,
		values: { query: { page_size: LARGEST_PAGE, page_token: paginationToken } },
		list: 'files',
		nextToken: 'next_page_token',
		entry: (file) => {
			const { shortcut_info: shortcut, url } = file;
			const [type, token] = isObject(shortcut)
				? [shortcut.target_type, memberText(shortcut, 'target_token')]
				: [file.type, memberText(file, 'token')];
			if (type !== wanted || token === '') return undefined;
			return {
				name: memberText(file, 'name') || token,
				value: token,
				...(typeof url === 'string' ? { url } : {}),
			};
		},
	}));
	return matching(files, filter);
}
