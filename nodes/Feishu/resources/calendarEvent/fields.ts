import { flag, locator, text } from '../../../shared/operation';

/** The event an operation works on. */
export const eventId = locator({
	label: 'Event ID',
	description: 'The event_id that Create Event and List Events return',
	placeholder: 'e.g. 00592a0e-7edf-4678-bc9d-1b77383ef08e_0',
	list: 'searchEvents',
	required: true,
});

/** Titles have at most 1000 characters, descriptions 40960, places 512 (documentation: "Event overview"). */
export const summaryText = {
	label: 'Summary',
	description: 'Title of the event',
	placeholder: 'e.g. Release review',
	maxLength: 1000,
};

export const description = text({
	label: 'Description',
	description: 'Some HTML is shown as formatted text',
	rows: 3,
	maxLength: 40960,
});

export const location = text({ label: 'Location', maxLength: 512 });

/** Shared by all calls that tell attendees; Feishu's own default is the same. */
export const needNotification = flag({
	label: 'Need Notification',
	description: 'Whether attendees are told by the bot',
	default: true,
});

/** For people whom the tenant made administrators of meeting rooms (documentation: "Add event attendees"). */
export const adminFields = {
	instanceStartTimeAdmin: text({
		label: 'Instance Start Time Admin',
		description:
			'Which instance of a recurring event an administrator changes: the Unix seconds its event_id ends with',
		placeholder: 'e.g. 1647320400',
		pattern: { test: /^\d+$/, expected: 'a time in Unix seconds' },
	}),
	isEnableAdmin: flag({
		label: 'Is Enable Admin',
		description: 'Whether to act as a meeting room administrator; only rooms are handled then',
	}),
};

export const VISIBILITIES = {
	default: ['Default', 'As the calendar is shared; others see busy times only'],
	private: ['Private', 'Only attendees see the details'],
	public: ['Public', 'Everybody who sees the calendar sees the details'],
} as const;

/** Minutes before the start, negative after it: two weeks at most (documentation: "Event overview"). */
export const REMINDER_RANGE = { min: -20160, max: 20160 };

export const ATTENDEES = {
	label: 'Attendees',
	description:
		'Each with its type (user, chat, resource, third_party) and its user_id, chat_id, room_id or third_party_email. A room in an event of the app needs an operate_id as well.',
	placeholder: 'e.g. [{"type": "user", "user_id": "ou_xxx"}]',
};

/** An event as Feishu describes it. */
export const eventSample = {
	event_id: '00592a0e-7edf-4678-bc9d-1b77383ef08e_0',
	organizer_calendar_id: 'feishu.cn_xxxxxxxxxx@group.calendar.feishu.cn',
	summary: 'Weekly Review',
	description: 'What was done, what comes next',
	start_time: { timestamp: '1795312800', timezone: 'Asia/Shanghai' },
	end_time: { timestamp: '1795316400', timezone: 'Asia/Shanghai' },
	visibility: 'default',
	attendee_ability: 'none',
	free_busy_status: 'busy',
	location: { name: 'Room 301' },
	color: -1,
	reminders: [{ minutes: 15 }],
	recurrence: '',
	status: 'confirmed',
	is_exception: false,
	event_organizer: { user_id: 'ou_7d8a6e6df7621556ce0d21922b676706', display_name: 'Ada Wong' },
	app_link: 'https://applink.feishu.cn/client/calendar/event/detail?calendarId=1&key=2',
};

/** An attendee as Feishu describes it. */
export const attendeeSample = {
	type: 'user',
	attendee_id: 'user_xxxxxx',
	rsvp_status: 'needs_action',
	is_optional: false,
	is_organizer: false,
	is_external: false,
	display_name: 'Ada Wong',
	user_id: 'ou_7d8a6e6df7621556ce0d21922b676706',
};

/** `1 attendee` or `12 attendees`. */
export function attendeeCount({ length }: readonly unknown[]): string {
	return `${length} ${length === 1 ? 'attendee' : 'attendees'}`;
}
