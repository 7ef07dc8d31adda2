import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import type { Entry } from '../../../../shared/kits';
import type { Outcome } from '../../../../shared/operation';
import { listOf, resultsOf, toldOutcome } from './outcome';
import type { ReadyRows } from './scope';
import type { RowsTask } from './settle';
import { carriedOut, settled } from './settle';
import { ASSUMED, showRows } from './shown';

/**
 * Updates the records that rows mean, and creates the others.
 * @param ofItems whether the rows are input items
 * @throws CallFailed when the table cannot be read; nothing is written then
 */
export async function upsert(
	api: FeishuApi,
	task: RowsTask,
	ready: ReadyRows,
	ofItems: boolean,
): Promise<Outcome> {
	const plan = await settled(api, task, ready, false);
	const done = await carriedOut(api, task, plan, { deletes: false });
	const results = resultsOf(plan.plan, done);
	const data = {
		created: listOf(results, 'created'),
		updated: listOf(results, 'updated'),
		unchanged: listOf(results, 'unchanged'),
		failed: listOf(results, 'failed'),
	};
	return toldOutcome(data, results, { plan: plan.plan, done, ofItems, remark: ready.remark });
}

/** The requests of an upsert, as far as they are known without a look at the table. */
export async function showUpsert(
	api: FeishuApi,
	task: RowsTask,
	given: ReadonlyArray<Entry<IDataObject>>,
): Promise<Outcome> {
	await showRows(api, task, given);
	return { data: {}, remark: ASSUMED };
}
