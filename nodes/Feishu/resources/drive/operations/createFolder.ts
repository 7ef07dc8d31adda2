import { drive } from '../../../../shared/endpoints';
import { folderKey, folderName, folderToken, sharing } from '../../../../shared/fields';
import { sharingCalls } from '../../../../shared/kits';
import { operation, withShares } from '../../../../shared/operation';
import { memberText, named } from '../../../../shared/values';
import { name } from '../fields';

export const createFolder = operation({
	value: 'createFolder',
	name: 'Create Folder',
	action: 'Create folder',
	description: 'Create an empty folder in a folder of the drive',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/drive-v1/folder/create_folder',
	endpoint: drive.fileCreateFolder,
	parameters: { name, folderToken },
	options: sharing,
	serialBy: (values) => folderKey(values.folderToken),
	request: (values) => ({
		body: { name: values.name, folder_token: values.folderToken ?? '' },
	}),
	proof: 'token',
	afterwards: {
		endpoints: sharingCalls,
		run: async (api, outcome, values) => {
			const token = memberText(outcome.data, 'token');
			return await withShares(api, outcome, { token, type: 'folder' }, values);
		},
	},
	summary: (data, values) =>
		`Created ${named('folder', values.name, memberText(data, 'token'))} in ${folderName(values.folderToken)}`,
});
