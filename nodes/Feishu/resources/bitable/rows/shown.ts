import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import type { Entry } from '../../../../shared/kits';
import { showSearch } from './known';
import type { RowsTask } from './settle';
import { createRecords } from './write';

/** What is said of requests that were made up without a look at the table. */
export const ASSUMED =
	'Which records are there already is found out when the call is sent, and values are converted then: shown as if every row were new.';

/** Shows the requests that find the records of rows and add them, in a dry run. */
export async function showRows(
	api: FeishuApi,
	task: RowsTask,
	given: ReadonlyArray<Entry<IDataObject>>,
): Promise<void> {
	const names = new Set([
		...task.matchColumns,
		...given.flatMap(({ value }) => Object.keys(value)),
	]);
	await showSearch(api, task, [...names]);
	await createRecords(api, task, [given]);
}
