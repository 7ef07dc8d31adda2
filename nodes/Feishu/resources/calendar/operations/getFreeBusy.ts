import type { IDataObject } from 'n8n-workflow';

import { CallFailed } from '../../../../shared/endpoints';
import {
	checkUserIds,
	dateTime,
	picked,
	roomIds,
	toldTime,
	userLookup,
} from '../../../../shared/fields';
import { brokenOff, chain, leftOut } from '../../../../shared/operation';
import { amount, Refusal, sentences } from '../../../../shared/values';
import { freeBusyOf, roomCall, usersCall } from '../freeBusy/ask';
import { freeBusyOptions } from '../freeBusy/options';
import { shownIn, windowsOf, workingTimes } from '../freeBusy/spans';
import { freeTimes, hoursOf, spanOf, told, unknownRemark } from '../freeBusy/times';

export const getFreeBusy = chain({
	value: 'getFreeBusy',
	name: 'Get Free Busy',
	action: 'Get free busy',
	description: 'See when users or meeting rooms are busy, and which times suit all',
	documentation: 'https://open.feishu.cn/document/calendar-v4/calendar/batch',
	endpoints: [usersCall, roomCall],
	parameters: {
		userIds: picked({
			label: 'Users',
			description: 'A user from the list, or the IDs of users, separated by commas',
			...userLookup,
		}),
		roomIds,
		startTime: dateTime({
			label: 'Start Time',
			description: 'On the wall clock of Timezone, or ISO 8601 with an offset',
			required: true,
		}),
		endTime: dateTime({
			label: 'End Time',
			description: 'On the wall clock of Timezone, or ISO 8601 with an offset',
			required: true,
		}),
	},
	options: freeBusyOptions,
	check: (values) => {
		const { userIds = [], roomIds: rooms = [], userIdType: type } = values;
		if (userIds.length + rooms.length === 0) {
			throw new Refusal(
				'Users and Meeting Rooms are both empty',
				'Fill in at least one of Users and Meeting Rooms.',
			);
		}
		checkUserIds(userIds, type, 'Users');
		spanOf(values);
		hoursOf(values.workingHours);
		if (!values.findSlots || values.onlyBusy) return;
		throw new Refusal(
			'Only Busy is off, but free times cannot be told from events that do not make people busy',
			'Switch Only Busy on, or Find Free Times off.',
		);
	},
	run: async (values, api) => {
		const { timezone: zone, userIdType: type } = values;
		const userIds = [...new Set(values.userIds ?? [])];
		const rooms = [...new Set(values.roomIds ?? [])];
		const span = spanOf(values);
		const found = await freeBusyOf(api, {
			userIds,
			roomIds: rooms,
			windows: windowsOf(span, zone),
			zone,
			onlyBusy: values.onlyBusy,
			includeExternal: values.includeExternal,
			userIdType: type,
		});
		const data: IDataObject = {
			users: told(found.users, 'user_id', zone),
			rooms: told(found.rooms, 'room_id', zone),
			unknown: found.unknown.map(({ id, from, to }) => ({
				[rooms.includes(id) ? 'room_id' : 'user_id']: id,
				...{ start: shownIn(zone, from), end: shownIn(zone, to) },
			})),
		};
		const { failure, missing } = found;
		if (failure !== undefined && found.users.size + found.rooms.size === 0) {
			throw new CallFailed(failure);
		}
		if (failure !== undefined) {
			const step = `asking for ${missing.length} of ${userIds.length + rooms.length} users and rooms`;
			const hint = 'Repeat the call with those in not_read in Data.';
			return brokenOff({ ...data, not_read: [...missing] }, failure, step, hint);
		}
		const silent = userIds.filter((id) => !found.users.has(id));
		const remark = api.dryRun
			? ''
			: sentences(
					leftOut(silent, 'users'),
					silent.length > 0 && values.findSlots ? 'The free times are those of the others' : '',
					unknownRemark(found, zone),
				);
		if (!values.findSlots) return { data, remark };
		const hours = hoursOf(values.workingHours);
		const within = workingTimes(span, { hours, zone, weekends: values.includeWeekends });
		const free = freeTimes(found, within, values.slotMinutes);
		const slots = free.map(({ from, to }) => ({
			start: shownIn(zone, from),
			end: shownIn(zone, to),
		}));
		return { data: { ...data, free_slots: slots }, remark };
	},
	summary: (data, values) => {
		const { startTime, endTime, timezone: zone } = values;
		const lengthOf = (name: string): number => (Array.isArray(data[name]) ? data[name].length : 0);
		const whose = [
			{ found: lengthOf('users'), noun: ['user', 'users'] as const },
			{ found: lengthOf('rooms'), noun: ['room', 'rooms'] as const },
		].flatMap(({ found, noun }) => (found === 0 ? [] : [amount(found, noun)]));
		const time = `${toldTime(startTime, zone)} to ${toldTime(endTime, zone)}`;
		const free = amount(lengthOf('free_slots'), ['free time', 'free times']);
		const slots = values.findSlots ? `, and ${free} in which nobody and no room is busy` : '';
		return `Got the busy times of ${whose.join(' and ')} from ${time}${slots}`;
	},
	sample: {
		users: [
			{
				user_id: 'ou_c186b6833e2d5faf2bc587e71ddabcef',
				busy: [
					{ start: '2026-12-01T22:30:00+08:00', end: '2026-12-01T22:45:00+08:00', rsvp: 'accept' },
				],
			},
		],
		rooms: [{ room_id: 'omm_83d09ad4f6896e02029a6a075f71c9d1', busy: [] }],
		unknown: [],
		free_slots: [{ start: '2026-12-01T09:00:00+08:00', end: '2026-12-01T18:00:00+08:00' }],
	},
});
