import { quoted, Refusal } from '../../values';
import type { Field } from '../field';
import { locator } from '../locator';
import { fileLocator } from './fileLocator';

/** A Base: chosen, by app_token, or by its `/base/` or `/wiki/` address. */
export const appToken = fileLocator({
	label: 'Base',
	description: 'The Base that holds the table; one that is a page of a wiki by its address',
	placeholder: 'e.g. NQRxbRkBMa6OnZsjtERcxhNWnNh',
	list: 'searchBases',
	kind: 'bitable',
});

const table = locator({
	label: 'Table',
	description: 'The table of the Base',
	placeholder: 'e.g. tblsRc9GRRXKqhvW',
	list: 'searchTables',
	url: {
		pattern: /[?&]table=(\w+)/,
		placeholder: 'e.g. https://example.feishu.cn/base/NQRxbRkBMa6O?table=tblsRc9GRRXKqhvW',
	},
	required: true,
});

/** What else can be where an address of a Base names its table. */
const NO_TABLES: Readonly<Record<string, string>> = { ldx: 'a dashboard', blk: 'a dashboard' };

/** A table of the Base. */
export const tableId: Field<string> = {
	...table,
	read: (given) => {
		const id = table.read(given);
		if (id.startsWith('tbl')) return id;
		const other = NO_TABLES[id.slice(0, 3)];
		throw new Refusal(
			`Table is ${quoted(id)}, which is ${other ?? 'not a table ID'}: table IDs start with tbl`,
			'Choose Table from the list, or open the table and copy its address.',
		);
	},
};

/** What names a table in a request. */
export interface TableValues {
	readonly appToken: string;
	readonly tableId: string;
}

/** Feishu refuses a second write to a table while the first is under way (1254291). */
export function writerOf({ appToken: app, tableId: id }: TableValues): string {
	return `table ${app} ${id}`;
}

/** The path parameters of a table's calls. */
export function tablePath({ appToken: app, tableId: id }: TableValues) {
	return { app_token: app, table_id: id };
}
