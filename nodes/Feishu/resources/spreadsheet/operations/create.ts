import { sheets } from '../../../../shared/endpoints';
import { folderKey, folderName, folderToken, sharing, text } from '../../../../shared/fields';
import { sharingCalls } from '../../../../shared/kits';
import { operation, withShares } from '../../../../shared/operation';
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
	options: { folderToken, ...sharing },
	serialBy: (values) => folderKey(values.folderToken),
	// Titles have 0 to 255 characters. One is always sent: n8n leaves out a body without members.
	request: ({ title = '', folderToken: folder }) => ({ body: { title, folder_token: folder } }),
	proof: 'spreadsheet.spreadsheet_token',
	afterwards: {
		endpoints: sharingCalls,
		run: async (api, outcome, values) => {
			const token = memberText(outcome.data.spreadsheet, 'spreadsheet_token');
			return await withShares(api, outcome, { token, type: 'sheet' }, values);
		},
	},
	summary: ({ spreadsheet }, { title, folderToken: folder }) => {
		const token = memberText(spreadsheet, 'spreadsheet_token');
		return `Created ${named('spreadsheet', title, token)} in ${folderName(folder)}`;
	},
});
