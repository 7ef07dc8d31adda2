import type { Attempt, Failure, FeishuApi } from '../../../shared/endpoints';
import { answeredFailure, drive } from '../../../shared/endpoints';
import type { Look } from '../../../shared/kits';
import { waitFor } from '../../../shared/kits';
import { memberText } from '../../../shared/values';

/** What `finishedTask` calls. */
export const taskCheck = drive.fileTaskCheck;

/**
 * Waits for the move or deletion of a folder, which Feishu does in the background. Never throws for
 * a failed call.
 * @param what is being done, e.g. `moving the folder`
 * @param most seconds
 */
export async function finishedTask(
	api: FeishuApi,
	task: string,
	what: string,
	most: number,
): Promise<Attempt<true>> {
	return await waitFor(api, {
		ticket: task,
		look: async (until) => await look(api, task, { what, until }),
		most,
		what,
		hint: (ticket) =>
			`Go on with ${ticket} as Ticket, or set a larger Max Wait: it may still end well.`,
		repeatable: true,
	});
}

async function look(
	api: FeishuApi,
	task: string,
	{ what, until }: { readonly what: string; readonly until: number },
): Promise<Look<true>> {
	const result = await api.attempt(taskCheck, { query: { task_id: task }, until });
	if ('failure' in result) return result;
	const status = memberText(result.answer, 'status');
	if (status === 'success' || api.dryRun) return { answer: true };
	return status === 'fail' ? { ended: failed(what) } : { answer: undefined };
}

function failed(what: string): Failure {
	return answeredFailure(
		`Feishu failed while ${what}`,
		'Look into the folder: a part may be done. Check that the app or user of the credential may edit all that is in it, then repeat the call without Ticket.',
	);
}
