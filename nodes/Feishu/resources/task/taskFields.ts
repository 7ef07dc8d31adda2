import type { IDataObject } from 'n8n-workflow';

import type { GivenTime } from '../../../shared/fields';
import {
	dateTime,
	dayOf,
	text,
	timezone,
	toldTime,
	unixMilliseconds,
} from '../../../shared/fields';
import { memberText, named } from '../../../shared/values';

/** Characters a title or a description may have (documentation: "Create a task"). */
const LONGEST_TEXT = 3000;

export const summaryText = {
	label: 'Summary',
	description: 'Title of the task',
	placeholder: 'e.g. Prepare the release',
	maxLength: LONGEST_TEXT,
};

/** What creating and updating a task have in common besides its title. */
export const sharedFields = {
	description: text({
		label: 'Description',
		description: 'What the task is about',
		rows: 3,
		maxLength: LONGEST_TEXT,
	}),
	due: dateTime({
		label: 'Due',
		description:
			'When the task is due, on the wall clock of Timezone; a date without a time means the whole day',
		allDay: true,
	}),
	timezone: timezone(),
};

/**
 * A task's start or end: Unix milliseconds as text; a whole day by its midnight in UTC, so that it is
 * the same date for everybody (documentation: "Task overview").
 */
export function taskTime(
	given: GivenTime | undefined,
	zone: string,
): { readonly timestamp: string; readonly is_all_day?: true } | undefined {
	if (given === undefined) return undefined;
	return given.isDate
		? { timestamp: String(Date.parse(dayOf(given))), is_all_day: true }
		: { timestamp: unixMilliseconds(given.in(zone)) };
}

/** `, due 2026-12-01 18:00 (Europe/Berlin)`; empty when no time was given. */
export function toldDue(due: GivenTime | undefined, zone: string): string {
	return due === undefined ? '' : `, due ${toldTime(due, zone)}`;
}

/** The task in Feishu's `data` as a summary names it. */
export function namedTask({ task }: IDataObject, guid = memberText(task, 'guid')): string {
	return named('task', memberText(task, 'summary'), guid);
}
