import type { Service } from '../service';
import { page, queryText } from '../service';
import { SHEET_FOLDERS, workbooksOf } from './workbooks';

/** The files of the drive, as far as From List fields show them: folders and spreadsheets. */
export const driveFiles: Service = {
	'drive.v1.file.list': (call) => {
		const parent = queryText(call, 'folder_token');
		const folders = SHEET_FOLDERS.map((token) => file(token, token.slice(5), 'folder', ''));
		const books = [...workbooksOf(call.world).values()]
			.filter(({ deleted, shared }) => shared && !deleted)
			.map(({ spreadsheet_token: token, title, folder_token: folder }) =>
				file(token, title, 'sheet', folder),
			);
		const shortcut = {
			...file('nodcnShortcut', 'Shortcut to Salaries', 'shortcut', ''),
			shortcut_info: { target_type: 'sheet', target_token: 'shtcnForeign' },
		};
		const found = [...folders, ...books, shortcut].filter(
			({ parent_token: token }) => token === parent,
		);
		const { items: files, has_more, page_token: next_page_token } = page(call, found, 100);
		return { files, has_more, next_page_token };
	},
};

function file(token: string, name: string, type: string, parent_token: string) {
	return { token, name, type, parent_token, url: `https://example.feishu.cn/${type}/${token}` };
}
