import type { FeishuApi } from '../../../shared/endpoints';
import type { TableValues } from '../../../shared/fields';
import type { Columns } from '../../../shared/lookups';
import { columnsOf } from '../../../shared/lookups';
import { sentence } from '../../../shared/values';

/** What the cells of a call are made by. */
export interface CellRules {
	/** Undefined when the columns were not read: values are then sent as they are. */
	readonly columns?: Columns;
	/** What to say about columns that were not read; empty when they were. */
	readonly remark: string;
}

/** The columns of the table a call writes to, or why there are none. */
export async function cellRules(
	{ appToken, tableId }: TableValues,
	api: FeishuApi,
): Promise<CellRules> {
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
