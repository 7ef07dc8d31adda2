import { choice, color, flag, locator, number, recurrenceRule, text } from '../../../shared/fields';
import { amount } from '../../../shared/values';
import { attendeeList } from './attendees';

/** The event an operation works on. */
export const eventId = locator({
	label: 'Event',
	description: 'The event; its ID is the event_id that Create Event and List Events return',
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

/** Whole days, whatever the times are: n8n's form for times always gives one. */
export const allDay = flag({
	label: 'All Day',
	description: 'Whether the event takes whole days, whatever Start Time and End Time are',
});

/** Characters of a rule (documentation: "Create an event"). */
const LONGEST_RULE = 2000;

export const recurrence = recurrenceRule({
	label: 'Recurrence',
	description: 'When the event comes again, as an RRULE of RFC 5545',
	placeholder: 'e.g. FREQ=WEEKLY;INTERVAL=1;BYDAY=MO',
	maxLength: LONGEST_RULE,
});

export const eventColor = color({
	label: 'Color',
	description: 'Color of the event; Feishu shows the one of its own that is nearest',
});

export const location = text({ label: 'Location', maxLength: 512 });

/** Shared by all calls that tell attendees; Feishu's own default is the same. */
export const needNotification = flag({
	label: 'Need Notification',
	description: 'Whether the bot tells the attendees',
	default: true,
});

export const attendeeAbility = choice({
	label: 'Attendee Ability',
	description: 'What attendees may do',
	options: {
		none: ['None', 'Neither see the attendees nor invite others nor edit the event'],
		can_see_others: 'See Others',
		can_invite_others: ['Invite Others', 'See the attendees as well'],
		can_modify_event: ['Modify Event', 'See the attendees and invite others as well'],
	},
	default: 'none',
});

/** For administrators of the tenant's meeting rooms (documentation: "Add event attendees"). */
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
		description: 'Whether to act as a meeting room administrator, who handles rooms only',
	}),
};

export const VISIBILITIES = {
	default: ['Default', 'Others see busy times only, as far as the calendar is shared'],
	private: ['Private', 'Only attendees see the details'],
	public: ['Public', 'Everybody who sees the calendar sees the details'],
} as const;

export const visibility = choice({
	label: 'Visibility',
	options: VISIBILITIES,
	default: 'default',
});

/** Minutes before the start, negative after it: two weeks at most (documentation: "Event overview"). */
export const REMINDER_RANGE = { min: -20160, max: 20160 };

export const reminderMinutes = number({
	label: 'Reminder Minutes',
	description:
		'How many minutes before the start to remind people; a negative number means after it',
	...REMINDER_RANGE,
	default: 15,
});

export const attendees = attendeeList({
	label: 'Attendees',
	description:
		'A user from the list, or IDs of users (as User ID Type says), chats (oc_…) and rooms (omm_…) and e-mail addresses, as a list or separated by commas; or objects with type (user, chat, resource, third_party) and user_id, chat_id, room_id or third_party_email',
	placeholder: 'e.g. ou_7d8a6e6df7621556ce0d21922b676706, ada@example.com',
	list: 'searchUsers',
});

/** `1 attendee` or `12 attendees`. */
export function attendeeCount({ length }: readonly unknown[]): string {
	return amount(length, ['attendee', 'attendees']);
}
