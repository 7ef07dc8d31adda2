import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../../../../shared/endpoints';
import { answeredFailure } from '../../../../shared/endpoints';
import type { Outcome } from '../../../../shared/operation';
import { partly } from '../../../../shared/operation';
import type { Receivers } from './receivers';
import type { Sent } from './sent';

/** The outcome of a message to many: who got it, and who did not. */
export function reported(receivers: Receivers, result: Sent): Outcome {
	const { sent, batches, failed, invalid } = result;
	const data: IDataObject = {
		sent: [...sent],
		batches: [...batches],
		failed: [...failed],
		invalid_ids: [...invalid],
	};
	return { ...outcomeOf(data, receivers, result), remark: remarks(result) };
}

function outcomeOf(
	data: IDataObject,
	receivers: Receivers,
	{ sent, batches, failed, invalid, failure }: Sent,
): Outcome {
	const all = receivers.users.length + receivers.departments.length + receivers.chats.length;
	const isNobody = sent.length === 0 && (batches.length === 0 || invalid.length === all);
	if (failure !== undefined) {
		if (isNobody) return { data, failure };
		return partly(
			data,
			failure,
			`sending to ${failed.length} of ${all} receivers`,
			howToGoOn(failed),
		);
	}
	return isNobody ? { data, failure: nobody(all) } : { data };
}

/** Without a code of Feishu's the message may have gone out all the same. */
function howToGoOn(failed: Sent['failed']): string {
	const again = 'Send the message again to the IDs that failed in Data lists, and to nobody else';
	return failed.some(({ code }) => code === 0)
		? `${again}. Find out first whether those with code 0 have it, since Feishu did not tell.`
		: `${again}.`;
}

function nobody(all: number): Failure {
	return answeredFailure(
		`Feishu takes none of the ${all} receivers, so nobody gets the message`,
		"Check the IDs, User ID Type, and that the users are in the app's availability.",
	);
}

/** Ids a remark names before it only counts. */
const NAMED = 10;

function remarks({ batches, invalid }: Sent): string {
	const shown = invalid.slice(0, NAMED).join(', ');
	const rest = invalid.length > NAMED ? ` and ${invalid.length - NAMED} more` : '';
	return [
		invalid.length === 0 ? '' : `Feishu does not take these IDs: ${shown}${rest}.`,
		batches.length === 0
			? ''
			: 'Feishu delivers batches in the background, which can take minutes.',
	]
		.filter((sentence) => sentence !== '')
		.join(' ');
}
