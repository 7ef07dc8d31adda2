import { drive } from '../../../../shared/endpoints';
import type { Field } from '../../../../shared/fields';
import { folderKey, folderName, folderToken, text } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { memberText, named, Refusal } from '../../../../shared/values';

const givenName = text({
	label: 'Name',
	description: 'What the new folder is called, in 1 to 256 bytes',
	placeholder: 'e.g. Reports 2026',
	// Documentation: "Create folder".
	maxBytes: 256,
});

/** Optional in the form, needed by Feishu. */
const name: Field<string> = {
	...givenName,
	resolve: undefined,
	read: (given) => {
		const found = givenName.read(given);
		if (found !== undefined) return found;
		throw new Refusal('Name is empty, but a folder needs one', 'Fill in Name.');
	},
};

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
