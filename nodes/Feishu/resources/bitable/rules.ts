import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../shared/endpoints';
import type { TableValues } from '../../../shared/fields';
import type { Entry } from '../../../shared/kits';
import type { Columns } from '../../../shared/lookups';
import { columnsOf } from '../../../shared/lookups';
import { sentence, sentences } from '../../../shared/values';
import type { GivenAttributes, KnownColumns } from './columns';
import { knownColumns } from './columns';

/** What the cells of a call are made by. */
export interface CellRules {
	/** Undefined when the columns were not read: values are then sent as they are. */
	readonly columns?: Columns;
	/** What to say about columns that were not read; empty when they were. */
	readonly remark: string;
}

/** The columns of the table a call writes to, or why there are none. */
async function cellRules({ appToken, tableId }: TableValues, api: FeishuApi): Promise<CellRules> {
	if (api.dryRun) {
		return {
			remark:
				'The values are shown as given: a dry run does not read the columns of the table, by which they are converted.',
		};
	}
	const { columns, reason } = await columnsOf(api, appToken, tableId);
	if (columns !== undefined) return { columns, remark: '' };
	return {
		remark: `The columns of the table could not be read, so the values were sent as given: enable base:field:read and give access to the Base to have them converted. The reason: ${sentence(reason ?? '')}`,
	};
}

/** What the cells of rows are made by, and what is done with their attributes. */
export interface RowRules extends CellRules, Pick<KnownColumns, 'left' | 'missing'> {}

/** What the fields of a call that writes rows say of attributes. */
export interface RowValues extends TableValues {
	readonly unknownColumns: GivenAttributes['way'];
	readonly excludeAttributes?: readonly string[];
}

/**
 * The same with regard to attributes that the table has no column for.
 * @param own further attributes that do not count as values
 */
export async function rowRules(
	values: RowValues,
	api: FeishuApi,
	given: ReadonlyArray<Entry<IDataObject>>,
	own: readonly string[] = [],
): Promise<RowRules> {
	const { columns, remark } = await cellRules(values, api);
	const { unknownColumns: way, excludeAttributes = [] } = values;
	const excluded = [...excludeAttributes, ...own];
	if (columns === undefined) return { remark, left: excluded, missing: [] };
	const known = await knownColumns(api, values, columns, { given, way, excluded });
	return { ...known, remark: sentences(remark, known.remark) };
}
