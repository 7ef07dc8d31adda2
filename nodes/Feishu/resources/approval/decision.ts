import type { FeishuApi } from '../../../shared/endpoints';
import { approval } from '../../../shared/endpoints';
import type { UserIdType } from '../../../shared/fields';
import { approvalCode, checkUserIds } from '../../../shared/fields';
import { perTries } from '../../../shared/kits';
import { memberText, objectsIn, Refusal } from '../../../shared/values';
import { approvalUser, approverIdType, comment, instanceCode, taskId } from './approvalFields';

/** What deciding a task and passing it on ask for. */
export const decisionFields = {
	approvalCode,
	instanceCode,
	userId: approvalUser,
	taskId,
};

export const decisionOptions = { comment, userIdType: approverIdType };

/** The values of these fields. */
interface GivenDecision {
	readonly approvalCode: string;
	readonly instanceCode: string;
	readonly userId: string;
	readonly taskId: string | undefined;
	readonly comment: string | undefined;
	readonly userIdType: UserIdType;
}

/** @throws Refusal for an id that is clearly of another type */
export function checkUser({ userId: id, userIdType: type }: GivenDecision): void {
	checkUserIds([id], type, 'User');
}

/** Decisions on one instance go one after the other. */
export function decisionOn({ instanceCode: code }: GivenDecision): string {
	return `approval instance ${code}`;
}

/**
 * The task to decide: the one that was given, else the one that waits for the user.
 * @throws CallFailed, Refusal when none waits, or several do
 */
export async function taskToDecide(api: FeishuApi, values: GivenDecision): Promise<string> {
	const { taskId, instanceCode: code, userId, userIdType: type } = values;
	if (taskId !== undefined) return taskId;
	if (type === 'union_id') {
		throw new Refusal(
			'Task ID is empty, but the tasks of an instance do not name union_ids',
			'Fill in Task ID, or give the user by user_id or open_id.',
		);
	}
	const instance = await instanceBefore(api, code);
	if (api.dryRun) return '<task_id>';
	const status = memberText(instance, 'status');
	if (status !== 'PENDING' && status !== '') {
		throw new Refusal(
			`No task of instance ${code} waits for anybody: it is ${status}`,
			'Choose an instance that is still pending.',
		);
	}
	const waiting = objectsIn(instance.task_list).filter(
		(task) => task.status === 'PENDING' && task[type] === userId,
	);
	if (waiting.length === 1) return memberText(waiting[0], 'id');
	throw new Refusal(
		waiting.length === 0
			? `No task of instance ${code} waits for user ${userId}`
			: `${waiting.length} tasks of instance ${code} wait for user ${userId}`,
		'Fill in Task ID, as Get Approval Instance lists it.',
	);
}

/** As it was before the call decided a task of it. */
const instanceBefore = perTries(
	async (api, code) => await api.call(approval.instanceGet, { path: { instance_id: code } }),
);

/** The request that decides a task. @param other what else the body holds */
export function decisionRequest<Other extends object>(
	values: GivenDecision,
	taskId: string,
	other: Other,
) {
	return {
		// Feishu takes the id for an open_id unless it is told otherwise.
		query: { user_id_type: values.userIdType },
		body: {
			approval_code: values.approvalCode,
			instance_code: values.instanceCode,
			user_id: values.userId,
			task_id: taskId,
			comment: values.comment,
			...other,
		},
	};
}
