import { CallFailed } from '../../../../shared/endpoints';
import { flag, number, userIdType } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import { withTimes } from '../readable';
import { remind, reminderCalls } from '../reminder';
import { namedTask, reminderText } from '../taskFields';
import { taskId } from '../taskId';

export const setReminder = chain({
	value: 'setReminder',
	name: 'Set Task Reminder',
	action: 'Set task reminder',
	description: 'Remind the members of a task before it is due, in place of the present reminder',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/task/add_reminders',
	endpoints: reminderCalls,
	parameters: {
		taskId,
		reminderMinutes: number({ ...reminderText, required: true }),
	},
	options: {
		remove: flag({
			label: 'Remove',
			description: 'Whether to take the reminder away instead',
			default: false,
		}),
		userIdType,
	},
	serialBy: (values) => `task ${values.taskId}`,
	run: async ({ taskId: guid, reminderMinutes, remove, userIdType: type }, api) => {
		const result = await remind(api, guid, remove ? undefined : reminderMinutes, type);
		if ('failure' in result) throw new CallFailed(result.failure);
		const { task, changed } = result.answer;
		const state = remove ? 'It had none before' : 'It had this one before';
		return { data: { task: withTimes(task) }, remark: changed || api.dryRun ? '' : `${state}.` };
	},
	summary: (data, { taskId: guid, reminderMinutes: minutes, remove }) =>
		remove
			? `Removed the reminder of ${namedTask(data.task, guid)}`
			: `Set the reminder of ${namedTask(data.task, guid)} to ${minutes} minutes before it is due`,
	sample: { task: withTimes(reminderCalls[0].sample().task) },
});
