import type { GivenTime } from '../../../shared/fields';
import { choice, DEFAULT_ZONE, number, timezone } from '../../../shared/fields';
import type { Values } from '../../../shared/operation';
import { REMINDER_RANGE, VISIBILITIES } from './fields';
import { nested, whenSet } from './nested';
import { timesOf } from './times';

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
export interface GivenChanges {
	readonly summary?: string;
	readonly description?: string;
	readonly location?: string;
	readonly startTime?: GivenTime;
	readonly endTime?: GivenTime;
	readonly timezone?: string;
	readonly reminderMinutes?: number;
	readonly visibility?: string;
	readonly additionalFields: Values<typeof members>;
}

/** The zone the times of a change are read in. */
export function zoneOf(given: GivenChanges): string {
	return given.timezone ?? given.additionalFields.timezone ?? DEFAULT_ZONE;
}

/** The body of a change; undefined when nothing changes. */
export function changesOf(given: GivenChanges) {
	const { additionalFields: more } = given;
	const minutes = given.reminderMinutes ?? more.reminder_minutes;
	const body = {
		summary: given.summary,
		description: given.description,
		...timesOf(given, zoneOf(given)),
		location: given.location === undefined ? undefined : { name: given.location },
		reminders: minutes === undefined ? undefined : [{ minutes }],
		visibility: given.visibility ?? more.visibility,
	};
	return Object.values(body).every((value) => value === undefined) ? undefined : body;
}
