import { chain, endpoint, text } from '../../../../shared/operation';
import { folderKey, folderName, getNode, memberText } from '../../common';
import { sourceFileToken, sourceOf, targetFolderToken } from '../fields';

const copyFile = endpoint('POST /open-apis/drive/v1/files/:file_token/copy', {
	// The page gives 5 a second instead of a tier, and takes no concurrent calls.
	rate: { perSecond: 5 },
	identities: ['tenant', 'user'],
	scopes: ['docs:document:copy', 'drive:drive'],
	repeat: 'once',
});

export const copy = chain({
	value: 'copy',
	name: 'Copy Spreadsheet',
	action: 'Copy spreadsheet',
	description:
		'Copy a spreadsheet into a folder. Feishu fills the copy in the background, so a large one may take a moment.',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/drive-v1/file/copy',
	endpoints: [copyFile, getNode],
	parameters: {
		sourceFileToken,
		name: text({
			label: 'Name',
			description: 'Name of the copy',
			placeholder: 'e.g. Sales 2026',
			maxBytes: 256,
			required: true,
		}),
		folderToken: targetFolderToken,
	},
	serialBy: (values) => folderKey(values.folderToken),
	run: async (values, api) => {
		const path = { file_token: await sourceOf(values.sourceFileToken, api) };
		const body = { name: values.name, type: 'sheet', folder_token: values.folderToken };
		return { data: await api.call(copyFile, { path, body }) };
	},
	summary: ({ file }, values) => {
		const token = memberText(file, 'token');
		return `Copied spreadsheet ${values.sourceFileToken.id} to "${values.name}" (${token}) in ${folderName(values.folderToken)}`;
	},
	sample: {
		file: {
			name: 'Sales 2026',
			parent_token: 'fldbcO1U',
			token: 'shtcnmBA',
			type: 'sheet',
			url: 'https://example.feishu.cn/sheets/shtcnmBA',
		},
	},
});
