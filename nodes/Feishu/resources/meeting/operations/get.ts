import { vc } from '../../../../shared/endpoints';
import { flag, userIdType } from '../../../../shared/fields';
import { chain, unlessProven } from '../../../../shared/operation';
import { amount, memberText, named } from '../../../../shared/values';
import { checkMeeting, meetingFound, meetingId, meetingTimes } from '../meetingId';
import { readableMeeting } from '../readable';

export const get = chain({
	value: 'get',
	name: 'Get Meeting',
	action: 'Get meeting',
	description: 'Read one video meeting with its host, times and participants',
	documentation: 'https://open.feishu.cn/document/server-docs/vc-v1/meeting/get',
	endpoints: [vc.meetingGet, vc.meetingListByNo],
	parameters: { meetingId },
	options: {
		...meetingTimes,
		includeParticipants: flag({
			label: 'Include Participants',
			description: 'Whether to tell who took part, from when to when',
			default: true,
		}),
		userIdType,
	},
	check: checkMeeting,
	run: async (values, api) => {
		const { id, remark } = await meetingFound(api, values);
		const answer = await api.call(vc.meetingGet, {
			path: { meeting_id: id },
			query: {
				with_participants: values.includeParticipants,
				user_id_type: values.userIdType,
			},
		});
		const doubt = unlessProven(api, answer, 'meeting.id');
		return doubt ?? { data: readableMeeting({ ...answer }), remark };
	},
	summary: (data) => {
		const { participants } = data;
		const count = Array.isArray(participants)
			? ` with ${amount(participants.length, ['participant', 'participants'])}`
			: '';
		return `Got ${named('meeting', data.topic, memberText(data, 'id'))}${count}`;
	},
	sample: readableMeeting({ ...vc.meetingGet.sample() }),
});
