import { task } from '../../../../shared/endpoints';
import {
	checkTimeOrder,
	choice,
	dateTime,
	tasklistId,
	timezone,
	toldTime,
	unixMilliseconds,
	userIdType,
} from '../../../../shared/fields';
import { listing } from '../../../../shared/operation';
import { withTimes } from '../readable';

const COMPLETED: Readonly<Record<string, boolean | undefined>> = {
	all: undefined,
	done: true,
	open: false,
};

export const getTasklistTasks = listing({
	value: 'getTasklistTasks',
	name: 'List Tasks of Tasklist',
	action: 'List tasks of tasklist',
	description: 'List the tasks of a task list, also as the app, which has to be a member of it',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/tasklist/tasks',
	endpoint: task.tasklistTasks,
	pageSize: { default: 100, max: 100 },
	noun: ['task', 'tasks'],
	parameters: { tasklistId },
	options: {
		completed: choice({
			label: 'Completed',
			options: { all: 'All Tasks', open: 'Open Tasks Only', done: 'Completed Tasks Only' },
			default: 'all',
		}),
		createdAfter: dateTime({
			label: 'Created After',
			description: 'Lists only tasks made at this time or later, on the wall clock of Timezone',
		}),
		createdBefore: dateTime({
			label: 'Created Before',
			description: 'Lists only tasks made at this time or earlier, on the wall clock of Timezone',
		}),
		timezone: timezone(),
		userIdType,
	},
	check: ({ createdAfter: start, createdBefore: end, timezone: zone }) =>
		checkTimeOrder({ start, end, zone }, ['Created After', 'Created Before']),
	request: ({ tasklistId: guid, timezone: zone, ...values }) => ({
		path: { tasklist_guid: guid },
		query: {
			completed: COMPLETED[values.completed],
			created_from: values.createdAfter && unixMilliseconds(values.createdAfter.in(zone)),
			created_to: values.createdBefore && unixMilliseconds(values.createdBefore.in(zone)),
			user_id_type: values.userIdType,
		},
	}),
	data: (answer) =>
		Array.isArray(answer.items) ? { ...answer, items: answer.items.map(withTimes) } : answer,
	valuesRemark: ({ createdAfter, createdBefore, timezone: zone }) => {
		const told = [
			createdAfter === undefined ? '' : `after ${toldTime(createdAfter, zone)}`,
			createdBefore === undefined ? '' : `before ${toldTime(createdBefore, zone)}`,
		].filter((part) => part !== '');
		return told.length === 0 ? '' : `Created ${told.join(' and ')}.`;
	},
});
