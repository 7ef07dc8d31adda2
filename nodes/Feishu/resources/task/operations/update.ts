import type { IDataObject } from 'n8n-workflow';

import { CallFailed, endpoint, task } from '../../../../shared/endpoints';
import { dateTime, flag, multiChoice, text, userIdType } from '../../../../shared/fields';
import { chain, partly, unlessProven } from '../../../../shared/operation';
import { changesOf, checkChanges, toldChanges } from '../changes';
import { remind, reminderCalls } from '../reminder';
import { namedTask, sharedFields, summaryText } from '../taskFields';
import { taskId } from '../taskId';

const patch = endpoint(task.taskPatch, { repeat: 'same' });
// Completing what is completed is an error, so a repetition could not be told from a failure.
const completion = endpoint(task.taskPatch, { repeat: 'once' });
const place = endpoint(task.taskAddTasklist, { repeat: 'same' });

export const update = chain({
	value: 'update',
	name: 'Update Task',
	action: 'Update task',
	description: 'Change the texts, times, reminder or list of a task, complete it or reopen it',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/task/patch',
	endpoints: [patch, place, ...reminderCalls],
	parameters: { taskId },
	options: {
		...sharedFields,
		completedAt: dateTime({
			label: 'Completed At',
			description: 'When the task was completed, on the wall clock of Timezone; this completes it',
		}),
		reopen: flag({
			label: 'Reopen',
			description: 'Whether to open a completed task again',
		}),
		summary: text(summaryText),
		clearFields: multiChoice({
			label: 'Fields to Clear',
			description: 'What the task no longer has; an empty option leaves things as they are',
			options: {
				description: 'Description',
				due: 'Due',
				repeatRule: 'Repeat Rule',
				start: 'Start',
			},
		}),
		userIdType,
	},
	check: checkChanges,
	serialBy: (values) => `task ${values.taskId}`,
	run: async (values, api) => {
		const path = { task_guid: values.taskId };
		const query = { user_id_type: values.userIdType };
		const body = changesOf(values);
		const isSame = body.update_fields.length === 0;
		const call = values.completedAt === undefined ? patch : completion;
		const answer = isSame ? {} : await api.call(call, { path, query, body });
		const doubt = isSame ? undefined : unlessProven(api, answer, 'task.guid');
		if (doubt !== undefined) return doubt;
		let last: IDataObject | undefined = answer.task;
		const { tasklistId, sectionId, reminderMinutes } = values;
		const further = [
			...(tasklistId === undefined
				? []
				: [
						{
							step: 'putting the task into its list',
							take: async () =>
								await api.attempt(place, {
									path,
									query,
									body: { tasklist_guid: tasklistId, section_guid: sectionId },
								}),
						},
					]),
			...(reminderMinutes === undefined
				? []
				: [
						{
							step: 'setting the reminder',
							take: async () =>
								await remind(api, values.taskId, reminderMinutes, values.userIdType),
						},
					]),
		];
		for (const { step, take } of further) {
			const result = await take();
			if ('failure' in result) {
				if (last === undefined) throw new CallFailed(result.failure);
				const data = { task: last };
				return partly(
					data,
					result.failure,
					step,
					'Repeat the call: what was changed before stays.',
				);
			}
			last = result.answer.task ?? last ?? {};
		}
		return { data: { task: last } };
	},
	summary: (data, values) => {
		const told = toldChanges(values).join(', ');
		return `Updated ${namedTask(data.task, values.taskId)}: ${told}`;
	},
	sample: task.taskPatch.sample(),
});
