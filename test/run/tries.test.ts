import type { IDataObject, INode } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import type { Fault, Journaled } from '../sandbox';
import {
	addChatRoom,
	batchMessagesOf,
	chatRoomsOf,
	customBotsOf,
	LOAD,
	loadedRecords,
	SANDBOX_BOT,
} from '../sandbox';
import { sheet, workbook, workbooksOf } from '../sandbox/services/workbooks';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

beforeEach(() => {
	stage.reset();
	stage.sandbox.world.reset();
});

afterAll(async () => {
	await stage.close();
});

/** A node that n8n tries again when it fails, and that itself sends nothing twice. */
const retried = (parameters: IDataObject) => ({
	...{ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
	parameters: {
		...{ authentication: 'feishuApi', output: 'envelopeOrError' },
		requestOptions: { maxRetries: 0, maxConcurrency: 1 },
		...parameters,
	} as INode['parameters'],
});

/** The input items of a batch, as its envelope names them. */
function rowsOf({ Data }: IDataObject): unknown[] {
	const { items }: { items: Array<{ item: number }> } = Object(Data);
	return items.map(({ item }) => item);
}

const CREATE = 'bitable.v1.appTableRecord.batchCreate';
const DELETE = 'bitable.v1.appTableRecord.batchDelete';

describe("n8n's Retry On Fail and batches of items", () => {
	const five = Array.from({ length: 5 }, (_, index) => ({ json: { Name: `n${index}` } }));
	const create = retried({
		...{ resource: 'bitable', operation: 'batchCreateRecords', ...LOAD },
		...{ recordSource: 'inputItems', options: { batchSize: 2 } },
	});

	test('a batch whose answer was lost is sent again as it was, and the others are not', async () => {
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: CREATE, skip: 1 });
		const { status, items } = await stage.engine.runNode(create, { input: five });
		expect(status).toBe('success');
		const rows = items.map(({ json }) => rowsOf(json));
		expect(rows).toEqual([[0, 1], [2, 3], [4]]);
		expect(stage.sandbox.requests(CREATE)).toBe(4);
		expect(stage.sandbox.audit()).toMatchObject({ doubled: [], keys: { used: 3, shared: [] } });
		expect(loadedRecords(stage.sandbox.world)).toHaveLength(5);
	});

	test('a batch of which a part was written ends whole', async () => {
		const many = Array.from({ length: 600 }, (_, index) => ({ json: { Name: `n${index}` } }));
		// Feishu takes 500 at a time here, and the second half fails.
		const isTooLong = ({ body }: Journaled) => Object(body).records.length > 500;
		const tooLong: Fault = { kind: 'code', code: 1254104, endpoint: CREATE, when: isTooLong };
		stage.sandbox.faults.add({ ...tooLong, times: 9 });
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: CREATE, skip: 2 });
		const { parameters } = create;
		const whole = { ...create, parameters: { ...parameters, options: {} } };
		const { status, items } = await stage.engine.runNode(whole, { input: many });
		expect(status).toBe('success');
		expect(items).toHaveLength(1);
		expect(items[0].json).toMatchObject({ StatusCode: 200, Summary: expect.stringMatching(/600/) });
		expect(stage.sandbox.audit().doubled).toEqual([]);
		expect(loadedRecords(stage.sandbox.world)).toHaveLength(600);
	});

	test('rows that turn out to be of no use in a later try do not move those that are written', async () => {
		const input = [...five.slice(0, 3), { json: { Name: 'x', Amount: 'none' } }, five[4]];
		// Without the columns all rows look fine; with them, one does not.
		stage.sandbox.faults.add({
			kind: 'code',
			code: 91403,
			endpoint: 'bitable.v1.appTableField.list',
		});
		stage.sandbox.faults.add({ kind: 'code', code: 1254015, endpoint: CREATE, skip: 1 });
		const { items, error } = await stage.engine.runNode(create, { input });
		expect(items).toEqual([]);
		expect(error?.message).toMatch(/Item 3/);
		expect(stage.sandbox.audit().doubled).toEqual([]);
	});

	test('deleted records are not missed in the next try', async () => {
		await stage.engine.runNode(create, { input: five });
		const ids = loadedRecords(stage.sandbox.world).map(({ record_id }) => record_id);
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: DELETE });
		const { status, items } = await stage.engine.runNode(
			retried({
				...{ resource: 'bitable', operation: 'batchDeleteRecords', ...LOAD },
				...{ recordSource: 'inputItems', confirm: true },
			}),
			{ input: ids.map((record_id) => ({ json: { record_id } })) },
		);
		expect(status).toBe('success');
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
		expect(loadedRecords(stage.sandbox.world)).toEqual([]);
	});
});

