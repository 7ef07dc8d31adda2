import { locator } from '../../operation';

const FOLDER = {
	label: 'Folder',
	placeholder: 'e.g. fldbcO1UuPz8VwnpPx5a92abcef',
	list: 'searchFolders',
	url: {
		pattern: /\/drive\/folder\/(\w+)/,
		placeholder: 'e.g. https://acme.feishu.cn/drive/folder/fldbcO1UuPz8VwnpPx5a92abcef',
	},
};

/** The folder something is put into; the root of the drive when nothing is given. */
export const folderToken = locator({ ...FOLDER, description: 'The root of the drive when empty' });

/** The folder something is put into, for calls that need one. */
export const requiredFolderToken = locator({ ...FOLDER, required: true });
