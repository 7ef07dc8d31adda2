import type { FeishuApi } from '../../../../shared/endpoints';
import type { GivenContent } from '../givenContent';
import { sendInBatches } from './batches';
import type { Receivers } from './receivers';
import type { Sent } from './sent';
import { sendSingly } from './singly';

/** Sends a message to all receivers: a call that fails does not keep the others back. */
export async function sendToAll(
	api: FeishuApi,
	receivers: Receivers,
	content: GivenContent,
): Promise<Sent> {
	const batches = await sendInBatches(api, receivers, content);
	const single = await sendSingly(api, receivers, content);
	return {
		sent: single.sent,
		batches: batches.batches,
		failed: [...batches.failed, ...single.failed],
		invalid: batches.invalid,
		failure: batches.failure ?? single.failure,
	};
}
