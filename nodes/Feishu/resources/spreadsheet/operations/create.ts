import { sheets } from '../../../../shared/endpoints';
import { folderKey, folderName, folderToken, text } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { memberText, named } from '../../../../shared/values';

export const create = operation({
	value: 'create',
	name: 'Create Spreadsheet',
	action: 'Create spreadsheet',
	description: 'Create an empty spreadsheet, in a folder or in the root of the drive',
	documentation:
		'https://open.feishu.cn/document/ukTMukTMukTM/uUDN04SN0QjL1QDN/sheets-v3/spreadsheet/create',
	endpoint: sheets.spreadsheetCreate,
	parameters: {
		title: text({ label: 'Title', placeholder: 'e.g. Sales 2026', maxLength: 255 }),
	},
	options: { folderToken },
	serialBy: (values) => folderKey(values.folderToken),
	// Titles have 0 to 255 characters. One is always sent: n8n leaves out a body without members.
	request: ({ title = '', folderToken: folder }) => ({ body: { title, folder_token: folder } }),
	proof: 'spreadsheet.spreadsheet_token',
	summary: ({ spreadsheet }, { title, folderToken: folder }) => {
		const token = memberText(spreadsheet, 'spreadsheet_token');
		return `Created ${named('spreadsheet', title, token)} in ${folderName(folder)}`;
	},
});
