import type { IDataObject } from 'n8n-workflow';
import type { MappedRow } from '../../../../shared/fields';
import {
	choice,
	excludeAttributes,
	jsonArray,
	mappedRow,
	picked,
	rowMapper,
	sheetId,
	spreadsheetToken,
} from '../../../../shared/fields';
import type { Entry } from '../../../../shared/kits';
import { isObject, quoted, Refusal } from '../../../../shared/values';
import { headerRow } from './headerRow';

/** Where the rows of a call come from. */
const rowSource = choice({
	label: 'Row Source',
	options: {
		inputItems: ['Input Items', 'Every item is a row; its attributes are the columns'],
		columns: ['Map Each Column', 'Every item is a row; one field for each column of the sheet'],
		parameter: ['Parameter', 'The rows stand in the field below; every item is a call'],
	},
	default: 'inputItems',
});

const rows = jsonArray({
	label: 'Rows',
	description: 'Objects of values by column name',
	placeholder: 'e.g. [{"Item": "Tea", "Price": 12.5}]',
	required: true,
	ownNumbers: true,
	showWhen: { rowSource: ['parameter'] },
});

function columns(matches: boolean) {
	return rowMapper({
		label: 'Columns',
		columns: matches ? 'getMatchSheetColumns' : 'getSheetColumns',
		dependsOn: ['spreadsheetToken.value', 'sheetId.value', 'options.headerRow'],
		unchosen: 'Choose Spreadsheet and Sheet to see the columns.',
		matches,
		required: true,
		showWhen: { rowSource: ['columns'] },
	});
}

/** Where rows go to, and where they come from. */
export const appendFields = { spreadsheetToken, sheetId, rowSource, rows, columns: columns(false) };

/** The same for rows that are matched with those of the sheet. */
export const upsertFields = {
	spreadsheetToken,
	sheetId,
	rowSource,
	matchColumns: picked({
		label: 'Match Columns',
		description:
			'A column that says which row is meant, or the names of several, separated by commas',
		placeholder: 'e.g. Order Number',
		list: 'searchSheetColumns',
		idLabel: 'By Name',
		areNames: true,
		required: true,
		showWhen: { rowSource: ['inputItems', 'parameter'] },
	}),
	rows,
	columns: columns(true),
};

/** How rows are written. */
export const rowOptions = {
	headerRow,
	unknownColumns: choice({
		label: 'Unknown Columns',
		description: 'What to do with attributes that no column of the sheet is named after',
		options: {
			ignore: ['Ignore', 'They are not written, and the summary names them'],
			refuse: ['Refuse', 'The row is not written'],
			add: ['Add a Column', 'The name is added to the header row'],
		},
		default: 'ignore',
	}),
	excludeAttributes,
	cellFormat: choice({
		label: 'Cell Format',
		options: {
			userEntered: ['User Entered', 'Text that starts with = is a formula'],
			raw: ['Raw', 'Text is text, also where it starts with ='],
		},
		default: 'userEntered',
	}),
};

/** What the fields of a call that writes rows say. */
export interface RowsGiven {
	readonly rowSource: 'inputItems' | 'columns' | 'parameter';
	readonly rows: readonly unknown[];
	readonly columns: MappedRow;
}

/** Whether each input item is a row. */
export function isFromItems({ rowSource: source }: Pick<RowsGiven, 'rowSource'>): boolean {
	return source !== 'parameter';
}

/** The row of an item that the mapper says, and the values without it. */
export function ownRow<V extends RowsGiven>(
	values: V,
): { readonly row: IDataObject; readonly values: V } | undefined {
	return values.rowSource === 'columns' ? mappedRow(values) : undefined;
}

/** @throws Refusal for a list of rows that is empty, or for a row that is not an object */
export function checkRows({ rowSource: source, rows: given }: RowsGiven): void {
	if (source !== 'parameter') return;
	if (given.length === 0) throw new Refusal('Rows holds no row', 'Give at least one row in Rows.');
	givenRows(given);
}

/** The rows of the parameter. @throws Refusal */
export function givenRows(given: readonly unknown[]): Array<Entry<IDataObject>> {
	return given.map((row, index) => {
		if (isObject(row)) return { index, value: row };
		throw new Refusal(
			`Row ${index} of Rows is ${quoted(row)}, which is not an object`,
			'Give every row of Rows as an object of values by column name.',
		);
	});
}
