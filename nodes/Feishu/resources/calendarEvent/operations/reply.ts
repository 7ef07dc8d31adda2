import { calendar, endpoint } from '../../../../shared/endpoints';
import { calendarId, choice } from '../../../../shared/fields';
import { primaryCalendar } from '../../../../shared/lookups';
import { operation } from '../../../../shared/operation';
import { eventId } from '../fields';

const ANSWERS: Readonly<Record<string, string>> = {
	accept: 'Accepted',
	decline: 'Declined',
	tentative: 'Answered "maybe" to',
};

export const reply = operation({
	value: 'reply',
	name: 'Answer Invitation',
	action: 'Answer invitation',
	description: 'Accept or decline an event as the app or the user of the credential',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event/reply',
	endpoint: endpoint(calendar.calendarEventReply, { repeat: 'same' }),
	lookUps: [primaryCalendar],
	parameters: {
		calendarId,
		eventId,
		rsvpStatus: choice({
			label: 'Answer',
			options: { accept: 'Accept', decline: 'Decline', tentative: 'Maybe' },
			default: 'accept',
		}),
	},
	serialBy: (values) => `answer to ${values.eventId}`,
	request: (values) => ({
		path: { calendar_id: values.calendarId, event_id: values.eventId },
		body: { rsvp_status: values.rsvpStatus },
	}),
	data: (_answer, values) => ({ event_id: values.eventId, rsvp_status: values.rsvpStatus }),
	summary: (_data, values) => `${ANSWERS[values.rsvpStatus]} event ${values.eventId}`,
	sample: { event_id: '00592a0e-7edf-4678-bc9d-1b77383ef08e_0', rsvp_status: 'accept' },
});
