import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage } from '../engine';
import { use } from './node';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => {
	await stage.close();
});

const EVENTS = '/open-apis/calendar/v4/calendars/feishu.cn_app@group.calendar.feishu.cn/events/';

const PATCH = 'calendar.v4.calendarEvent.patch';

/** Changes the title of an event for each of three items; the first request takes its time on the way. */
async function titleAfter(operation: string, parametersFor: (event: string) => IDataObject) {
	stage.reset();
	const eventId = await newEvent();
	stage.sandbox.faults.add({ kind: 'latency', milliseconds: 300, endpoint: PATCH });
	const items = ['first', 'second', 'third'].map((title) => ({ title }));
	const envelopes = await use(stage, operation, { parameters: parametersFor(eventId), items });
	expect(envelopes.map(({ StatusCode }) => StatusCode)).toEqual([200, 200, 200]);
	const [{ Data }] = await use(stage, 'calendarEvent.get', {
		parameters: { calendarId: 'primary', eventId },
	});
	return Object(Object(Data).event).summary;
}

async function newEvent(): Promise<string> {
	const [{ Data }] = await use(stage, 'calendarEvent.create', {
		parameters: {
			calendarId: 'primary',
			summary: 'Plan',
			startTime: '2026-05-18 10:00:00',
			endTime: '2026-05-18 11:00:00',
		},
	});
	return String(Object(Object(Data).event).event_id);
}

describe('what the last item says is what counts in the end', () => {
	test('for an event', async () => {
		const title = await titleAfter('calendarEvent.update', (eventId) => ({
			calendarId: 'primary',
			eventId,
			options: { summary: '={{ $json.title }}' },
		}));
		expect(title).toBe('third');
	});

	test('for what Send API Request changes', async () => {
		const title = await titleAfter('apiCall.send', (eventId) => ({
			method: 'PATCH',
			url: `${EVENTS}${eventId}`,
			options: { body: '={{ { summary: $json.title } }}' },
		}));
		expect(title).toBe('third');
	});
});
