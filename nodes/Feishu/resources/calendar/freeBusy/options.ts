import { flag, number, text, timezone, userIdType } from '../../../../shared/fields';

/** How busy and free times are asked for. */
export const freeBusyOptions = {
	timezone: timezone(),
	findSlots: flag({
		label: 'Find Free Times',
		description: 'Whether to tell the times in which nobody and no room is busy',
		default: false,
	}),
	slotMinutes: number({
		label: 'Slot Minutes',
		description: 'How many minutes a free time has at least',
		min: 5,
		max: 480,
		default: 30,
	}),
	workingHours: text({
		label: 'Working Hours',
		description:
			'Between which times of the day free times are looked for; 22:00-06:00 is a night, 00:00-24:00 all day',
		placeholder: 'e.g. 09:00-18:00',
		default: '09:00-18:00',
	}),
	includeWeekends: flag({
		label: 'Include Weekends',
		description: 'Whether to look for free times on Saturdays and Sundays as well',
		default: false,
	}),
	onlyBusy: flag({
		label: 'Only Busy',
		description: 'Whether to leave out events that do not make people busy',
		default: true,
	}),
	includeExternal: flag({
		label: 'Include External',
		description: 'Whether to count calendars of other services that users have bound',
		default: true,
	}),
	userIdType,
};
