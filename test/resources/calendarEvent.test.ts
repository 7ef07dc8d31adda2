import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { aroundNode } from '../engine/workflow';
import { attend, eventParameters, heldEvent, madeCalendar } from '../examples/agenda';
import type { Fault } from '../sandbox';
import { eventsOf } from '../sandbox';
import { runExample } from './runExample';

const CREATE = 'calendar.v4.calendarEvent.create';
const ADD = 'calendar.v4.calendarEventAttendee.create';
const REMOVE = 'calendar.v4.calendarEventAttendee.batchDelete';
const PATCH = 'calendar.v4.calendarEvent.patch';
const LIST = 'calendar.v4.calendarEventAttendee.list';
const PRIMARY = 'calendar.v4.calendar.primary';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

afterAll(async () => {
	await stage.close();
});

interface Given {
	readonly faults?: Fault[];
	readonly input?: IDataObject[];
	readonly asUser?: true;
}

/** Runs an operation; `runExample` forgets faults that were added before it. */
async function run(name: string, parameters: IDataObject, given: Given = {}) {
	return await runExample(stage, name, {
		title: '',
		...given,
		parameters: ({ faults }) => {
			for (const fault of given.faults ?? []) faults.add(fault);
			return parameters;
		},
	});
}

const review = (calendarId: string, options: IDataObject = {}) => ({
	calendarId,
	summary: 'Weekly Review',
	startTime: '2026-11-23 10:00:00',
	endTime: '2026-11-23 11:00:00',
	options,
});

const people = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ type: 'user', user_id: `ou_any${index}` }));

/** Everything of an event by its id. */
function eventOf(id: unknown) {
	const event = eventsOf(stage.sandbox.world).get(String(id));
	if (event === undefined) throw new Error(`There is no event ${String(id)}`);
	return event;
}

