import type { EventRecord } from '../../shared/receive';

const MEETINGS = ['vc:meeting.meetingevent:read', 'vc:meeting:readonly'];

/** Calendars and meetings. Feishu sends changes of a calendar to users only, who have to ask for them with their own credential (documentation: "Subscribe to calendar event changes"). */
export const otherEvents: readonly EventRecord[] = [
	{
		type: 'calendar.calendar.event.changed_v4',
		name: 'Calendar Event Changed',
		description:
			'An event of a calendar was changed; a user has to ask for it, with Send API Request and Feishu (Lark) OAuth2 API',
		scopes: ['calendar:calendar.event:read', 'calendar:calendar:readonly', 'calendar:calendar'],
		filters: [],
		askedBy: 'user',
	},
	{
		type: 'vc.meeting.meeting_started_v1',
		name: 'Meeting Started',
		description: 'A video meeting has started',
		scopes: MEETINGS,
		filters: [],
	},
	{
		type: 'vc.meeting.meeting_ended_v1',
		name: 'Meeting Ended',
		description: 'A video meeting has ended',
		scopes: MEETINGS,
		filters: [],
	},
];