describe("n8n's Retry On Fail and a deletion", () => {
	const remove = (chatId: string) =>
		retried({ resource: 'chat', operation: 'delete', chatId, confirm: true });

	test('that was made, though its answer was lost, is a success in the next try', async () => {
		addChatRoom(stage.sandbox.world, { chat_id: 'oc_gone' });
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: 'im.v1.chat.delete' });
		const { status } = await stage.engine.runNode(remove('oc_gone'));
		expect(status).toBe('success');
		expect(chatRoomsOf(stage.sandbox.world).get('oc_gone')?.dissolved).toBe(true);
	});

	test('of what was never there stays a failure', async () => {
		addChatRoom(stage.sandbox.world, { chat_id: 'oc_gone', dissolved: true });
		const { status, error } = await stage.engine.runNode(remove('oc_gone'));
		expect(status).toBe('error');
		expect(error?.message).toContain('[232009]');
	});
});

test("n8n's Retry On Fail sends a task with the time in it as it was sent before", async () => {
	stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: 'task.v2.task.create' });
	const { status } = await stage.engine.runNode(
		retried({ resource: 'task', operation: 'create', summary: '=Visit {{ Math.random() }}' }),
	);
	expect(status).toBe('success');
	expect(stage.sandbox.audit()).toMatchObject({ doubled: [], keys: { used: 1, shared: [] } });
});

describe("n8n's Retry On Fail and a write that Feishu has no key for", () => {
	const shown = () => customBotsOf(stage.sandbox.world).get(SANDBOX_BOT.hookId)?.shown;
	const bot = retried({ resource: 'customBot', operation: 'send', text: '={{ $json.text }}' });
	const input = [{ json: { text: 'one' } }, { json: { text: 'two' } }];
	const hook = 'bot.v2.hook.send';

	test('whose answer is lost is not sent again, and the error stays', async () => {
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: hook });
		const { status, error } = await stage.engine.runNode(bot, { input: input.slice(0, 1) });
		expect(status).toBe('error');
		expect(error?.description).toMatch(/^Check in Feishu whether the call was carried out/);
		expect(stage.sandbox.requests(hook)).toBe(1);
		expect(shown()).toHaveLength(1);
	});

	test.each([
		['was held back', { kind: 'limited' }],
		['was refused', { kind: 'code', code: 19024, status: 200 }],
	] as const)('that %s is sent in the next try, the others are not', async (_, fault) => {
		stage.sandbox.faults.add({ ...fault, endpoint: hook, skip: 1 });
		const { status } = await stage.engine.runNode(bot, { input });
		expect(status).toBe('success');
		expect(shown()).toEqual(
			['one', 'two'].map((text) => ({ msg_type: 'text', content: { text } })),
		);
	});

	test('to many: those who got it do not get it once more because others did not', async () => {
		const users = Array.from({ length: 300 }, (_, index) => `ou_any_${index}`);
		const batch = 'message.v4.batchSend.post';
		stage.sandbox.faults.add({ kind: 'code', code: 10003, endpoint: batch, skip: 1 });
		const { status, error } = await stage.engine.runNode(
			retried({
				...{ resource: 'message', operation: 'sendToMany', text: 'Hi' },
				userIds: users.join(','),
			}),
		);
		expect(status).toBe('error');
		expect(error?.message).toMatch(/^While sending to 100 of 300 receivers/);
		expect(stage.sandbox.requests(batch)).toBe(2);
		expect(batchMessagesOf(stage.sandbox.world).size).toBe(1);
	});
});