describe('what Create Event makes', () => {
	test('is what Get, List, Search, Update and Delete see', async () => {
		const made = await run('calendar.create', { summary: 'Own' });
		const calendarId = Object(made.envelopes[0].Data).calendar.calendar_id;
		const now = Date.now();
		const created = await run('calendarEvent.create', {
			...review(calendarId),
			startTime: new Date(now - 7_200_000).toISOString(),
			endTime: new Date(now - 3_600_000).toISOString(),
		});
		const eventId = Object(created.envelopes[0].Data).event.event_id;

		const listed = await run('calendarEvent.getMany', { calendarId });
		expect(Object(listed.envelopes[0].Data).items).toEqual([
			expect.objectContaining({ event_id: eventId, summary: 'Weekly Review' }),
		]);
		const found = await run('calendarEvent.search', { calendarId, query: 'weekly' });
		expect(Object(found.envelopes[0].Data).items).toHaveLength(1);

		const options = { summary: 'Renamed' };
		await run('calendarEvent.update', { calendarId, eventId, options });
		const read = await run('calendarEvent.get', { calendarId, eventId });
		expect(Object(read.envelopes[0].Data).event.summary).toBe('Renamed');

		const attendees = [{ type: 'user', user_id: 'ou_ada' }];
		await run('calendarEvent.addAttendees', { calendarId, eventId, attendees });
		expect(eventOf(eventId).attendees).toHaveLength(1);
		await run('calendarEvent.removeAttendees', { calendarId, eventId, attendees });
		expect(eventOf(eventId).attendees).toEqual([]);

		const sync = Object(listed.envelopes[0].Data).sync_token;
		const changed = await run('calendarEvent.getMany', {
			calendarId,
			options: { syncToken: sync },
		});
		expect(Object(changed.envelopes[0].Data).items).toHaveLength(1);
		await run('calendarEvent.delete', { calendarId, eventId, confirm: true });
		const after = await run('calendarEvent.get', { calendarId, eventId });
		expect(after.envelopes[0].ErrorMessage).toContain('[193003]');
		await run('calendar.delete', { calendarId });
		const gone = await run('calendar.get', { calendarId });
		expect(gone.envelopes[0].ErrorMessage).toContain('[191003]');
	});

	test('is made once when the answer is lost', async () => {
		const calendarId = madeCalendar(stage.sandbox);
		const { envelopes, requests } = await run('calendarEvent.create', review(calendarId), {
			faults: [{ kind: 'resetAfter', endpoint: CREATE }],
		});
		expect(envelopes[0]).toMatchObject({ StatusCode: 200 });
		expect(requests).toHaveLength(2);
		expect(requests[0].query).toEqual(requests[1].query);
		const own = [...eventsOf(stage.sandbox.world).values()].filter(
			({ shown }) => shown.organizer_calendar_id === calendarId,
		);
		expect(own).toHaveLength(1);
	});

	test('has a key of its own for each item, even for equal items', async () => {
		const calendarId = madeCalendar(stage.sandbox);
		const { envelopes, requests } = await run('calendarEvent.create', review(calendarId), {
			input: [{}, {}],
		});
		expect(envelopes).toHaveLength(2);
		expect(new Set(requests.map(({ query }) => query.idempotency_key)).size).toBe(2);
	});

	test('stays in Data when its attendees cannot be added', async () => {
		const calendarId = madeCalendar(stage.sandbox);
		const attendees = [{ type: 'user', user_id: 'ou_nobody' }];
		const { envelopes } = await run('calendarEvent.create', review(calendarId, { attendees }));
		const [{ Data }] = envelopes;
		const id = Object(Data).event_id;
		expect(eventOf(id).shown.summary).toBe('Weekly Review');
		expect(envelopes[0]).toMatchObject({
			Data: {
				event_id: id,
				event: { event_id: id },
				attendees: [],
				attendees_not_added: attendees,
			},
			Summary: '',
			Retryable: false,
			OriginalStatusCode: 404,
			StatusCode: 500,
		});
		expect(envelopes[0].ErrorMessage).toMatch(
			/^While adding 1 of 1 attendee to the new event \w+_0: user is dismiss.+\[195100\]/,
		);
	});

	test('tells which attendees are in and which are not when a later part fails', async () => {
		const calendarId = madeCalendar(stage.sandbox);
		const attendees = people(1001);
		const { envelopes } = await run('calendarEvent.create', review(calendarId, { attendees }), {
			faults: [{ kind: 'code', endpoint: ADD, every: 2, code: 194002, status: 403 }],
		});
		const {
			event_id: id,
			attendees: added,
			attendees_not_added: missing,
		} = Object(envelopes[0].Data);
		expect(added).toHaveLength(1000);
		expect(missing).toEqual([attendees[1000]]);
		expect(eventOf(id).attendees).toHaveLength(1000);
	});

	test('is shown with its attendees in a dry run', async () => {
		const calendarId = madeCalendar(stage.sandbox);
		const { envelopes, requests } = await run('calendarEvent.create', {
			...review(calendarId, { attendees: [{ type: 'user', user_id: 'ou_ada' }] }),
			requestOptions: { dryRun: true },
		});
		expect(requests).toEqual([]);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 200,
			OriginalStatusCode: 0,
			Summary: 'Would send 2 requests; nothing was sent, as Dry Run is on.',
		});
		const [first, second] = Object(envelopes[0].Data).requests;
		expect(first.method).toBe('POST');
		expect(decodeURIComponent(second.url)).toMatch(/\/events\/<event_id>\/attendees$/);
	});

	test('waits for the calendar when it is busy', async () => {
		const calendarId = madeCalendar(stage.sandbox);
		const { envelopes, requests } = await run('calendarEvent.create', review(calendarId), {
			faults: [{ kind: 'limited', endpoint: CREATE, code: 190010, seconds: 1 }],
		});
		expect(envelopes[0]).toMatchObject({ StatusCode: 200 });
		expect(requests).toHaveLength(2);
	});
});

