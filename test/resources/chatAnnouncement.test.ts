import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { addChatRoom } from '../sandbox';
import { runExample } from './runExample';

const INFO = 'docx.v1.chatAnnouncement.get';
const BLOCKS = 'docx.v1.chatAnnouncementBlock.list';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

afterAll(async () => {
	await stage.close();
});

/** Reads an announcement of some lines, with a fault. */
async function read(
	lines: string[],
	fault?: Parameters<Stage['sandbox']['faults']['add']>[0],
	more: IDataObject = {},
) {
	const room = addChatRoom(stage.sandbox.world, { announcement: { kind: 'docx', lines } });
	const { envelopes, requests } = await runExample(stage, 'chat.getAnnouncement', {
		title: '',
		parameters: ({ faults }) => {
			if (fault !== undefined) faults.add(fault);
			return { chatId: room.chat_id, ...more };
		},
	});
	return { envelope: envelopes[0], requests };
}

const long = Array.from({ length: 700 }, (_, index) => `Line ${index}`);

describe('Get Chat Announcement', () => {
	test('reads all pages of a long one', async () => {
		const { envelope, requests } = await read(long);
		expect(envelope).toMatchObject({ StatusCode: 200, Data: { text: long.join('\n') } });
		expect(requests.map(({ endpoint }) => endpoint)).toEqual([INFO, BLOCKS, BLOCKS]);
	});

	test('says that the text is cut off where a later page cannot be read', async () => {
		const fault = { kind: 'code', endpoint: BLOCKS, code: 1770032, msg: 'forbidden', every: 2 };
		const { envelope } = await read(long, { ...fault, kind: 'code' });
		expect(envelope).toMatchObject({
			StatusCode: 500,
			Summary: '',
			Data: { text: long.slice(0, 499).join('\n') },
			Hint: expect.stringMatching(/^Repeat the call: text in Data is cut off\./),
		});
	});

	test('fails as a whole where no block can be read', async () => {
		const fault = { kind: 'code', endpoint: BLOCKS, code: 1770032, msg: 'forbidden' } as const;
		const { envelope } = await read(['One'], fault);
		expect(envelope).toMatchObject({ StatusCode: 500, Data: {} });
		expect(envelope.ErrorMessage).toContain('[1770032]');
	});
});
