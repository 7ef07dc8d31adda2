import { locator } from '../locator';
import { ROOT_ONLY } from './rootOnly';

/** What every field for a folder shows. */
export const folderText = {
	label: 'Folder',
	...ROOT_ONLY,
	placeholder: 'e.g. fldbcO1UuPz8VwnpPx5a9abcef',
	list: 'searchFolders',
	url: {
		// The words are places of the web client and no tokens.
		pattern: /\/(?:drive|space)\/(?:me\/)?folder\/(?!(?:me|home|shared|root)\b)(\w+)/,
		placeholder: 'e.g. https://example.feishu.cn/drive/folder/fldbcO1UuPz8VwnpPx5a9abcef',
	},
};

/** Where drive operations work. Left empty it is the root folder of whoever the credential acts as. */
export const folderToken = locator({
	...folderText,
	description: 'The folder; the root folder of the app or the user when it is empty',
});

/** How a summary names the folder. */
export function folderName(token: string | undefined): string {
	return token === undefined ? 'the root folder' : `folder ${token}`;
}

/** Feishu makes one thing at a time in a folder (codes 1061045, 1770036). */
export function folderKey(token: string | undefined): string {
	return `folder ${token ?? ''}`;
}
