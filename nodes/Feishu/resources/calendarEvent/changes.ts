import { choice, dateTime, DEFAULT_ZONE, number, text, timezone } from '../../../shared/fields';
import type { Values } from '../../../shared/operation';
import { Refusal } from '../../../shared/values';
import {
	allDay,
	attendeeAbility,
	description,
	eventColor,
	location,
	needNotification,
	recurrence,
	REMINDER_RANGE,
	reminderMinutes,
	summaryText,
	VISIBILITIES,
	visibility,
} from './fields';
import { meetingFields, meetingOf } from './meeting';
import { nested, whenSet } from './nested';
import { checkBothOrNone, checkSpan, daysOf, endText, startText, timesOf } from './times';

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

/** What can be changed of an event. Nothing has a default: a change touches what was given only. */
export const changeFields = {
	summary: text(summaryText),
	description,
	startTime: dateTime({ ...startText, allDay: true }),
	endTime: dateTime({ ...endText, allDay: true }),
	timezone: whenSet(timezone()),
	allDay,
	recurrence,
	color: eventColor,
	...meetingFields,
	location,
	reminderMinutes: whenSet(reminderMinutes),
	visibility: whenSet(visibility),
	attendeeAbility: whenSet(attendeeAbility),
	needNotification: whenSet(needNotification),
	additionalFields,
};

type GivenChanges = Values<typeof changeFields>;

/** The zone the times of a change are read in. */
export function zoneOf(given: GivenChanges): string {
	return given.timezone ?? given.additionalFields.timezone ?? DEFAULT_ZONE;
}

/** The new times of an event, as whole days where All Day says so. */
export function spanOf(given: GivenChanges) {
	return daysOf({ ...given, timezone: zoneOf(given) });
}

/** @throws Refusal for changes that do not go together */
export function checkChanges(given: GivenChanges): void {
	if (given.allDay !== undefined && given.startTime === undefined && given.endTime === undefined) {
		throw new Refusal(
			'All Day is given without Start Time and End Time, but Feishu changes them only together',
			'Fill in Start Time and End Time as well, or remove All Day.',
		);
	}
	checkBothOrNone(given, 'Feishu changes them only together');
	checkSpan(zoneOf(given), spanOf(given));
	meetingOf(given);
}

/** The body of a change; undefined when nothing changes. */
export function changesOf(given: GivenChanges) {
	const { additionalFields: more } = given;
	const minutes = given.reminderMinutes ?? more.reminder_minutes;
	const body = {
		summary: given.summary,
		description: given.description,
		...timesOf(spanOf(given), zoneOf(given)),
		vchat: meetingOf(given),
		location: given.location === undefined ? undefined : { name: given.location },
		color: given.color,
		recurrence: given.recurrence,
		reminders: minutes === undefined ? undefined : [{ minutes }],
		visibility: given.visibility ?? more.visibility,
		attendee_ability: given.attendeeAbility,
	};
	if (Object.values(body).every((value) => value === undefined)) return undefined;
	return { ...body, need_notification: given.needNotification };
}

/** Labels of what changes an event, besides people to invite. */
export const CHANGES = [
	'Summary',
	'Description',
	'Start Time with End Time',
	'Recurrence',
	'Color',
	'Meeting',
	'Location',
	'Reminder Minutes',
	'Visibility',
	'Attendee Ability',
];
