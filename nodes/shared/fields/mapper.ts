import type { IDataObject } from 'n8n-workflow';
import { isObject, Refusal, textsIn } from '../values';
import type { Field, FieldProperty, FieldText, Item, Required } from './field';
import { shownText } from './field';
import { jsonObject } from './json';

export interface MapperOptions extends FieldText, Required {
	/** Name of the method in `pickers/` that loads the columns. */
	readonly columns: string;
	/** Paths of the parameters the columns depend on, e.g. `tableId.value`. */
	readonly dependsOn: string[];
	/** What the form says while they are not chosen. */
	readonly unchosen: string;
	/** The parameter that chooses between the mapper (`columns`) and JSON (`json`) in the form. */
	readonly chosenBy: string;
	/** That parameter's value for the mapper; `columns` when absent. */
	readonly chosenAs?: string;
	/** What one and many of the things to fill in are called; `column` and `columns` when absent. */
	readonly words?: { readonly singular: string; readonly plural: string };
}

/**
 * Values by column: n8n's resource mapper, or a JSON object beside it. What was given decides how
 * it is read, not what the form shows: a plain object from an expression works either way. A column
 * that is left empty in the mapper is left out; only JSON can say null.
 */
export function mapper(options: MapperOptions): Field<IDataObject> {
	const { label, chosenBy, chosenAs = 'columns' } = options;
	const json = jsonObject(options);
	return {
		label,
		property: json.property,
		forms: [
			{ property: json.property, showWhen: { [chosenBy]: ['json'] } },
			{ property: mapperProperty(options), showWhen: { [chosenBy]: [chosenAs] } },
		],
		read: (given, item) => mappedCells(given, item) ?? json.read(given),
	};
}

/** What the form says where columns to match on are chosen. */
const MATCHING = {
	title: 'Columns to Match On',
	description: 'The columns that say which row is meant',
	hint: 'A row with the same values in them is updated.',
};

/** What a resource mapper says by itself. */
export interface MappedRow {
	readonly cells: IDataObject;
	/** The columns chosen to match on. */
	readonly matching: readonly string[];
}

/** How a resource mapper that stands alone asks. */
export interface RowMapperOptions extends Omit<MapperOptions, 'chosenBy'> {
	/** Whether it asks for columns to match on. */
	readonly matches: boolean;
}

/**
 * The row that an item is, column by column: n8n's resource mapper without JSON beside it. A column
 * that is left empty is left out.
 */
export function rowMapper(options: RowMapperOptions): Field<MappedRow> {
	const { label, showWhen } = options;
	const json = jsonObject(options);
	return {
		label,
		showWhen,
		property: mapperProperty(options, options.matches),
		read: (given, item) => ({
			cells: mappedCells(given, item) ?? json.read(given),
			matching: textsIn(isObject(given) ? given.matchingColumns : undefined),
		}),
	};
}

/** The row of an item that a mapper says, and the values without it, by which items are gathered. */
export function mappedRow<V extends { readonly columns: MappedRow }>(
	values: V,
): { readonly row: IDataObject; readonly values: V } {
	const { cells, matching } = values.columns;
	return { row: cells, values: { ...values, columns: { cells: {}, matching } } };
}

/**
 * The columns that a mapper was told to match on.
 * @throws Refusal for none
 */
export function matchedBy({ columns }: { readonly columns: MappedRow }): readonly string[] {
	if (columns.matching.length > 0) return columns.matching;
	throw new Refusal(
		'Columns has no column to match on',
		'Choose at least one of the columns to match on in Columns.',
	);
}

/** What the mapper maps; undefined for anything else. */
function mappedCells(given: unknown, item: Item | undefined): IDataObject | undefined {
	if (!isObject(given) || typeof given.mappingMode !== 'string') return undefined;
	if (given.mappingMode === 'autoMapInputData') return { ...item?.json };
	const mapped: IDataObject = isObject(given.value) ? given.value : {};
	return Object.fromEntries(
		Object.entries(mapped).filter(([, value]) => value !== null && value !== undefined),
	);
}

function mapperProperty(options: Omit<MapperOptions, 'chosenBy'>, matches = false): FieldProperty {
	return {
		type: 'resourceMapper',
		noDataExpression: true,
		...shownText({ ...options, placeholder: undefined }),
		default: { mappingMode: 'defineBelow', value: null },
		typeOptions: {
			loadOptionsDependsOn: options.dependsOn,
			resourceMapper: {
				resourceMapperMethod: options.columns,
				mode: matches ? 'upsert' : 'add',
				fieldWords: options.words ?? { singular: 'column', plural: 'columns' },
				addAllFields: true,
				// n8n loads nothing until all is chosen, and would call that an error of Feishu.
				noFieldsError: options.unchosen,
				multiKeyMatch: matches,
				// n8n's own words, which the Chinese of the form could not reach.
				valuesLabel: 'Values to Send',
				...(matches ? { matchingFieldsLabels: MATCHING } : {}),
				supportAutoMap: true,
			},
		},
	};
}
