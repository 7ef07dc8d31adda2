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

/** Everything in the root folder, by its address, which says what it is. */
export async function searchFiles(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await filesOfType(this, undefined, filter, paginationToken);
}

/** Documentation: "List files in a folder". */
const LARGEST_PAGE = 200;

/**
 * Files of one type, or of any, in the root folder, last edited first; Feishu cannot search there by name. A
 * shortcut stands for the file it leads to.
 */
async function filesOfType(
	context: ILoadOptionsFunctions,
	wanted: string | undefined,
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
			if ((wanted !== undefined && type !== wanted) || token === '') return undefined;
			const address = typeof url === 'string' ? url : '';
			return {
				name: memberText(file, 'name') || token,
				value: wanted === undefined && address !== '' ? address : token,
				...(address === '' ? {} : { url: address }),
			};
		},
	}));
	return matching(files, filter);
}
