import type { Stage } from '../engine';
import { lookUp, openStage } from '../engine';
import { APP, heldEvent, madeCalendar, TEAM } from '../examples/agenda';
import { calendarsOf } from '../sandbox';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

beforeEach(() => {
	stage.reset();
});

afterAll(async () => {
	await stage.close();
});

const DAY = 24 * 3600;

/** Times so many days from now. */
function inDays(days: number): object {
	const seconds = Math.floor(Date.now() / 1000) + days * DAY;
	return {
		start_time: { timestamp: String(seconds), timezone: 'UTC' },
		end_time: { timestamp: String(seconds + 3600), timezone: 'UTC' },
	};
}

describe('the calendars to choose from', () => {
	test('are all that the app has subscribed to, under the names it gave them', async () => {
		const gone = madeCalendar(stage.sandbox, 'Gone');
		const found = calendarsOf(stage.sandbox.world).get(gone);
		if (found !== undefined) found.is_deleted = true;
		const { results, paginationToken } = await lookUp(stage.engine, { list: 'searchCalendars' });
		expect(results).toContainEqual({ name: 'Our Team', value: TEAM });
		expect(results.map(({ value }) => value)).not.toContain(gone);
		expect(paginationToken).toBeUndefined();
		expect(stage.sandbox.journal.map(({ endpoint, query }) => [endpoint, query])).toEqual([
			['calendar.v4.calendar.list', { page_size: '1000' }],
		]);
	});

	test('have the own calendar in front, which every operation takes', async () => {
		const { results } = await lookUp(stage.engine, { list: 'searchCalendars' });
		expect(results[0].value).toBe('primary');
		heldEvent(stage.sandbox, APP, { summary: 'Own', ...inDays(1) });
		const parameters = { calendarId: results[0].value };
		const events = await lookUp(stage.engine, { list: 'searchEvents', parameters });
		expect(events.results.map(({ name }) => name)).toEqual([expect.stringMatching(/^Own /)]);
	});

	test('are those whose name holds what was typed', async () => {
		const { results } = await lookUp(stage.engine, { list: 'searchCalendars', filter: 'our t' });
		expect(results).toEqual([{ name: 'Our Team', value: TEAM }]);
	});

	test('say why they cannot be loaded', async () => {
		stage.sandbox.faults.add({ kind: 'code', code: 190007, status: 404, msg: 'no bot' });
		await expect(lookUp(stage.engine, { list: 'searchCalendars' })).rejects.toThrow(/190007/);
	});
});

describe('the events to choose from', () => {
	test('are none before a calendar is chosen', async () => {
		expect(await lookUp(stage.engine, { list: 'searchEvents' })).toEqual({ results: [] });
		expect(stage.sandbox.journal).toEqual([]);
	});

	test('are those of the chosen calendar that are not long over, a page at a time', async () => {
		const calendarId = madeCalendar(stage.sandbox);
		heldEvent(stage.sandbox, calendarId, { summary: 'Long Ago', ...inDays(-60) });
		for (let index = 0; index < 101; index += 1) {
			heldEvent(stage.sandbox, calendarId, { summary: `Day ${index}`, ...inDays(index) });
		}
		const parameters = { calendarId: { __rl: true, mode: 'list', value: calendarId } };
		const first = await lookUp(stage.engine, { list: 'searchEvents', parameters });
		expect(first.results).toHaveLength(100);
		expect(first.results[0].name).toMatch(/^Day 0 \(\d{4}-\d\d-\d\d \d\d:\d\d\)$/);
		const { paginationToken } = first;
		const rest = await lookUp(stage.engine, { list: 'searchEvents', parameters, paginationToken });
		expect(rest.results.map(({ name }) => name)).toEqual([expect.stringMatching(/^Day 100 /)]);
		expect(rest.paginationToken).toBeUndefined();
	});

	test('are searched by Feishu when something is typed', async () => {
		const calendarId = madeCalendar(stage.sandbox);
		const event = heldEvent(stage.sandbox, calendarId, { summary: 'Party', ...inDays(200) });
		heldEvent(stage.sandbox, calendarId, { summary: 'Other', ...inDays(1) });
		const { results } = await lookUp(stage.engine, {
			list: 'searchEvents',
			parameters: { calendarId },
			filter: 'part',
		});
		expect(results.map(({ value }) => value)).toEqual([event.shown.event_id]);
		expect(stage.sandbox.journal.map(({ endpoint }) => endpoint)).toEqual([
			'calendar.v4.calendarEvent.search',
		]);
	});
});
