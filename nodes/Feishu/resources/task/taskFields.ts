import {
	dateTime,
	flag,
	jsonArray,
	number,
	recurrenceRule,
	text,
	timezone,
} from '../../../shared/fields';
import { memberText, named } from '../../../shared/values';
import { placeFields } from './tasklist';

/** Characters a title or a description may have (documentation: "Create a task"). */
const LONGEST_TEXT = 3000;
/** Characters of a rule (documentation: "Create a task"). */
const LONGEST_RULE = 1000;

export const summaryText = {
	label: 'Summary',
	description: 'Title of the task',
	placeholder: 'e.g. Prepare the release',
	maxLength: LONGEST_TEXT,
};

/** Minutes between a reminder and Due; 0 reminds at Due. */
export const reminderText = {
	label: 'Reminder Minutes',
	description: 'How many minutes before Due the members are reminded; 0 reminds them at Due',
	min: 0,
};

/** What creating and updating a task have in common besides its title. */
export const sharedFields = {
	description: text({
		label: 'Description',
		description: 'What the task is about',
		rows: 3,
		maxLength: LONGEST_TEXT,
	}),
	start: dateTime({
		label: 'Start',
		description:
			'When the task starts, on the wall clock of Timezone; a date without a time means the whole day',
		allDay: true,
	}),
	due: dateTime({
		label: 'Due',
		description:
			'When the task is due, on the wall clock of Timezone; a date without a time means the whole day',
		allDay: true,
	}),
	allDay: flag({
		label: 'All Day',
		description: 'Whether Start and Due are whole days, whatever their time is',
	}),
	timezone: timezone(),
	reminderMinutes: number(reminderText),
	repeatRule: recurrenceRule({
		label: 'Repeat Rule',
		description: 'When the task comes again, as an RRULE of RFC 5545; it needs Due',
		placeholder: 'e.g. FREQ=WEEKLY;INTERVAL=1;BYDAY=MO',
		maxLength: LONGEST_RULE,
	}),
	customFields: jsonArray({
		label: 'Custom Fields',
		description:
			'Values of the fields that the task list has besides, each with its guid and one value such as text_value, number_value, single_select_value or datetime_value (milliseconds)',
		placeholder: 'e.g. [{"guid": "a4f648d7-76ef-477f-bc8e-0601b5a60093", "number_value": "10.23"}]',
	}),
	...placeFields,
};

/** A task as a summary names it. */
export function namedTask(task: unknown, guid = memberText(task, 'guid')): string {
	return named('task', memberText(task, 'summary'), guid);
}
