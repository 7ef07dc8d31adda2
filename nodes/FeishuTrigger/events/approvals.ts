import { approval, CallFailed, endpoint } from '../../shared/endpoints';
import type { FeishuApi } from '../../shared/endpoints';
import type { EventRecord, Given } from '../../shared/receive';
import { approvalCodes, statuses } from '../filters';

const SCOPES = ['approval:approval:readonly', 'approval:approval'];
/** "subscription existed": the app has asked before. */
const ASKED_BEFORE = 1390007;
/** Asking twice does no harm then. */
const subscribeApproval = endpoint(approval.approvalSubscribe, { repeat: 'same' });

/** Approvals, of which Feishu sends the events in their order (documentation: approval-v4/event). */
export const approvalEvents: readonly EventRecord[] = [
	{
		type: 'approval_instance',
		name: 'Approval Instance Changed',
		description: 'An approval was started, approved, rejected, withdrawn or deleted',
		schema: '1.0',
		scopes: SCOPES,
		filters: [approvalCodes, statuses],
		subscribe,
	},
	{
		type: 'approval_task',
		name: 'Approval Task Changed',
		description: 'An approval waits for somebody, or they have decided',
		schema: '1.0',
		scopes: SCOPES,
		filters: [approvalCodes, statuses],
		subscribe,
	},
	{
		type: 'approval_cc',
		name: 'Approval Copied',
		description: 'Somebody gets a copy of an approval',
		schema: '1.0',
		scopes: SCOPES,
		filters: [approvalCodes],
		subscribe,
	},
];

async function subscribe(api: FeishuApi, given: Given): Promise<void> {
	for (const code of approvalCodes.value(given)) {
		const asked = await api.attempt(subscribeApproval, {
			path: { approval_code: code },
		});
		if ('failure' in asked && asked.failure.code !== ASKED_BEFORE) {
			throw new CallFailed(asked.failure);
		}
	}
}
