import type { GivenTime } from '../../../shared/fields';
import { toldTime, unixMilliseconds } from '../../../shared/fields';
import { nothingToUpdate, Refusal } from '../../../shared/values';
import { customValues } from './customValues';
import type { GivenTimes } from './times';
import { taskTime, timesOf, toldTimes } from './times';

/** What the user may change. */
export interface GivenChanges extends GivenTimes {
	readonly summary: string | undefined;
	readonly description: string | undefined;
	readonly repeatRule: string | undefined;
	readonly customFields: unknown[] | undefined;
	readonly completedAt: GivenTime | undefined;
	readonly reopen: boolean | undefined;
	readonly tasklistId: string | undefined;
	readonly sectionId: string | undefined;
	readonly reminderMinutes: number | undefined;
	readonly clearFields: readonly Clearable[];
}

/** What can be emptied: each name in update_fields, with the values that fill it. */
const CLEARED = {
	description: 'description',
	start: 'start',
	due: 'due',
	repeatRule: 'repeat_rule',
} as const;

export type Clearable = keyof typeof CLEARED;

/** @throws Refusal for changes that do not go together, and where there are none */
export function checkChanges(values: GivenChanges): void {
	if (values.reopen === true && values.completedAt !== undefined) {
		throw new Refusal(
			'Reopen is on and Completed At is given, but a task is either open or completed',
			'Switch Reopen off, or clear Completed At.',
		);
	}
	checkCleared(values);
	customValues(values.customFields);
	if (values.sectionId !== undefined && values.tasklistId === undefined) {
		throw new Refusal('Section is given without Task List', 'Choose Task List as well.');
	}
	if (values.allDay === true && values.start === undefined && values.due === undefined) {
		throw new Refusal(
			'All Day is on, but neither Start nor Due is given',
			'Fill in Start or Due, or clear All Day.',
		);
	}
	if (toldChanges(values).length === 0) {
		throw nothingToUpdate([
			'Summary',
			'Description',
			'Start',
			'Due',
			'Reminder Minutes',
			'Repeat Rule',
			'Custom Fields',
			'Task List',
			'Completed At',
			'Reopen',
			'Fields to Clear',
		]);
	}
}

const LABELS: Readonly<Record<Clearable, string>> = {
	description: 'Description',
	start: 'Start',
	due: 'Due',
	repeatRule: 'Repeat Rule',
};

/** @throws Refusal for what is given and emptied at once, and for what needs what is emptied */
function checkCleared(values: GivenChanges): void {
	const both = values.clearFields.find((name) => values[name] !== undefined);
	if (both !== undefined) {
		throw new Refusal(
			`${LABELS[both]} is given, and Fields to Clear has it as well`,
			`Clear ${LABELS[both]}, or take it out of Fields to Clear.`,
		);
	}
	if (!values.clearFields.includes('due')) return;
	const needs = [
		values.reminderMinutes === undefined ? [] : ['Reminder Minutes'],
		values.repeatRule === undefined ? [] : ['Repeat Rule'],
	].flat();
	if (needs.length === 0) return;
	throw new Refusal(
		`Fields to Clear has Due, but ${needs[0]} needs it`,
		`Take Due out of Fields to Clear, or clear ${needs[0]}.`,
	);
}

/** What changes, in words. */
export function toldChanges(values: GivenChanges): string[] {
	const { completedAt, timezone: zone } = values;
	const told = [
		values.summary === undefined ? '' : 'summary',
		values.description === undefined ? '' : 'description',
		...toldTimes(values),
		completedAt === undefined ? '' : `completed at ${toldTime(completedAt, zone)}`,
		values.reopen === true ? 'reopened' : '',
		values.repeatRule === undefined ? '' : 'repeat rule',
		values.customFields === undefined ? '' : 'custom fields',
		values.tasklistId === undefined ? '' : 'task list',
		values.reminderMinutes === undefined ? '' : 'reminder',
		...values.clearFields.map((name) => `no ${LABELS[name].toLowerCase()}`),
	];
	return told.filter((part) => part !== '');
}

/** Only what the user set: a name in update_fields without a value clears that field. */
export function changesOf(values: GivenChanges) {
	const { summary, description, timezone: zone, completedAt, reopen } = values;
	const { start, due } = timesOf(values);
	const completion = completedAt === undefined ? undefined : unixMilliseconds(completedAt.in(zone));
	const set = Object.entries({
		summary,
		description,
		start: taskTime(start, zone),
		due: taskTime(due, zone),
		completed_at: reopen === true ? '0' : completion,
		repeat_rule: values.repeatRule,
		custom_fields: customValues(values.customFields),
	}).filter(([, value]) => value !== undefined);
	return {
		task: Object.fromEntries(set),
		update_fields: [
			...set.map(([name]) => name),
			...values.clearFields.map((name) => CLEARED[name]),
		],
	};
}
