import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse } from '../service';

/** Two meetings had one number; the first was recorded. */
const MEETINGS = [
	{
		id: '6911188411934433028',
		topic: 'Release review',
		meeting_no: '337736498',
		start_time: '1795312481',
		recording: 'https://meetings.feishu.cn/minutes/obcnrelease',
	},
	{
		id: '6911188411934433029',
		topic: 'Release review',
		meeting_no: '337736498',
		start_time: '1795398881',
	},
];

export const meetings: Service = {
	'vc.v1.meeting.get': (call) => {
		const meeting = { ...named(call), recording: undefined };
		const type = queryText(call, 'user_id_type', 'open_id');
		const participants = [
			{
				id: type === 'user_id' ? 'ada01' : 'ou_ada',
				first_join_time: meeting.start_time,
				final_leave_time: String(Number(meeting.start_time) + 3600),
				is_host: true,
			},
		];
		const isTold = queryText(call, 'with_participants') === 'true';
		return { meeting: { ...meeting, status: 3, ...(isTold ? { participants } : {}) } };
	},
	'vc.v1.meeting.listByNo': (call) => {
		const [from, to] = [queryText(call, 'start_time'), queryText(call, 'end_time')].map(Number);
		const found = MEETINGS.filter(
			({ meeting_no: number, start_time: start }) =>
				number === queryText(call, 'meeting_no') && Number(start) >= from && Number(start) <= to,
		);
		const { items, ...rest } = page(call, found, 20);
		return {
			meeting_briefs: items.map(({ id, topic, meeting_no }) => ({ id, topic, meeting_no })),
			...rest,
		};
	},
	'vc.v1.meetingRecording.get': (call) => {
		const { recording } = named(call);
		if (recording === undefined) return refuse(call, 124002);
		return { recording: { url: recording, duration: '30000' } };
	},
};

function named(call: ServiceCall): (typeof MEETINGS)[number] {
	return MEETINGS.find(({ id }) => id === call.path.meeting_id) ?? refuse(call, 121004);
}
