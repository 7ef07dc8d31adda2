import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import type { TableValues, UserIdType } from '../../../../shared/fields';
import { tablePath } from '../../../../shared/fields';
import type { Entry } from '../../../../shared/kits';
import { RECORD_ID } from '../../../../shared/lookups';
import { PAGE, searchCall } from './known';
import type { RowsTask } from './settle';
import { createRecords, updateRecords } from './write';

/** What is said of requests that were made up without a look at the table. */
export const ASSUMED =
	'Which records are there already is found out when the call is sent, and values are converted then: shown as if every row were new.';

/** Shows the requests that find the records of rows and add them, in a dry run. */
export async function showRows(
	api: FeishuApi,
	task: RowsTask,
	given: ReadonlyArray<Entry<IDataObject>>,
): Promise<void> {
	const names = new Set(task.matchColumns);
	for (const { value } of given) for (const name of Object.keys(value)) names.add(name);
	if (!names.delete(RECORD_ID) || !task.matchColumns.includes(RECORD_ID)) {
		await showSearch(api, task, [...names]);
		await createRecords(api, task, [given]);
		return;
	}
	// None can be created with an id, so all of them would be changed.
	const changes = given.map(({ index, value: { [RECORD_ID]: id, ...cells } }) => ({
		index,
		value: { id: String(id), cells },
	}));
	await showSearch(api, task, [...names]);
	await updateRecords(api, task, changes);
}

async function showSearch(
	api: FeishuApi,
	{ userIdType, ...table }: TableValues & { readonly userIdType: UserIdType },
	names: readonly string[],
): Promise<void> {
	await api.call(searchCall, {
		path: tablePath(table),
		query: { user_id_type: userIdType, page_size: PAGE },
		body: { field_names: names },
	});
}
