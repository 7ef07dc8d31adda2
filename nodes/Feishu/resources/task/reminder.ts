import type { IDataObject } from 'n8n-workflow';

import type { Attempt, FeishuApi } from '../../../shared/endpoints';
import { endpoint, task } from '../../../shared/endpoints';
import type { UserIdType } from '../../../shared/fields';
import { isObject, memberText, objectsIn } from '../../../shared/values';

const removal = endpoint(task.taskRemoveReminders, { repeat: 'same' });

/** A task has one reminder at most, so that a second request changes nothing. */
const addition = endpoint(task.taskAddReminders, { repeat: 'same' });

/** "The task has a reminder already" (documentation: "Add task reminders"). */
const THERE = 1470613;

/** What setting a reminder calls. */
export const reminderCalls = [task.taskGet, removal, addition];

/** The task after its reminder was set. */
export interface Reminded {
	readonly task: IDataObject;
	/** Whether anything had to be changed. */
	readonly changed: boolean;
}

/**
 * Gives a task its one reminder in place of the one it has; a task that has it already is left
 * alone.
 * @param minutes before Due; undefined for no reminder
 */
export async function remind(
	api: FeishuApi,
	guid: string,
	minutes: number | undefined,
	userIdType: UserIdType,
): Promise<Attempt<Reminded>> {
	const asked = { path: { task_guid: guid }, query: { user_id_type: userIdType } };
	const read = await api.attempt(task.taskGet, asked);
	if ('failure' in read) return read;
	const found: IDataObject = { ...read.answer.task };
	const before = objectsIn(found.reminders);
	const others = before.filter((one) => one.relative_fire_minute !== minutes);
	const isThere = minutes === undefined || others.length < before.length;
	if (isThere && others.length === 0) return { answer: { task: found, changed: false } };
	let last: IDataObject = found;
	if (others.length > 0) {
		const body = { reminder_ids: others.map((one) => memberText(one, 'id')) };
		const removed = await api.attempt(removal, { ...asked, body });
		if ('failure' in removed) return removed;
		last = taskIn(removed.answer, last);
	}
	if (isThere) return { answer: { task: last, changed: true } };
	const body = { reminders: [{ relative_fire_minute: minutes }] };
	const added = await api.attempt(addition, { ...asked, body });
	if ('failure' in added) {
		// A try whose answer was lost has added it.
		const { code, repeated, message } = added.failure;
		if (code === THERE && repeated === true) return { answer: { task: last, changed: true } };
		if (others.length === 0) return added;
		return {
			failure: { ...added.failure, message: `The old reminder is removed, but: ${message}` },
		};
	}
	return { answer: { task: taskIn(added.answer, last), changed: true } };
}

function taskIn(answer: unknown, otherwise: IDataObject): IDataObject {
	const found: unknown = isObject(answer) ? answer.task : undefined;
	return isObject(found) ? found : otherwise;
}
