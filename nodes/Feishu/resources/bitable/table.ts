import type { FeishuApi } from '../../../shared/operation';
import { locator } from '../../../shared/operation';
import type { GivenFile } from '../common';
import { fileLocator, fileToken } from '../common';

/** A Base: chosen, by app_token, or by its `/base/` or `/wiki/` address. */
export const appToken = fileLocator({
	label: 'Base',
	description: 'The Base the table is in',
	placeholder: 'e.g. NQRxbRkBMa6OnZsjtERcxhNWnNh',
	list: 'searchBases',
	path: 'base',
});

export const tableId = locator({
	label: 'Table',
	description: 'The table of the Base',
	placeholder: 'e.g. tblsRc9GRRXKqhvW',
	list: 'searchTables',
	url: {
		pattern: /[?&]table=(tbl\w+)/,
		placeholder: 'e.g. https://sample.feishu.cn/base/NQRxbRkBMa6O?table=tblsRc9GRRXKqhvW',
	},
	required: true,
});

/** What names a table. */
export interface GivenTable {
	readonly appToken: GivenFile;
	readonly tableId: string;
}

/** Feishu refuses a second write to a table while the first is under way (1254291). */
export function writerOf(given: GivenTable): string {
	return `${given.appToken.id} ${given.tableId}`;
}

/** The path parameters of a table's calls; a wiki page is asked for its Base once per run. */
export async function tablePath(
	{ appToken: given, tableId: table }: GivenTable,
	api: FeishuApi,
): Promise<{ app_token: string; table_id: string }> {
	const token = await fileToken(given, { type: 'bitable', label: 'Base' }, api);
	return { app_token: token, table_id: table };
}
