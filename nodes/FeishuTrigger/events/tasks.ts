import type { FeishuApi } from '../../shared/endpoints';
import { endpoint, task } from '../../shared/endpoints';
import type { EventRecord } from '../../shared/receive';
import { taskChanges } from '../filters';

/** Tasks (documentation: "Subscribe to task changes"; the events that lark-cli consumes). */
export const taskEvents: readonly EventRecord[] = [
	{
		type: 'task.task.update_user_access_v2',
		name: 'Task Changed',
		description:
			'A task that the app is responsible for was created, changed, completed or deleted',
		scopes: ['task:task:read'],
		filters: [taskChanges],
		subscribe,
	},
];

/** For all tasks of the app at once; asking twice does no harm, and nothing takes it back. */
const subscribeTasks = endpoint(task.taskV2TaskSubscription, { repeat: 'same' });

async function subscribe(api: FeishuApi): Promise<void> {
	await api.call(subscribeTasks, { query: { user_id_type: 'open_id' } });
}