describe('an answer that lacks what was asked for', () => {
	/** Leaves members out of an answer's data. */
	const without = (endpoint: string, ...names: string[]): Fault => ({
		kind: 'odd',
		endpoint,
		change: (answer) => ({
			...answer,
			data: Object.fromEntries(
				Object.entries(Object(answer.data)).filter(([name]) => !names.includes(name)),
			),
		}),
	});
	const attendees = people(3);

	test('Create Event without an event: it invites nobody, and says who is missing', async () => {
		const calendarId = madeCalendar(stage.sandbox);
		const { envelopes, requests } = await run(
			'calendarEvent.create',
			review(calendarId, { attendees }),
			{ faults: [without(CREATE, 'event')] },
		);
		expect(requests).toHaveLength(1);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 500,
			OriginalStatusCode: 200,
			Retryable: false,
			Summary: '',
			Data: { attendees_not_added: attendees },
		});
		expect(envelopes[0].ErrorMessage).toContain('event.event_id');
	});

	test('Update Event without an event: the other items are not touched by it', async () => {
		const target = eventParameters(stage.sandbox);
		const { envelopes, requests } = await run(
			'calendarEvent.update',
			{ ...target, options: { summary: 'New' } },
			{ input: [{}, {}, {}], faults: [{ ...without(PATCH, 'event'), times: 1 }] },
		);
		expect(requests).toHaveLength(3);
		const codes = envelopes.map(({ StatusCode }) => StatusCode);
		expect([...codes].sort()).toEqual([200, 200, 500]);
		expect(envelopes[codes.indexOf(500)].Data).toEqual({ event_id: target.eventId });
	});

	test('Add Attendees without a list: nobody is claimed to be added', async () => {
		const { envelopes } = await run(
			'calendarEvent.addAttendees',
			{ ...eventParameters(stage.sandbox), attendees },
			{ faults: [without(ADD, 'attendees')] },
		);
		expect(envelopes[0]).toMatchObject({ StatusCode: 500, Retryable: false, Summary: '' });
		expect(envelopes[0].ErrorMessage).toContain('does not name 3 attendees');
	});

	test('Add Attendees with one of three: the others are named', async () => {
		const { envelopes } = await run(
			'calendarEvent.addAttendees',
			{ ...eventParameters(stage.sandbox), attendees },
			{
				faults: [
					{
						kind: 'odd',
						endpoint: ADD,
						change: (answer) => ({
							...answer,
							data: { attendees: Object(answer.data).attendees.slice(1, 2) },
						}),
					},
				],
			},
		);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 500,
			Data: {
				attendees: [expect.objectContaining({ user_id: 'ou_any1' })],
				attendees_not_added: [attendees[0], attendees[2]],
			},
		});
		expect(envelopes[0].ErrorMessage).toMatch(/^While adding 2 of 3 attendees: /);
	});
});

describe('the primary calendar', () => {
	test('is looked up once for all items', async () => {
		const { envelopes, requests } = await run('calendarEvent.create', review('primary'), {
			input: [{}, {}, {}],
		});
		expect(envelopes.map(({ StatusCode }) => StatusCode)).toEqual([200, 200, 200]);
		expect(requests.filter(({ endpoint }) => endpoint === PRIMARY)).toHaveLength(1);
		expect(requests).toHaveLength(4);
	});

	test('fails the call where Feishu names none', async () => {
		const { envelopes, requests } = await run(
			'calendarEvent.getMany',
			{ calendarId: 'primary' },
			{
				faults: [{ kind: 'odd', endpoint: PRIMARY, shape: 'listMissing' }],
			},
		);
		expect(requests).toHaveLength(1);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 500,
			ErrorMessage: expect.stringContaining('named no primary calendar'),
		});
	});
});

describe('the zone Workflow', () => {
	test('is the one in the settings of the workflow', async () => {
		stage.reset();
		const calendarId = madeCalendar(stage.sandbox);
		const { outputs } = await stage.engine.run({
			...aroundNode({
				parameters: {
					authentication: 'feishuApi',
					resource: 'calendarEvent',
					operation: 'create',
					...review(calendarId, { timezone: { __rl: true, mode: 'list', value: 'Workflow' } }),
				} as never,
			}),
			settings: { timezone: 'Europe/Berlin' },
		});
		const [[{ json }]] = outputs.Out;
		expect(json.Summary).toMatch(/, 2026-11-23 10:00 to 2026-11-23 11:00 \(Europe\/Berlin\)\.$/);
		// 10:00 in Berlin is 9:00 in UTC.
		expect(Object(json.Data).event.start_time).toEqual({
			timestamp: String(Date.UTC(2026, 10, 23, 9) / 1000),
			timezone: 'Europe/Berlin',
		});
	});
});

