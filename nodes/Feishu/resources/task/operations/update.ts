import {
	chain,
	dateTime,
	endpoint,
	flag,
	Refusal,
	text,
	unixMilliseconds,
} from '../../../../shared/operation';
import type { GivenTime } from '../../../../shared/operation';
import { userIdType } from '../../common';
import { taskId } from '../taskId';
import { LONGEST_TEXT, sampleTask, scheduleFields, taskOf, taskTime } from '../taskFields';

const FACTS = {
	rate: { perSecond: 10 },
	identities: ['tenant', 'user'],
	scopes: ['task:task:writeonly', 'task:task:write'],
} as const;

const patchTask = endpoint('PATCH /open-apis/task/v2/tasks/:task_guid', {
	...FACTS,
	repeat: 'same',
});

/** Completing what is completed is an error, so a repetition could not be told from a failure. */
const completeTask = endpoint('PATCH /open-apis/task/v2/tasks/:task_guid', {
	...FACTS,
	repeat: 'once',
});

export const update = chain({
	value: 'update',
	name: 'Update Task',
	action: 'Update task',
	description: 'Change the texts or the due time of a task, complete it or reopen it',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/task/patch',
	endpoints: [patchTask, completeTask],
	parameters: { taskId },
	options: {
		...scheduleFields,
		completedAt: dateTime({
			label: 'Completed At',
			description: 'When the task was completed, on the wall clock of Timezone; this completes it',
		}),
		description: text({
			label: 'Description',
			description: 'What the task is about',
			rows: 3,
			maxLength: LONGEST_TEXT,
		}),
		reopen: flag({
			label: 'Reopen',
			description: 'Whether to open a completed task again',
		}),
		summary: text({
			label: 'Summary',
			description: 'Title of the task',
			placeholder: 'e.g. Prepare the release',
			maxLength: LONGEST_TEXT,
		}),
		userIdType,
	},
	check: checkChanges,
	serialBy: (values) => values.taskId,
	run: async (values, api) => {
		const task = changes(values);
		const data = await api.call(values.completedAt === undefined ? patchTask : completeTask, {
			path: { task_guid: values.taskId },
			query: { user_id_type: values.userIdType },
			body: { task, update_fields: Object.keys(task) },
		});
		return { data };
	},
	summary: (data, values) =>
		`Updated ${Object.keys(changes(values)).join(', ')} of task ${values.taskId} "${String(taskOf(data).summary ?? '')}"`,
	sample: { task: sampleTask },
});

/** What the user may change. */
interface GivenChanges {
	readonly summary: string | undefined;
	readonly description: string | undefined;
	readonly due: GivenTime | undefined;
	readonly timezone: string;
	readonly completedAt: GivenTime | undefined;
	readonly reopen: boolean | undefined;
}

function checkChanges(values: GivenChanges): void {
	if (values.reopen === true && values.completedAt !== undefined) {
		throw new Refusal(
			'Reopen is on and Completed At is given, but a task is either open or completed',
			'Switch Reopen off, or clear Completed At.',
		);
	}
	if (Object.keys(changes(values)).length === 0) {
		throw new Refusal(
			'Nothing of the task is to be updated',
			'Add Summary, Description, Due, Completed At or Reopen in Options.',
		);
	}
}

/** Only what the user set: a name in update_fields without a value would clear that field. */
function changes(values: GivenChanges): Record<string, unknown> {
	const { summary, description, timezone: zone, completedAt, reopen } = values;
	const completion = completedAt === undefined ? undefined : unixMilliseconds(completedAt.in(zone));
	return Object.fromEntries(
		Object.entries({
			summary,
			description,
			due: taskTime(values.due, zone),
			completed_at: reopen === true ? '0' : completion,
		}).filter(([, value]) => value !== undefined),
	);
}
