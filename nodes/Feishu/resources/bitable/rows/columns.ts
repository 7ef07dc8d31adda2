import type { FeishuApi } from '../../../../shared/endpoints';
import { CallFailed } from '../../../../shared/endpoints';
import type { TableValues } from '../../../../shared/fields';
import type { Columns } from '../../../../shared/lookups';
import { columnsOf } from '../../../../shared/lookups';
import { keysOf } from './fields';
import { withRecordIds } from './recordIds';

/**
 * The columns of a table whose records are compared: without them nobody can tell which records mean
 * the same. Undefined in a dry run, which reads nothing.
 * @throws CallFailed when they cannot be read
 */
export async function comparedColumns(
	values: TableValues & Parameters<typeof keysOf>[0],
	api: FeishuApi,
): Promise<Columns | undefined> {
	if (api.dryRun) return undefined;
	const { appToken, tableId } = values;
	const { columns, failure, reason = '' } = await columnsOf(api, appToken, tableId);
	if (columns !== undefined) return withRecordIds(columns, keysOf(values));
	throw new CallFailed({
		...(failure ?? { fate: 'answered', status: 200, hint: '', retryable: true }),
		message: `The columns of the table could not be read, so no record can be matched: ${reason}`,
		hint: [failure?.hint ?? '', 'Enable base:field:read and give access to the Base.']
			.filter((text) => text !== '')
			.join(' '),
	});
}
