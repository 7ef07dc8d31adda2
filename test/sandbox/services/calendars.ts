/* eslint-disable @n8n/community-nodes/no-hardcoded-secrets */
import type { Service, ServiceCall } from '../service';
import { page, refuse } from '../service';
import type { Calendar } from './agenda';
import { calendar, calendarsOf, namedCalendar, newCalendarId } from './agenda';

const MAX_CALENDARS = 1000;

export const calendars: Service = {
	'calendar.v4.calendar.create': (call) => {
		const all = calendarsOf(call.world);
		if (all.size >= MAX_CALENDARS) refuse(call, 190002, 'too many calendars');
		const made = calendar(newCalendarId(call.world), call.body.summary ?? '', call.body);
		all.set(made.calendar_id, made);
		return { calendar: made };
	},
	'calendar.v4.calendar.delete': (call) => {
		const found = namedCalendar(call);
		if (found.role !== 'owner') refuse(call, 191002);
		if (found.type !== 'shared') refuse(call, 191004);
		found.is_deleted = true;
		return {};
	},
	'calendar.v4.calendar.get': (call) => namedCalendar(call),
	'calendar.v4.calendar.primary': (call) => {
		const [id, userId] =
			call.identity === 'tenant' ? ['feishu.cn_app', 'ou_bot'] : ['feishu.cn_ada', 'ou_ada'];
		const found = calendarsOf(call.world).get(`${id}@group.calendar.feishu.cn`);
		return { calendars: [{ calendar: found, user_id: userId }] };
	},
	'calendar.v4.calendar.list': (call) => {
		const { items, ...rest } = page(call, living(call), 500);
		const synced = rest.has_more ? {} : { sync_token: 'ListCalendarsSyncToken_1' };
		return { calendar_list: items, ...rest, ...synced };
	},
	'calendar.v4.calendar.search': (call) => {
		const sought = String(call.body.query).toLowerCase();
		const found = living(call).filter(
			({ summary, description, type, permissions }) =>
				(type === 'primary' ? call.identity === 'user' : permissions === 'public') &&
				`${summary}\n${description}`.toLowerCase().includes(sought),
		);
		const { items, page_token: token } = page(call, found, 20);
		// The documentation lists no has_more here.
		return { items, page_token: token };
	},
	'calendar.v4.calendar.patch': (call) => {
		const found = namedCalendar(call);
		if (found.role !== 'owner') refuse(call, 191009);
		Object.assign(found, call.body);
		return { calendar: found };
	},
};

function living({ world }: ServiceCall): Calendar[] {
	return [...calendarsOf(world).values()].filter(({ is_deleted: isDeleted }) => !isDeleted);
}
