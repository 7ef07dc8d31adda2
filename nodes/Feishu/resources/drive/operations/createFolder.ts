import { drive } from '../../../../shared/endpoints';
import { folderKey, folderName, folderToken } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
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
	serialBy: (values) => folderKey(values.folderToken),
	request: (values) => ({
		body: { name: values.name, folder_token: values.folderToken ?? '' },
	}),
	proof: 'token',
	summary: (data, values) =>
		`Created ${named('folder', values.name, memberText(data, 'token'))} in ${folderName(values.folderToken)}`,
});
