import { drive, wiki } from '../../../../shared/endpoints';
import { folderKey, folderName, text } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { memberText, named } from '../../../../shared/values';
import { sourceFileToken, targetFolderToken } from '../fields';

export const copy = operation({
	value: 'copy',
	name: 'Copy Spreadsheet',
	action: 'Copy spreadsheet',
	description:
		'Copy a spreadsheet into a folder. Feishu fills the copy in the background, so a large one may take a moment.',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/drive-v1/file/copy',
	endpoint: drive.fileCopy,
	lookUps: [wiki.spaceGetNode],
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
	request: ({ sourceFileToken: source, name, folderToken }) => ({
		path: { file_token: source },
		body: { name, type: 'sheet', folder_token: folderToken },
	}),
	proof: 'file.token',
	summary: ({ file }, { sourceFileToken: source, name, folderToken }) => {
		const made = named('spreadsheet', name, memberText(file, 'token'));
		return `Copied spreadsheet ${source} to ${made} in ${folderName(folderToken)}`;
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
