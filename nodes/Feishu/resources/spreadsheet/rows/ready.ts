import type { IDataObject } from 'n8n-workflow';
import { withoutAttributes } from '../../../../shared/fields';
import type { Entry, RefusedRow } from '../../../../shared/kits';
import { convertRows } from '../../../../shared/kits';
import type { ReadHeader, SheetHeader } from '../../../../shared/lookups';
import { namedColumns, plainName, ROW_NUMBER } from '../../../../shared/lookups';
import { few, quoted, Refusal } from '../../../../shared/values';
import type { Cell } from '../matrix';
import { numberOf } from './byNumber';
import type { CellFormat } from './cellFrom';
import { cellFrom } from './cellFrom';

/** How rows are made of what came in. */
export interface RowRules {
	readonly unknownColumns: 'add' | 'ignore' | 'refuse';
	readonly excludeAttributes?: readonly string[];
	readonly cellFormat: CellFormat;
	/** Whether rows are matched by their numbers. */
	readonly numbers?: boolean;
	/** Whether null clears a cell; else it is no value, as in a row that is new. */
	readonly clears?: boolean;
}

/** Rows that are ready to be written, cells by the names of their columns. */
export interface ReadyRows {
	readonly header: ReadHeader;
	readonly rows: Array<Entry<IDataObject> | RefusedRow>;
	/** Names the sheet does not have: to be added, or ignored. */
	readonly unknown: readonly string[];
	readonly nameOf: (index: number) => string;
}

/** Makes cells of the attributes of rows; a row that cannot be written is refused alone. */
export function readyRows(
	given: ReadonlyArray<Entry<IDataObject>>,
	header: ReadHeader,
	{ unknownColumns, excludeAttributes: excluded = [], cellFormat, numbers, clears }: RowRules,
	nameOf: (index: number) => string,
): ReadyRows {
	const unknown = new Set<string>();
	const rows = convertRows(given, (row, index) => {
		const cells: Array<[string, Cell]> = [];
		for (const [attribute, value] of Object.entries(withoutAttributes(row, excluded))) {
			const name = columnOf(attribute, header);
			if (name === undefined) {
				// The number of the row, as Read Rows as Items has it, is no value of the row.
				if (attribute === ROW_NUMBER || plainName(attribute) === '') continue;
				if (unknownColumns === 'refuse') throw unknownColumn(nameOf(index), attribute, header);
				unknown.add(plainName(attribute));
				if (unknownColumns === 'ignore') continue;
			}
			const place = (): string => `${attribute} of ${nameOf(index)}`;
			const cell = cellFrom(value, cellFormat, place);
			if (cell !== null) cells.push([name ?? plainName(attribute), cell]);
			// Feishu leaves a cell alone that null is written to.
			else if (clears === true && value === null) cells.push([name ?? plainName(attribute), '']);
		}
		if (cells.length === 0) throw empty(nameOf(index), header);
		const number = numbers === true ? numberOf(row, nameOf(index)) : undefined;
		if (number !== undefined) cells.push([ROW_NUMBER, number]);
		return Object.fromEntries(cells);
	});
	return { header, rows, unknown: [...unknown], nameOf };
}

function columnOf(attribute: string, header: SheetHeader): string | undefined {
	const position = header.find(attribute);
	return position === undefined ? undefined : header.names[position];
}

function unknownColumn(name: string, attribute: string, header: SheetHeader): Refusal {
	return new Refusal(
		`${name} has the attribute ${quoted(attribute)}, which no column of the sheet is named after`,
		`Use the columns of the sheet: ${namedColumns(header)}; or set Unknown Columns to Ignore or Add a Column.`,
	);
}

function empty(name: string, header: SheetHeader): Refusal {
	return new Refusal(
		`${name} has no value for any column of the sheet`,
		`Give values for the columns of the sheet: ${namedColumns(header)}.`,
	);
}

/** The names of the columns that rows hold cells of, after some that are named anyway. */
export function columnsIn(rows: readonly IDataObject[], first: readonly string[] = []): string[] {
	const names = new Set(first);
	for (const cells of rows) for (const name of Object.keys(cells)) names.add(name);
	return [...names];
}

/** Says which attributes were left out; empty where none was. */
export function ignoredRemark(
	{ unknown }: Pick<ReadyRows, 'unknown'>,
	{ unknownColumns }: Pick<RowRules, 'unknownColumns'>,
): string {
	return unknownColumns !== 'ignore' || unknown.length === 0
		? ''
		: `Not written, as no column has these names: ${few(unknown)}.`;
}
