import type { IDataObject } from 'n8n-workflow';

import type { CallValues, Endpoint, Failure, FeishuApi, Takes } from '../../../shared/endpoints';
import { approval, CallFailed } from '../../../shared/endpoints';
import { memberText, objectsIn } from '../../../shared/values';

/** "task id not found or already approved" */
const NO_OPEN_TASK = 1390010;

/** A task that is decided, and what it is like once the call has done so. */
export interface Decision {
	readonly instanceCode: string;
	readonly taskId: string;
	isDone(task: IDataObject, tasks: readonly IDataObject[]): boolean;
}

/**
 * Has Feishu decide a task. Where the task is not open any more after a try that was not answered,
 * either that try decided it or somebody else did meanwhile, perhaps in another way: the instance says.
 * @throws CallFailed
 */
export async function decide<T extends Takes>(
	api: FeishuApi,
	endpoint: Endpoint<T, unknown>,
	values: CallValues<T>,
	{ instanceCode, taskId, isDone }: Decision,
): Promise<void> {
	const result = await api.attempt(endpoint, values);
	if (!('failure' in result)) return;
	const { failure } = result;
	if (failure.code !== NO_OPEN_TASK) throw new CallFailed(failure);
	const read = await api.attempt(approval.instanceGet, { path: { instance_id: instanceCode } });
	const instance: IDataObject = 'answer' in read ? read.answer : {};
	const tasks = objectsIn(instance.task_list);
	const task = tasks.find((one) => one.id === taskId);
	if (task !== undefined && failure.repeated === true && isDone(task, tasks)) return;
	throw new CallFailed({ ...failure, hint: hintFor(failure, task, instance) });
}

function hintFor({ hint }: Failure, task: IDataObject | undefined, instance: IDataObject): string {
	const status = memberText(task, 'status');
	if (status === '') return hint;
	const id = memberText(task, 'id');
	const whole = memberText(instance, 'status');
	if (status !== 'PENDING' || whole !== 'PENDING') {
		return `Leave task ${id}: it is ${status} by now, and the instance ${whole}.`;
	}
	const user = memberText(task, 'user_id') || memberText(task, 'open_id');
	return `Correct User, or choose another Task ID: task ${id} waits for ${user}.`;
}