describe('Add Attendees to Event', () => {
	test('does not invite twice when the answer is lost', async () => {
		const attendees = [{ type: 'user', user_id: 'ou_ada' }];
		const { envelopes, requests } = await run(
			'calendarEvent.addAttendees',
			{ ...eventParameters(stage.sandbox), attendees },
			{ faults: [{ kind: 'resetAfter', endpoint: ADD }] },
		);
		expect(requests).toHaveLength(1);
		expect(envelopes[0]).toMatchObject({ StatusCode: 500, Retryable: false, Data: {} });
		expect(envelopes[0].Hint).toMatch(/^Check in Feishu whether the call was carried out/);
	});

	test('keeps what was added when a later part fails', async () => {
		const target = eventParameters(stage.sandbox);
		const attendees = people(1500);
		const { envelopes } = await run(
			'calendarEvent.addAttendees',
			{ ...target, attendees },
			{ faults: [{ kind: 'code', endpoint: ADD, every: 2, code: 194002, status: 403 }] },
		);
		const { Data, ErrorMessage } = envelopes[0];
		expect(Object(Data).attendees).toHaveLength(1000);
		expect(Object(Data).attendees_not_added).toEqual(attendees.slice(1000));
		expect(ErrorMessage).toMatch(/^While adding 500 of 1,500 attendees: .*\[194002\]/);
		expect(envelopes[0].Hint).toMatch(/^Repeat the call with attendees_not_added in Data only\./);
	});

	test('makes an item of each attendee', async () => {
		const { result } = await run('calendarEvent.addAttendees', {
			...eventParameters(stage.sandbox),
			attendees: people(3),
			output: 'items',
		});
		expect(result.items.map(({ json }) => json.user_id)).toEqual(['ou_any0', 'ou_any1', 'ou_any2']);
	});
});

describe('Remove Attendees from Event', () => {
	test('counts people who are gone already as removed when it repeats', async () => {
		const target = eventParameters(stage.sandbox);
		attend(eventOf(target.eventId), 'user', 'ou_ada');
		const { envelopes, requests } = await run(
			'calendarEvent.removeAttendees',
			{ ...target, attendees: [{ attendee_id: 'user_ou_ada' }] },
			{ faults: [{ kind: 'resetAfter', endpoint: REMOVE }] },
		);
		expect(requests).toHaveLength(2);
		expect(envelopes[0]).toMatchObject({ StatusCode: 200, Data: { event_id: target.eventId } });
		expect(eventOf(target.eventId).attendees).toEqual([]);
	});

	test('names those who stay when a later part fails', async () => {
		const target = eventParameters(stage.sandbox);
		const attendees = people(501);
		for (const { user_id: id } of attendees) attend(eventOf(target.eventId), 'user', id);
		const { envelopes } = await run(
			'calendarEvent.removeAttendees',
			{ ...target, attendees },
			{ faults: [{ kind: 'code', endpoint: REMOVE, every: 2, code: 194003, status: 403 }] },
		);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 500,
			Data: { event_id: target.eventId, attendees_not_removed: [attendees[500]] },
		});
		expect(eventOf(target.eventId).attendees).toHaveLength(1);
	});
});

describe('attendees who are not there', () => {
	/** An event that `people(count)` attend. */
	const attendedBy = (count: number) => {
		const target = eventParameters(stage.sandbox);
		for (const { user_id: id } of people(count)) attend(eventOf(target.eventId), 'user', id);
		return target;
	};
	const attendees = people(5);
	const withoutIds = (answer: Readonly<Record<string, unknown>>) => ({
		...answer,
		data: {
			items: Object(answer.data).items.map(({ attendee_id: id }: IDataObject) => ({
				type: 'user',
				attendee_id: id,
			})),
		},
	});

	test.each([
		['by what the list says', [], 3],
		[
			'by halving where the list cannot be read',
			[{ kind: 'code', endpoint: LIST, code: 190006, status: 403, times: 9 } as const],
			5,
		],
		[
			'by halving where the list leaves out the ids',
			[{ kind: 'odd', endpoint: LIST, change: withoutIds, times: 9 } as const],
			5,
		],
	])('do not keep the others from being removed: %s', async (_, faults: Fault[], removals) => {
		const target = attendedBy(4);
		const { envelopes, requests } = await run(
			'calendarEvent.removeAttendees',
			{ ...target, attendees },
			{ faults },
		);
		expect(requests.filter(({ endpoint }) => endpoint === REMOVE)).toHaveLength(removals);
		expect(eventOf(target.eventId).attendees).toEqual([]);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 500,
			Data: { event_id: target.eventId, attendees_not_removed: [attendees[4]] },
		});
		expect(envelopes[0].ErrorMessage).toMatch(/^While removing 1 of 5 attendees: .*\[194000\]/);
	});

	test('count as removed after a try whose answer was lost', async () => {
		const target = attendedBy(5);
		const { envelopes } = await run(
			'calendarEvent.removeAttendees',
			{ ...target, attendees },
			{ faults: [{ kind: 'resetAfter', endpoint: REMOVE }] },
		);
		expect(envelopes[0]).toMatchObject({ StatusCode: 200, Data: { event_id: target.eventId } });
		expect(eventOf(target.eventId).attendees).toEqual([]);
	});

	test('are told when that try never arrived, and the others are removed', async () => {
		const target = attendedBy(4);
		const { envelopes } = await run(
			'calendarEvent.removeAttendees',
			{ ...target, attendees },
			{ faults: [{ kind: 'status', endpoint: REMOVE, status: 502 }] },
		);
		expect(eventOf(target.eventId).attendees).toEqual([]);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 200,
			Summary: expect.stringMatching(/These were already gone when .+: ou_any4\.$/),
		});
	});
});

