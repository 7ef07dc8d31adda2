import { endpoint, operation, Refusal, text } from '../../../../shared/operation';
import { folderKey, folderName, folderToken } from '../../common';

/** Bytes a folder's name may have (documentation: "Create folder"). */
const NAME_BYTES = 256;

export const createFolder = operation({
	value: 'createFolder',
	name: 'Create Folder',
	action: 'Create folder',
	description: 'Create an empty folder in a folder of the drive',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/drive-v1/folder/create_folder',
	endpoint: endpoint('POST /open-apis/drive/v1/files/create_folder', {
		rate: { perSecond: 5 },
		identities: ['tenant', 'user'],
		scopes: ['space:folder:create', 'drive:drive'],
		repeat: 'once',
	}),
	parameters: {
		name: text({
			label: 'Name',
			description: 'What the new folder is called, in 1 to 256 bytes',
			placeholder: 'e.g. Reports 2026',
			maxBytes: NAME_BYTES,
		}),
		folderToken,
	},
	check: ({ name }) => {
		if (name !== undefined) return;
		throw new Refusal('Name is empty, but Feishu makes no folder without one', 'Fill in Name.');
	},
	serialBy: (values) => folderKey(values.folderToken),
	request: (values) => ({
		body: { name: values.name, folder_token: values.folderToken ?? '' },
	}),
	summary: ({ token }, values) =>
		`Created folder ${values.name ?? ''} (${String(token)}) in ${folderName(values.folderToken)}`,
	sample: {
		token: 'fldbcddUuPz8',
		url: 'https://example.feishu.cn/drive/folder/fldbcddUuPz8',
	},
});
