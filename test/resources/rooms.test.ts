import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { busyTimesOf, roomsOf } from '../sandbox';
import { runExample } from './runExample';

const BUSY = 'meetingRoom.freebusy.batchGet.get';
const AFTERNOON = { startTime: '2026-11-23T17:00:00+08:00', endTime: '2026-11-23T18:00:00+08:00' };

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

afterAll(async () => {
	await stage.close();
});

beforeEach(() => {
	roomsOf(stage.sandbox.world).length = 0;
	busyTimesOf(stage.sandbox.world).clear();
});

function addRoom(id: string, more: object = {}): void {
	roomsOf(stage.sandbox.world).push({ room_id: id, name: `Room ${id}`, capacity: 4, ...more });
}

function addRooms(count: number): void {
	for (let index = 1; index <= count; index += 1) addRoom(`omm_${index}`);
}

function busy(id: string, from: string, to: string): void {
	const time = { start_time: from, end_time: to, rsvp_status: '' };
	busyTimesOf(stage.sandbox.world).set(id, [time]);
}

async function search(
	parameters: IDataObject,
	fault?: Parameters<Stage['sandbox']['faults']['add']>[0],
) {
	const { envelopes, requests } = await runExample(stage, 'room.search', {
		title: '',
		parameters: () => {
			if (fault !== undefined) stage.sandbox.faults.add(fault);
			return parameters;
		},
	});
	return { envelope: envelopes[0], requests };
}

function idsIn({ Data }: IDataObject): unknown[] {
	const { items } = Object(Data);
	return items.map(({ room_id: id }: IDataObject) => id);
}

test('a room is free that another event only touches, on whatever clock it is told', async () => {
	for (const id of ['before', 'after', 'over', 'within', 'utc']) addRoom(id);
	busy('before', '2026-11-23T16:00:00+08:00', '2026-11-23T17:00:00+08:00');
	busy('after', '2026-11-23T18:00:00+08:00', '2026-11-23T19:00:00+08:00');
	busy('over', '2026-11-23T09:00:00+08:00', '2026-11-23T20:00:00+08:00');
	busy('within', '2026-11-23T17:20:00+08:00', '2026-11-23T17:30:00+08:00');
	busy('utc', '2026-11-23T09:30:00Z', '2026-11-23T09:45:00Z');
	const { envelope } = await search({ options: AFTERNOON });
	expect(idsIn(envelope)).toEqual(['before', 'after']);
});

test('a room that is closed for a part of the time is not free', async () => {
	const seconds = (time: string): string => String(Date.parse(time) / 1000);
	const closed = (from: string, to: string) => ({
		room_status: {
			status: true,
			schedule_status: true,
			disable_start_time: from,
			disable_end_time: to,
		},
	});
	addRoom('open', closed('0', '0'));
	addRoom('later', closed(seconds('2026-11-24T00:00Z'), seconds('2026-11-25T00:00Z')));
	addRoom('repaired', closed(seconds('2026-11-20T00:00Z'), seconds('2026-11-21T00:00Z')));
	addRoom('forGood', closed(seconds('2026-11-20T00:00Z'), '0'));
	addRoom('now', closed(seconds('2026-11-23T09:30Z'), seconds('2026-11-23T09:40Z')));
	addRoom('off', { room_status: { status: false, schedule_status: false } });
	const { envelope } = await search({ options: AFTERNOON });
	expect(idsIn(envelope)).toEqual(['open', 'later', 'repaired']);
});

test('asks for 20 rooms at a time, and reads no further than the limit', async () => {
	addRooms(250);
	const { envelope, requests } = await search({ limit: 30, options: AFTERNOON });
	expect(requests.map(({ path }) => path).filter((path) => path.endsWith('/rooms'))).toHaveLength(
		1,
	);
	expect(requests).toHaveLength(6);
	expect(envelope.Data).toMatchObject({ has_more: true });
	expect(idsIn(envelope)).toHaveLength(30);
});

test('tells of more only where there is one', async () => {
	addRooms(30);
	const { envelope } = await search({ limit: 30, options: AFTERNOON });
	expect(envelope.Data).toMatchObject({ has_more: false });
	expect(idsIn(envelope)).toHaveLength(30);
});

test('a time that cannot be read may be any', async () => {
	addRooms(2);
	busy('omm_1', 'in the afternoon', '2026-11-23T19:00:00+08:00');
	busy('omm_2', 'in the morning', '2026-11-23T17:00:00+08:00');
	const { envelope } = await search({ options: AFTERNOON });
	expect(idsIn(envelope)).toEqual(['omm_2']);
});

test('a room whose busy times are no list of times is not free', async () => {
	addRooms(4);
	const told = { omm_1: 'busy', omm_2: ['busy'], omm_3: null, omm_4: [] };
	const change = () => ({ code: 0, data: { free_busy: told } });
	const { envelope } = await search(
		{ options: AFTERNOON },
		{ kind: 'odd', change, endpoint: BUSY },
	);
	expect(idsIn(envelope)).toEqual(['omm_3', 'omm_4']);
});

test.each<[string, Parameters<Stage['sandbox']['faults']['add']>[0]]>([
	['refused', { kind: 'code', status: 400, code: 1, endpoint: BUSY, skip: 1 }],
	[
		'without the list',
		{ kind: 'odd', change: () => ({ code: 0, data: {} }), endpoint: BUSY, skip: 1 },
	],
])('rooms of which the answer is %s are never called free', async (_, fault) => {
	addRooms(60);
	const { envelope } = await search({ returnAll: true, options: AFTERNOON }, fault);
	expect(envelope).toMatchObject({
		StatusCode: 500,
		Summary: '',
		ErrorMessage: expect.stringMatching(/^While searching on after \d+ rooms: /),
	});
	const { not_read: unread } = Object(envelope.Data);
	expect(unread.length).toBeGreaterThan(0);
	expect([...idsIn(envelope), ...unread].sort()).toEqual(
		Array.from({ length: 60 }, (_room, index) => `omm_${index + 1}`).sort(),
	);
});

test('a user asks as themselves', async () => {
	addRooms(1);
	const { envelopes } = await runExample(stage, 'room.search', {
		title: '',
		asUser: true,
		parameters: { query: 'omm_1', options: AFTERNOON },
	});
	expect(envelopes[0]).toMatchObject({ StatusCode: 200, Data: { has_more: false } });
});
