import type { CallValues, Endpoint } from '../../../../shared/endpoints';
import { task } from '../../../../shared/endpoints';
import { flag, userIdType } from '../../../../shared/fields';
import { attemptList, openRemarks } from '../../../../shared/kits';
import { brokenOff, chain, unlessProven } from '../../../../shared/operation';
import type { Noun } from '../../../../shared/values';
import { amount, objectsIn } from '../../../../shared/values';
import { withTimes } from '../readable';
import { namedTask } from '../taskFields';
import { taskId } from '../taskId';

export const get = chain({
	value: 'get',
	name: 'Get Task',
	action: 'Get task',
	description: 'Read one task with members, due time, subtasks and custom fields',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/task/get',
	endpoints: [task.taskGet, task.taskSubtaskList, task.commentList],
	parameters: { taskId },
	options: {
		includeSubtasks: flag({
			label: 'Include Subtasks',
			description: 'Whether to read the tasks below it as well',
			default: false,
		}),
		includeComments: flag({
			label: 'Include Comments',
			description: 'Whether to read the comments as well, the oldest first',
			default: false,
		}),
		userIdType,
	},
	run: async (values, api) => {
		const { taskId: guid, includeSubtasks, includeComments } = values;
		const query = { user_id_type: values.userIdType };
		const path = { task_guid: guid };
		const answer = await api.call(task.taskGet, { path, query });
		const doubt = unlessProven(api, answer, 'task.guid');
		if (doubt !== undefined) return doubt;
		const data = withTimes(answer.task);
		const comments = { query: { ...query, resource_type: 'task', resource_id: guid } };
		const parts: Part[] = [
			...(includeSubtasks
				? [{ name: 'subtasks', endpoint: task.taskSubtaskList, request: { path, query } }]
				: []),
			...(includeComments
				? [{ name: 'comments', endpoint: task.commentList, request: comments }]
				: []),
		];
		const remarks = openRemarks();
		for (const part of parts) {
			const { elements, remark, failure } = await attemptList({ api, ...part }, {});
			data[part.name] = objectsIn(elements).map(withTimes);
			remarks.add(remark);
			if (failure === undefined) continue;
			return brokenOff(
				data,
				failure,
				`reading the ${part.name}`,
				'Repeat the call: Data holds what was read before.',
			);
		}
		return { data, remark: remarks.text() };
	},
	summary: (data, values) => {
		const nouns: readonly Noun[] = [
			['subtask', 'subtasks'],
			['comment', 'comments'],
		];
		const counts = nouns.flatMap((noun) => {
			const { [noun[1]]: found } = data;
			return Array.isArray(found) ? [amount(found.length, noun)] : [];
		});
		const told = counts.length === 0 ? '' : ` with ${counts.join(' and ')}`;
		return `Got ${namedTask(data, values.taskId)}${told}`;
	},
	sample: withTimes(task.taskGet.sample().task),
});

/** Something of a task that is read by itself. */
interface Part {
	readonly name: string;
	readonly endpoint: Endpoint;
	readonly request: CallValues;
}
