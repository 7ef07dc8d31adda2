import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../shared/endpoints';
import { CallFailed, endpoint, task } from '../../../shared/endpoints';
import { checkIdType, choice, picked, userLookup } from '../../../shared/fields';
import type { UserIdType } from '../../../shared/fields';
import { sendParts } from '../../../shared/kits';
import type { Outcome } from '../../../shared/operation';
import { partly, unlessProven } from '../../../shared/operation';
import { chunks, isObject, memberText, objectsIn } from '../../../shared/values';
import { MOST_MEMBERS } from './members';
import { taskId } from './taskId';

export const addition = endpoint(task.taskAddMembers, { repeat: 'key' });
export const removal = endpoint(task.taskRemoveMembers, { repeat: 'same' });

/** Who of which task. */
export const membershipParameters = {
	taskId,
	memberIds: picked({
		label: 'Members',
		description: 'A user from the list, or the IDs of users or apps, separated by commas',
		...userLookup,
		required: true,
	}),
	role: choice({
		label: 'Role',
		options: { assignee: 'Assignee', follower: 'Follower' },
		default: 'assignee',
	}),
};

export const memberType = choice({
	label: 'Member Type',
	options: { user: 'User', app: ['App', 'Members are app IDs, which start with cli_'] },
	default: 'user',
});

/** The values of a change of members. */
export interface GivenMemberships {
	readonly taskId: string;
	readonly memberIds: readonly string[];
	readonly role: string;
	readonly memberType: string;
	readonly userIdType: UserIdType;
}

/** @throws Refusal for IDs of another type than the one chosen */
export function checkMemberships({
	memberIds,
	memberType: kind,
	userIdType,
}: GivenMemberships): void {
	const type = kind === 'app' ? 'app_id' : userIdType;
	const label = kind === 'app' ? 'Member Type' : 'User ID Type';
	for (const id of memberIds) checkIdType({ id, label: 'Members' }, { type, label });
}

/**
 * Adds members to a task or takes them off it, as many at a time as Feishu takes.
 * @throws CallFailed when nothing was changed
 */
export async function changeMembers(
	values: GivenMemberships,
	api: FeishuApi,
	remove: boolean,
): Promise<Outcome> {
	const { taskId: guid, role, memberType: type } = values;
	const ids = [...new Set(values.memberIds)];
	const path = { task_guid: guid };
	const query = { user_id_type: values.userIdType };
	const sent = await sendParts(chunks(ids, MOST_MEMBERS), {
		onFailure: 'stop',
		send: async (part, index) => {
			const members = part.map((id) => ({ id, type, role }));
			return remove
				? await api.attempt(removal, { path, query, body: { members } })
				: await api.attempt(addition, {
						path,
						query,
						body: { members, client_token: api.key(`members ${index}`) },
					});
		},
	});
	const left = sent.notDone.flat();
	if (sent.failure !== undefined && left.length === ids.length) {
		throw new CallFailed(sent.failure);
	}
	const last: unknown = sent.done.at(-1)?.answer;
	const members = membersIn(last);
	const data = { task_guid: guid, members };
	// Without the task nothing tells who is a member of it now.
	const doubt = unlessProven(api, isObject(last) ? { ...last } : {}, 'task');
	if (doubt !== undefined && sent.failure === undefined) return { ...doubt, data };
	const taken = new Set(
		objectsIn(members)
			.filter((one) => one.role === role)
			.map((one) => memberText(one, 'id')),
	);
	const notDone = new Set(left);
	const odd = ids.filter((id) => !notDone.has(id) && taken.has(id) === remove);
	const remark =
		api.dryRun || odd.length === 0
			? ''
			: `Feishu did not ${remove ? 'remove' : 'add'} these: ${odd.join(', ')}.`;
	if (sent.failure === undefined) return { data, remark };
	const word = remove ? 'removing' : 'adding';
	const step = `${word} ${left.length} of ${ids.length} members`;
	const hint = 'Repeat the call: members who are done already are left alone.';
	return { ...partly({ ...data, members_left: left }, sent.failure, step, hint), remark };
}

/** How many were added or taken off, and of which task. */
export function toldMembers(
	data: IDataObject,
	{ taskId: guid, memberIds, role }: GivenMemberships,
	remove: boolean,
): string {
	const asked = new Set(memberIds);
	const there = objectsIn(data.members).filter((one) => one.role === role);
	const found = there.filter((one) => asked.has(memberText(one, 'id'))).length;
	const count = remove ? asked.size - found : found;
	const people = `${count} ${role}${count === 1 ? '' : 's'}`;
	return `${remove ? 'Removed' : 'Added'} ${people} ${remove ? 'from' : 'to'} task ${guid}`;
}

/** What comes of a change of members. */
export const membershipSample: IDataObject = {
	task_guid: '83912691-2e43-47fc-94a4-d512e03984fa',
	members: [{ id: 'ou_2cefb2f014f8d0c6c2d2eb7bafb0e54f', type: 'user', role: 'assignee' }],
};

function membersIn(answer: unknown): IDataObject[] {
	const found: unknown = isObject(answer) ? answer.task : undefined;
	return objectsIn(isObject(found) ? found.members : undefined);
}
