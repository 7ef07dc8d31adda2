import { endpoint, task } from '../../../../shared/endpoints';
import type { GivenTime, UserIdType } from '../../../../shared/fields';
import {
	dateTime,
	flag,
	text,
	toldTime,
	unixMilliseconds,
	userIdType,
} from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { nothingToUpdate, Refusal } from '../../../../shared/values';
import { namedTask, sharedFields, summaryText, taskTime } from '../taskFields';
import { taskId } from '../taskId';

export const update = operation({
	value: 'update',
	name: 'Update Task',
	action: 'Update task',
	description: 'Change the texts or the due time of a task, or complete or reopen it',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/task/patch',
	endpoint: endpoint(task.taskPatch, { repeat: 'same' }),
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
		userIdType,
	},
	check: checkChanges,
	serialBy: (values) => `task ${values.taskId}`,
	request: patchRequest,
	proof: 'task.guid',
	// Completing what is completed is an error, so a repetition could not be told from a failure.
	alternative: {
		endpoint: endpoint(task.taskPatch, { repeat: 'once' }),
		takes: (values) => values.completedAt !== undefined,
		request: patchRequest,
		proof: 'task.guid',
	},
	summary: (data, values) => {
		const { completedAt, due, timezone: zone } = values;
		const changed = [
			values.summary === undefined ? '' : 'summary',
			values.description === undefined ? '' : 'description',
			due === undefined ? '' : `due ${toldTime(due, zone)}`,
			completedAt === undefined ? '' : `completed at ${toldTime(completedAt, zone)}`,
			values.reopen === true ? 'reopened' : '',
		];
		return `Updated ${namedTask(data, values.taskId)}: ${changed.filter(Boolean).join(', ')}`;
	},
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

interface GivenUpdate extends GivenChanges {
	readonly taskId: string;
	readonly userIdType: UserIdType;
}

function checkChanges(values: GivenChanges): void {
	if (values.reopen === true && values.completedAt !== undefined) {
		throw new Refusal(
			'Reopen is on and Completed At is given, but a task is either open or completed',
			'Switch Reopen off, or clear Completed At.',
		);
	}
	if (Object.keys(changes(values)).length === 0) {
		throw nothingToUpdate(['Summary', 'Description', 'Due', 'Completed At', 'Reopen']);
	}
}

function patchRequest(values: GivenUpdate) {
	const changed = changes(values);
	return {
		path: { task_guid: values.taskId },
		query: { user_id_type: values.userIdType },
		body: { task: changed, update_fields: Object.keys(changed) },
	};
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
