import type { Sheet } from '../../lookups';
import { sheetOf } from '../../lookups';
import { Refusal } from '../../values';
import type { Field } from '../field';
import { addressIn, locator } from '../locator';

/** A sheet as it was given: by id or title, and the spreadsheet that its address names. */
export interface GivenSheet {
	readonly id: string;
	readonly spreadsheet?: string;
}

const sheet = locator({
	label: 'Sheet',
	description: 'The sheet of the spreadsheet, by its ID, its title or its address',
	placeholder: 'e.g. 0bdf12',
	list: 'searchSheets',
	idLabel: 'By ID or Title',
	url: {
		pattern: /[?&]sheet=(\w+)/,
		placeholder: 'e.g. https://example.feishu.cn/sheets/Iow7sNNEphp3WbtnbCscPqabcef?sheet=0bdf12',
	},
	required: true,
});

/** A sheet of the spreadsheet, looked up with its size; the sheets are asked for once per run. */
export const sheetId: Field<GivenSheet, Sheet> = {
	...sheet,
	read: (given) => {
		const id = sheet.read(given);
		const [, spreadsheet] = /\/sheets\/(\w+)/.exec(addressIn(given) ?? '') ?? [];
		return spreadsheet === undefined ? { id } : { id, spreadsheet };
	},
	resolve: ({ id, spreadsheet }, api, { spreadsheetToken: token }) => {
		// A copy of a spreadsheet has sheets of the same ids.
		if (spreadsheet !== undefined && spreadsheet !== token) {
			throw new Refusal(
				`Sheet is in spreadsheet ${spreadsheet}, but Spreadsheet is ${String(token)}`,
				'Give Spreadsheet by the address that stands in Sheet, or choose a sheet of Spreadsheet.',
			);
		}
		return sheetOf(api, String(token), id);
	},
};
