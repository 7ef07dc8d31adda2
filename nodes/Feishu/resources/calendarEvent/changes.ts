import { choice, DEFAULT_ZONE, number, timezone } from '../../../shared/fields';
import type { Values } from '../../../shared/operation';
import { nothingToUpdate, Refusal } from '../../../shared/values';
import { REMINDER_RANGE, VISIBILITIES } from './fields';
import type { GivenMeeting } from './meeting';
import { meetingOf } from './meeting';
import { nested, whenSet } from './nested';
import type { GivenSpan } from './times';
import { checkBothOrNone, checkSpan, daysOf, timesOf } from './times';

const WITHIN = 'in Additional Fields';

const members = {
	timezone: whenSet(timezone(`Timezone ${WITHIN}`)),
	reminder_minutes: number({ label: `Reminder Minutes ${WITHIN}`, ...REMINDER_RANGE }),
	visibility: choice({ label: `Visibility ${WITHIN}`, options: VISIBILITIES }),
};

/** Settings of an event as one object. */
export const additionalFields = nested(
	{
		label: 'Additional Fields',
		description:
			'Object with timezone, reminder_minutes and visibility (default, public, private), for workflows that give them as one value; the options of the same names win',
		placeholder: 'e.g. {"timezone": "Europe/Berlin", "reminder_minutes": 30}',
	},
	members,
);

/** What can be changed of an event. */
export interface GivenChanges extends GivenSpan, GivenMeeting {
	readonly summary?: string;
	readonly description?: string;
	readonly location?: string;
	readonly allDay?: boolean;
	readonly timezone?: string;
	readonly recurrence?: string;
	readonly color?: number;
	readonly attendeeAbility?: string;
	readonly needNotification?: boolean;
	readonly reminderMinutes?: number;
	readonly visibility?: string;
	readonly additionalFields: Values<typeof members>;
}

/** The zone the times of a change are read in. */
export function zoneOf(given: GivenChanges): string {
	return given.timezone ?? given.additionalFields.timezone ?? DEFAULT_ZONE;
}

/** The times of a change, as whole days where All Day says so. */
export function spanOf(given: GivenChanges): GivenSpan {
	const { startTime, endTime, allDay } = given;
	return daysOf({ startTime, endTime, allDay, timezone: zoneOf(given) });
}

/** The body of a change; undefined when nothing changes. @throws Refusal for settings of a meeting that do not go together */
export function changesOf(given: GivenChanges) {
	const { additionalFields: more, needNotification: told } = given;
	const minutes = given.reminderMinutes ?? more.reminder_minutes;
	const body = {
		summary: given.summary,
		description: given.description,
		...timesOf(spanOf(given), zoneOf(given)),
		vchat: meetingOf(given),
		location: given.location === undefined ? undefined : { name: given.location },
		color: given.color,
		reminders: minutes === undefined ? undefined : [{ minutes }],
		recurrence: given.recurrence,
		visibility: given.visibility ?? more.visibility,
		attendee_ability: given.attendeeAbility,
	};
	const isSame = Object.values(body).every((value) => value === undefined);
	return isSame ? undefined : { ...body, need_notification: told };
}

/**
 * @param invited how many are invited besides
 * @throws Refusal for changes that do not go together, and where there are none
 */
export function checkChanges(given: GivenChanges, invited: number): void {
	checkBothOrNone(given, 'Feishu changes them only together');
	if (given.allDay === true && given.startTime === undefined) {
		throw new Refusal(
			'All Day is on, but it is not said which days the event takes',
			'Fill in Start Time and End Time, or clear All Day.',
		);
	}
	checkSpan(zoneOf(given), spanOf(given));
	if (changesOf(given) !== undefined || invited > 0) return;
	throw nothingToUpdate([
		'Summary',
		'Description',
		'Start Time with End Time',
		'Location',
		'Recurrence',
		'Color',
		'Meeting',
		'Reminder Minutes',
		'Visibility',
		'Attendee Ability',
		'Attendees',
		'Chats',
		'Meeting Rooms',
	]);
}