describe('Update Event', () => {
	test('keeps the changed event in Data when its attendees cannot be added', async () => {
		const target = eventParameters(stage.sandbox);
		const { envelopes } = await run(
			'calendarEvent.update',
			{ ...target, options: { summary: 'New', attendees: 'guest@example.org' } },
			{ faults: [{ kind: 'code', endpoint: ADD, code: 194002, status: 403 }] },
		);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			Data: {
				event_id: target.eventId,
				summary: 'New',
				attendees: [],
				attendees_not_added: [{ type: 'third_party', third_party_email: 'guest@example.org' }],
			},
		});
	});
});

describe('deletes', () => {
	test.each([
		['calendarEvent.delete', 'calendar.v4.calendarEvent.delete', { confirm: true }],
		['calendar.delete', 'calendar.v4.calendar.delete', {}],
	])('%s counts as done when the first answer was lost', async (name, endpoint, extra) => {
		const { envelopes, requests } = await run(
			name,
			{ ...eventParameters(stage.sandbox), ...extra },
			{ faults: [{ kind: 'resetAfter', endpoint }] },
		);
		expect(requests).toHaveLength(2);
		expect(envelopes[0]).toMatchObject({ StatusCode: 200, Data: { deleted: true } });
	});
});

describe('List Events', () => {
	test('says that a time window holds more than one answer', async () => {
		const calendarId = madeCalendar(stage.sandbox);
		for (let index = 0; index < 1001; index += 1) heldEvent(stage.sandbox, calendarId);
		const window = { startTime: '2026-11-23 00:00:00', endTime: '2026-11-24 00:00:00' };
		const { envelopes, requests } = await run('calendarEvent.getMany', {
			calendarId,
			returnAll: true,
			options: window,
		});
		expect(requests).toHaveLength(1);
		expect(Object(envelopes[0].Data).items).toHaveLength(1000);
		expect(envelopes[0].Summary).toMatch(/^Found 1,000 events; more are available with a shorter/);
	});

	test('goes on behind a cut page without losing or repeating an event', async () => {
		const calendarId = madeCalendar(stage.sandbox);
		for (let index = 0; index < 75; index += 1) {
			heldEvent(stage.sandbox, calendarId, { summary: `Event ${index}` });
		}
		const titles: string[] = [];
		let pageToken = '';
		for (let calls = 0; calls < 10; calls += 1) {
			const { envelopes, requests } = await run('calendarEvent.getMany', {
				calendarId,
				options: { pageSize: 20, pageToken },
			});
			for (const { query } of requests) expect(Number(query.page_size)).toBeGreaterThanOrEqual(50);
			const { items, page_token: next, has_more: more } = Object(envelopes[0].Data);
			for (const { summary } of items) titles.push(summary);
			if (more !== true) break;
			pageToken = next;
		}
		expect(titles).toEqual(Array.from({ length: 75 }, (_, index) => `Event ${index}`));
	});

	test('makes an item of each event', async () => {
		const calendarId = madeCalendar(stage.sandbox);
		heldEvent(stage.sandbox, calendarId);
		heldEvent(stage.sandbox, calendarId);
		const { result } = await run('calendarEvent.getMany', { calendarId, output: 'items' });
		expect(result.items).toHaveLength(2);
	});
});
