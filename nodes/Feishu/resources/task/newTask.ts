import { jsonObject, text, userIdType } from '../../../shared/fields';
import type { Values } from '../../../shared/operation';
import { Refusal } from '../../../shared/values';
import { memberFields, membersOf } from './members';
import { customValues } from './customValues';
import { sharedFields, summaryText } from './taskFields';
import { taskTime, timesOf } from './times';

const { customFields, ...others } = sharedFields;

/** The title of a new task. */
export const title = { summary: text({ ...summaryText, required: true }) };

/** What can be said of a new task and of a new subtask. */
export const newOptions = {
	...others,
	...memberFields,
	origin: jsonObject({
		label: 'Origin',
		description: 'Where the task comes from: platform_i18n_name and href',
		placeholder: 'e.g. {"platform_i18n_name": {"en_us": "Shop"}}',
	}),
	userIdType,
};

/** What can be said of a new task. */
export const taskOptions = { ...newOptions, customFields };

type NewTask = Values<typeof title> & Values<typeof newOptions>;

/** @throws Refusal for values that do not go together */
export function checkNew(values: NewTask): void {
	membersOf(values);
	const { due } = timesOf(values);
	const needing = [
		...(values.reminderMinutes === undefined ? [] : ['Reminder Minutes']),
		...(values.repeatRule === undefined ? [] : ['Repeat Rule']),
	];
	if (needing.length > 0 && due === undefined) {
		throw new Refusal(
			`${needing[0]} is given without Due, which it is counted from`,
			`Fill in Due as well, or clear ${needing[0]}.`,
		);
	}
	if (values.sectionId === undefined || values.tasklistId !== undefined) return;
	throw new Refusal('Section is given without Task List', 'Choose Task List as well.');
}

/** The body that makes a task or a subtask. @param key recognizes a repeated request */
export function newBody(values: NewTask, key: string) {
	const { tasklistId, sectionId, reminderMinutes: minutes, timezone: zone } = values;
	const { start, due } = timesOf(values);
	return {
		summary: values.summary,
		description: values.description,
		start: taskTime(start, zone),
		due: taskTime(due, zone),
		members: membersOf(values),
		origin: values.origin,
		repeat_rule: values.repeatRule,
		reminders: minutes === undefined ? undefined : [{ relative_fire_minute: minutes }],
		tasklists:
			tasklistId === undefined
				? undefined
				: [{ tasklist_guid: tasklistId, section_guid: sectionId }],
		client_token: key,
	};
}

/** The same with the values of the list's own fields, which subtasks do not take. */
export function newTaskBody(
	values: NewTask & { readonly customFields: unknown[] | undefined },
	key: string,
) {
	return { ...newBody(values, key), custom_fields: customValues(values.customFields) };
}
