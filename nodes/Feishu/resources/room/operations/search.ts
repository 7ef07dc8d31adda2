import { meetingRoom, vc } from '../../../../shared/endpoints';
import { dateTime, number, text, timezone } from '../../../../shared/fields';
import { roomSearch } from '../../../../shared/lookups';
import { brokenOff, chain, listed, pagingFields } from '../../../../shared/operation';
import { figure, memberText, sentences } from '../../../../shared/values';
import { foundRooms } from '../find';
import { freeSpan, toldSpan } from '../span';

const paging = pagingFields({ default: 50, max: 100 });

export const search = chain({
	value: 'search',
	name: 'Search Meeting Rooms',
	action: 'Search meeting rooms',
	description: 'Find meeting rooms by name and seats, also only those that are free at a time',
	documentation: 'https://open.feishu.cn/document/server-docs/vc-v1/room/search',
	endpoints: [vc.roomList, roomSearch, meetingRoom.freebusyBatchGetGet],
	identities: ['tenant', 'user'],
	list: 'items',
	parameters: {
		query: text({
			label: 'Query',
			description: 'A part of the name of the rooms; all rooms when it is empty',
			placeholder: 'e.g. Room 301',
		}),
		...paging.parameters,
	},
	options: {
		startTime: dateTime({
			label: 'Free From',
			description: 'Finds only rooms that are free from then on',
		}),
		endTime: dateTime({ label: 'Free Until', description: 'When the rooms are no longer needed' }),
		timezone: timezone(),
		minCapacity: number({ label: 'Min Seats', min: 1 }),
		roomLevelId: text({
			label: 'Room Level ID',
			description: 'The building or floor, as the room_level_id of a room names it',
		}),
	},
	check: (values) => {
		freeSpan(values);
	},
	run: async (values, api) => {
		const { returnAll, pageSize } = paging.asked({
			...values,
			pageSize: undefined,
			pageToken: undefined,
		});
		const limit = returnAll ? Infinity : pageSize;
		const found = await foundRooms(api, { ...values, span: freeSpan(values), limit });
		const data = { items: [...found.items], has_more: found.more };
		if (found.failure === undefined) return { data, remark: sentences(found.remark) };
		return brokenOff(
			{ ...data, not_read: found.unknown.map((room) => memberText(room, 'room_id')) },
			found.failure,
			`searching on after ${figure(found.items.length)} rooms`,
			'Repeat the call: items in Data are only a part.',
		);
	},
	summary: (data, values) => {
		const free = toldSpan(values);
		const noun = [`meeting room${free}`, `meeting rooms${free}`] as const;
		return listed(data.items, noun, 'room_id', data.has_more === true);
	},
	sample: { items: vc.roomList.sample().rooms ?? [], has_more: true },
});
