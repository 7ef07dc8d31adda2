import type { IDataObject } from 'n8n-workflow';

import { CallFailed, endpoint, task } from '../../../../shared/endpoints';
import {
	checkIdType,
	choice,
	flag,
	picked,
	userIdType,
	userLookup,
} from '../../../../shared/fields';
import { sendParts } from '../../../../shared/kits';
import { chain, partly } from '../../../../shared/operation';
import { chunks, isObject, memberText, objectsIn } from '../../../../shared/values';
import { MOST_MEMBERS } from '../members';
import { taskId } from '../taskId';

const addition = endpoint(task.taskAddMembers, { repeat: 'key' });
const removal = endpoint(task.taskRemoveMembers, { repeat: 'same' });

export const addMembers = chain({
	value: 'addMembers',
	name: 'Add Task Members',
	action: 'Add task members',
	description: 'Add assignees or followers to a task, or take them off it',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/task/add_members',
	endpoints: [addition, removal],
	parameters: {
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
	},
	options: {
		memberType: choice({
			label: 'Member Type',
			options: { user: 'User', app: ['App', 'Members are app IDs, which start with cli_'] },
			default: 'user',
		}),
		remove: flag({
			label: 'Remove',
			description: 'Whether to take the members off instead',
			default: false,
		}),
		userIdType,
	},
	check: ({ memberIds, memberType, userIdType: type }) => {
		const kind = memberType === 'app' ? 'app_id' : type;
		const label = memberType === 'app' ? 'Member Type' : 'User ID Type';
		for (const id of memberIds) checkIdType({ id, label: 'Members' }, { type: kind, label });
	},
	serialBy: (values) => `task ${values.taskId}`,
	run: async (values, api) => {
		const { taskId: guid, role, memberType: type, remove } = values;
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
		const members = membersIn(sent.done.at(-1)?.answer);
		const data = { task_guid: guid, members };
		const taken = new Set(
			objectsIn(members)
				.filter((one) => one.role === role)
				.map((one) => memberText(one, 'id')),
		);
		const odd = ids.filter((id) => !left.includes(id) && taken.has(id) === remove);
		const remark =
			api.dryRun || odd.length === 0
				? ''
				: `Feishu did not ${remove ? 'remove' : 'add'} these: ${odd.join(', ')}.`;
		if (sent.failure === undefined) return { data, remark };
		const word = remove ? 'removing' : 'adding';
		const step = `${word} ${left.length} of ${ids.length} members`;
		const hint = 'Repeat the call: members who are done already are left alone.';
		return { ...partly({ ...data, members_left: left }, sent.failure, step, hint), remark };
	},
	summary: (data, { taskId: guid, memberIds, role, remove }) => {
		const asked = new Set(memberIds);
		const there = objectsIn(data.members).filter((one) => one.role === role);
		const found = there.filter((one) => asked.has(memberText(one, 'id'))).length;
		const count = remove ? asked.size - found : found;
		const people = `${count} ${role}${count === 1 ? '' : 's'}`;
		return `${remove ? 'Removed' : 'Added'} ${people} ${remove ? 'from' : 'to'} task ${guid}`;
	},
	sample: {
		task_guid: '83912691-2e43-47fc-94a4-d512e03984fa',
		members: [{ id: 'ou_2cefb2f014f8d0c6c2d2eb7bafb0e54f', type: 'user', role: 'assignee' }],
	},
});

function membersIn(answer: unknown): IDataObject[] {
	const found: unknown = isObject(answer) ? answer.task : undefined;
	return objectsIn(isObject(found) ? found.members : undefined);
}
