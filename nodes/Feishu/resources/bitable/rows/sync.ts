import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import { tablePath } from '../../../../shared/fields';
import type { Entry } from '../../../../shared/kits';
import type { Outcome } from '../../../../shared/operation';
import { amount, figure, Refusal, sentences } from '../../../../shared/values';
import { deleteCall } from '../deleting';
import { listOf, resultsOf, shownResult, toldOutcome } from './outcome';
import type { ReadyRows } from './scope';
import type { RowsTask } from './settle';
import { carriedOut, settled } from './settle';
import { ASSUMED, showRows } from './shown';

/** What sync is told besides the rows. */
export interface Deleting {
	readonly deleteMissing: boolean;
	readonly maxDeletes: number;
}

/**
 * Makes a table, or its scope, hold the rows that came in.
 * @throws CallFailed when the table cannot be read; Refusal when more would be deleted than may be;
 * nothing is written then
 */
export async function sync(
	api: FeishuApi,
	task: RowsTask,
	ready: ReadyRows,
	{ deleteMissing, maxDeletes }: Deleting,
): Promise<Outcome> {
	const plan = await settled(api, task, ready, true);
	const { missing } = plan.plan;
	if (deleteMissing && missing.length > maxDeletes) throw tooMany(missing.length, maxDeletes);
	const done = await carriedOut(api, task, plan, { deletes: deleteMissing });
	const results = resultsOf(plan.plan, done);
	const countOf = (action: string): number =>
		results.filter((result) => result.action === action).length;
	const data = {
		created: countOf('created'),
		updated: countOf('updated'),
		unchanged: countOf('unchanged'),
		deleted: countOf('deleted'),
		failed: listOf(results, 'failed'),
		records: results
			.filter(({ action }) => action !== 'failed')
			.map((result): IDataObject => ({ ...shownResult(result), action: result.action })),
	};
	const isHeldBack = deleteMissing && done.deleted === undefined && missing.length > 0;
	const left = amount(missing.length, ['record', 'records']);
	const remark = sentences(
		ready.remark ?? '',
		isHeldBack ? `${left} that no item has stayed, because not every item could be written.` : '',
	);
	return toldOutcome(data, results, { plan: plan.plan, done, ofItems: true, remark });
}

/** The requests of a sync, as far as they are known without a look at the table. */
export async function showSync(
	api: FeishuApi,
	task: RowsTask,
	given: ReadonlyArray<Entry<IDataObject>>,
	{ deleteMissing, remark }: Deleting & { readonly remark: string },
): Promise<Outcome> {
	await showRows(api, task, given);
	if (deleteMissing) {
		const body = { records: ['<record_id>'] };
		await api.call(deleteCall, { path: tablePath(task), body });
	}
	return { data: {}, remark: remark === '' ? ASSUMED : `${ASSUMED} ${remark}` };
}

function tooMany(count: number, most: number): Refusal {
	return new Refusal(
		`${figure(count)} records of the table have no item, but at most ${figure(most)} may be deleted: the source is probably broken, so nothing was written`,
		'Check the node before this one, or raise Max Deletes.',
	);
}
