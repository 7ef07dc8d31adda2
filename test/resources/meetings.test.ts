import type { IDataObject } from 'n8n-workflow';

import { createHastyClock } from '../api/fakeClock';
import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { use } from '../faults/node';
import type { Fault } from '../sandbox';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine, createHastyClock());
});

beforeEach(() => stage.reset());

afterAll(async () => {
	await stage.close();
});

async function run(name: string, parameters: IDataObject, ...faults: Fault[]) {
	for (const fault of faults) stage.sandbox.faults.add(fault);
	const [envelope] = await use(stage, name, { parameters });
	return envelope;
}

/** An answer with other data than the one that was due. */
function answering(endpoint: string, data: (due: IDataObject) => IDataObject): Fault {
	const change: Fault['change'] = (answer) => ({
		...answer,
		data: data({ ...Object(answer.data) }),
	});
	return { kind: 'odd', endpoint, change };
}

const release = { minuteToken: 'obcnrelease' };

describe('Get Minutes', () => {
	test('claims no summary where Feishu has none', async () => {
		const envelope = await run(
			'minutes.get',
			{ ...release, include: 'summary' },
			answering('minutes.v1.minute.artifacts', () => ({})),
		);
		expect(envelope).toMatchObject({
			Data: { summary: '', todos: [], chapters: [] },
			Summary: expect.stringMatching(/ with no summary, 0 to-dos\.$/),
		});
	});

	test('makes no times of what is missing', async () => {
		const envelope = await run(
			'minutes.get',
			{ ...release, include: 'summary' },
			answering('minutes.v1.minute.get', () => ({ minute: { token: 'obcnrelease' } })),
			answering('minutes.v1.minute.artifacts', () => ({ minute_chapters: [{ title: 'Start' }] })),
		);
		expect(envelope.Data).not.toHaveProperty('duration_seconds');
		expect(envelope.Data).toMatchObject({ chapters: [{ title: 'Start' }] });
		expect(JSON.stringify(envelope.Data)).not.toContain('_seconds');
	});

	test.each([{}, { download_url: '' }, { download_url: 'recording.mp4' }])(
		'says that the address of the recording is missing in %j',
		async (data) => {
			const envelope = await run(
				'minutes.get',
				{ ...release, include: 'summary', options: { downloadMedia: true } },
				answering('minutes.v1.minuteMedia.get', () => data),
			);
			expect(envelope).toMatchObject({
				...{ StatusCode: 500, OriginalStatusCode: 200, Retryable: true },
				ErrorMessage:
					'While reading the recording: Feishu answered without the address of the recording',
				Data: { summary: 'The release is on Friday.' },
			});
		},
	);

	test('does not ask to repeat what the credential may not read', async () => {
		const endpoint = 'minutes.v1.minute.artifacts';
		const fault = { kind: 'code', code: 2091005, status: 403, endpoint } as const;
		const envelope = await run('minutes.get', release, fault);
		expect(envelope).toMatchObject({
			...{ StatusCode: 500, Retryable: false },
			Hint: expect.stringMatching(/^Use what Data holds of the rest\. Share the minutes/),
			Data: { transcript: expect.stringContaining('Friday') },
		});
	});

	test('waits for minutes that are being made, and says so where that does not help', async () => {
		const envelope = await run('minutes.get', { minuteToken: 'obcnpending' });
		expect(envelope).toMatchObject({
			...{ StatusCode: 500, Retryable: true },
			Hint: expect.stringMatching(/^Wait some minutes/),
		});
		expect(stage.sandbox.requests('minutes.v1.minute.get')).toBeGreaterThan(1);
	});
});

describe('a meeting', () => {
	test('that goes on has no end', async () => {
		const envelope = await run(
			'meeting.get',
			{ meetingId: '6911188411934433028' },
			answering('vc.v1.meeting.get', (due) => ({
				meeting: { ...Object(due.meeting), end_time: '0', status: 2 },
			})),
		);
		expect(envelope.Data).not.toHaveProperty('ended_time');
	});

	test('is not said to be the last one of its number when the others were not read', async () => {
		const endpoint = 'vc.v1.meeting.listByNo';
		const envelope = await run(
			'meeting.get',
			{
				meetingId: '337 736 498',
				options: { startTime: '2026-11-22 00:00:00', endTime: '2026-11-30 00:00:00' },
			},
			answering(endpoint, (due) => ({ ...due, has_more: true, page_token: 'next' })),
			{ kind: 'code', code: 121005, status: 400, endpoint, skip: 1 },
		);
		expect(envelope).toMatchObject({ StatusCode: 500, Data: {} });
		expect(stage.sandbox.requests('vc.v1.meeting.get')).toBe(0);
	});
});