describe("n8n's Retry On Fail and rows of a sheet, which Feishu has no key for", () => {
	const APPEND = 'sheets.v2.spreadsheets.valuesAppend.post';
	const input = Array.from({ length: 30 }, (_, index) => ({ json: { Id: index, Name: 'n' } }));
	const append = retried({
		...{ resource: 'spreadsheet', operation: 'appendRows', spreadsheetToken: 'shtcnTries' },
		...{ sheetId: 'Q7PlXT', options: { batchSize: 10 } },
	});
	const upsert = retried({
		...{ resource: 'spreadsheet', operation: 'upsertRows', spreadsheetToken: 'shtcnTries' },
		...{ sheetId: 'Q7PlXT', matchColumns: 'Id' },
	});
	const own = () => workbooksOf(stage.sandbox.world).get('shtcnTries')?.sheets[0];
	const ids = () =>
		own()
			?.cells.slice(1)
			.map(([id]) => id);
	const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

	beforeEach(() => {
		const made = { ...sheet('Q7PlXT', 'People'), cells: [['Id', 'Name']] };
		workbooksOf(stage.sandbox.world).set('shtcnTries', workbook('shtcnTries', 'Book', [made]));
	});

	test('the error stays when a later request fails, and names the rows that are not there', async () => {
		stage.sandbox.faults.add({ kind: 'code', code: 90203, endpoint: APPEND, skip: 1 });
		const { status, error } = await stage.engine.runNode(append, { input });
		expect(status).toBe('error');
		expect(error?.message).toMatch(/^While appending items 10-29: /);
		expect(error?.description).toMatch(/Repeat the call for items 10-29 only/);
		expect(stage.sandbox.requests(APPEND)).toBe(2);
		expect(ids()).toEqual(upTo(10));
	});

	test('rows whose answer was lost are looked for, and found', async () => {
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: APPEND, skip: 1 });
		const { status } = await stage.engine.runNode(append, { input });
		expect(status).toBe('success');
		expect(ids()).toEqual(upTo(30));
	});

	test('rows of which it is not known whether they are there are not sent again', async () => {
		const look = 'sheets.v3.spreadsheetSheet.query';
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: APPEND });
		stage.sandbox.faults.add({ kind: 'code', code: 90203, endpoint: look, skip: 1, times: 9 });
		const { status, error } = await stage.engine.runNode(append, { input });
		expect(status).toBe('error');
		expect(error?.description).toMatch(/^Look into the sheet before repeating the call/);
		expect(stage.sandbox.requests(APPEND)).toBe(1);
		expect(ids()).toEqual(upTo(10));
	});

	test.each(['resetAfter', 'code'] as const)(
		'an upsert is written once, whichever request fails (%s)',
		async (kind) => {
			for (const skip of upTo(8)) {
				const cells = [['Id', 'Name'], ...upTo(10).map((id) => [id, 'old'])];
				Object.assign(own() ?? {}, { cells });
				stage.sandbox.faults.clear();
				stage.sandbox.faults.add({ kind, code: 90203, skip });
				const { status } = await stage.engine.runNode(upsert, { input });
				const now = ids() ?? [];
				expect(new Set(now).size).toBe(now.length);
				if (status === 'success') expect(now).toEqual(upTo(30));
			}
		},
	);
});

describe("n8n's Retry On Fail and rows that are matched with records", () => {
	const SEARCH = 'bitable.v1.appTableRecord.search';
	const UPDATE = 'bitable.v1.appTableRecord.batchUpdate';
	const rows = (count: number, amount: number) =>
		Array.from({ length: count }, (_, index) => ({
			json: { Name: `n${index}`, Amount: amount },
		}));
	const given = { matchColumns: 'Name', options: { batchSize: 20 } };
	const upsert = retried({
		...{ resource: 'bitable', operation: 'upsertRecords', ...LOAD, ...given },
	});
	const sync = retried({
		...{ resource: 'bitable', operation: 'syncRecords', ...LOAD, ...given },
		...{ deleteMissing: true, confirm: true },
	});
	const now = () =>
		loadedRecords(stage.sandbox.world)
			.map(({ fields }) => `${String(fields.Name)} ${String(fields.Amount)}`)
			.sort();
	const wanted = (count: number) =>
		rows(count, 2)
			.map(({ json }) => `${json.Name} ${json.Amount}`)
			.sort();

	test.each([
		['upsertRecords', 'resetAfter', upsert],
		['upsertRecords', 'code', upsert],
		['syncRecords', 'resetAfter', sync],
		['syncRecords', 'code', sync],
	] as const)(
		'%s: nothing is doubled or lost, whichever request fails (%s)',
		async (_, kind, node) => {
			for (const endpoint of [SEARCH, CREATE, UPDATE, DELETE]) {
				for (const skip of [0, 1]) {
					stage.sandbox.world.reset();
					stage.sandbox.faults.clear();
					await stage.engine.runNode(upsert, { input: rows(50, 1) });
					stage.sandbox.faults.add({ kind, code: 1254104, endpoint, skip });
					const { status } = await stage.engine.runNode(node, { input: rows(90, 2) });
					expect(status).toBe('success');
					expect(now()).toEqual(wanted(90));
					expect(stage.sandbox.audit().keys).toMatchObject({ doubled: [], shared: [] });
				}
			}
		},
	);

	test('a record that was taken back, as it did not show, is made again in the next try', async () => {
		const none = (answer: object) => ({ ...answer, data: { items: [], total: 0 } });
		// Two looks before the first record is made, three after it.
		stage.sandbox.faults.add({ kind: 'odd', change: none, endpoint: SEARCH, times: 5 });
		const { status } = await stage.engine.runNode(upsert, { input: rows(1, 2) });
		expect(status).toBe('success');
		expect(now()).toEqual(wanted(1));
	});
});
