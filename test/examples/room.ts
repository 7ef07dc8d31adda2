import type { Sandbox } from '../sandbox';
import { busyTimesOf } from '../sandbox';
import type { Examples } from './example';

const LIST = '/open-apis/vc/v1/rooms';
const BUSY = '/open-apis/meeting_room/freebusy/batch_get';

/** Room 301 is taken from four to a quarter to six in the afternoon. */
function busyRoom({ world }: Sandbox): void {
	busyTimesOf(world).clear();
	busyTimesOf(world).set('omm_301', [
		{
			start_time: '2026-11-23T16:00:00+08:00',
			end_time: '2026-11-23T17:45:00+08:00',
			rsvp_status: 'accept',
		},
	]);
}

export const roomExamples: Examples = {
	'room.search': [
		{
			title: 'lists the meeting rooms of the tenant',
			parameters: {},
			sends: [{ method: 'GET', path: LIST, query: { page_size: '100' } }],
			returns: {
				Data: {
					items: [
						{ room_id: 'omm_301', name: 'Room 301', capacity: 8 },
						{ room_id: 'omm_302', name: 'Room 302', capacity: 20 },
						expect.objectContaining({ room_id: 'omm_closed' }),
					],
					has_more: false,
				},
				Summary: expect.stringMatching(/^Found 3 meeting rooms: Room 301 \(omm_301\), /),
			},
		},
		{
			title: 'finds the rooms that are free, open and large enough, in another zone',
			parameters: (sandbox) => {
				busyRoom(sandbox);
				return {
					query: 'room ',
					returnAll: true,
					options: {
						startTime: '2026-11-23T17:00:00',
						endTime: '2026-11-23T18:00:00',
						timezone: 'Asia/Tokyo',
						minCapacity: 8,
						roomLevelId: 'omb_headquarters',
					},
				};
			},
			sends: [
				{
					method: 'GET',
					path: LIST,
					query: { page_size: '100', room_level_id: 'omb_headquarters' },
				},
				{
					method: 'GET',
					path: BUSY,
					query: {
						room_ids: ['omm_301', 'omm_302'],
						time_min: '2026-11-23T17:00:00+09:00',
						time_max: '2026-11-23T18:00:00+09:00',
					},
				},
			],
			returns: {
				Data: { items: [{ room_id: 'omm_302', name: 'Room 302', capacity: 20 }], has_more: false },
				Summary: expect.stringMatching(/^Found 1 meeting room free from .*: Room 302 \(omm_302\)/),
			},
		},
		{
			title: 'searches as a user by Feishu itself, no more than a limit',
			asUser: true,
			parameters: { query: 'Room 30', limit: 1 },
			sends: [
				{
					method: 'POST',
					path: '/open-apis/vc/v1/rooms/search',
					body: { keyword: 'Room 30', page_size: 100 },
				},
			],
			returns: {
				Data: { items: [{ room_id: 'omm_301', name: 'Room 301', capacity: 8 }], has_more: true },
			},
		},
		{
			title: 'refuses a time without its end',
			parameters: { options: { startTime: '2026-11-23T17:00:00' } },
			refuses: /Free From is given, but Free Until is not/,
		},
		{
			title: 'refuses a time that ends before it begins',
			parameters: {
				options: { startTime: '2026-11-23T17:00:00', endTime: '2026-11-23T16:00:00' },
			},
			refuses: /Free Until is not after Free From/,
		},
		{
			title: 'says what to do about a building that Feishu does not find',
			parameters: { options: { roomLevelId: 'omb_gone' } },
			fails: { code: 121004, hint: /Check the id/ },
		},
	],
};
