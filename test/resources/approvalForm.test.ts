import type { IDataObject } from 'n8n-workflow';

import { widgetOf } from '../../nodes/Feishu/resources/approval/form/convert';
import { formFieldsIn } from '../../nodes/shared/lookups';
import type { NodeResult, Stage } from '../engine';
import { openStage } from '../engine';
import { FILES } from '../examples';
import { approvalFilesOf, approvalInstancesOf } from '../sandbox';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => {
	await stage.close();
});

beforeEach(() => {
	stage.reset();
	approvalInstancesOf(stage.sandbox.world).clear();
	approvalFilesOf(stage.sandbox.world).clear();
});

const UPLOAD = 'approval.openapi.v2.file.upload.post';
const CREATE = 'approval.v4.instance.create';
const DEFINITION = 'approval.v4.approval.get';

async function submit(
	form: unknown,
	{ input, ...other }: IDataObject & { input?: IDataObject[] } = {},
): Promise<NodeResult> {
	const parameters = {
		authentication: 'feishuApi',
		resource: 'approval',
		operation: 'createInstance',
		approvalCode: 'AP-EXPENSE',
		userId: 'ada01',
		form,
		...other,
	};
	return await stage.engine.runNode(
		{ parameters: parameters as never },
		{
			input: input?.map((json) => ({ json })),
		},
	);
}

async function refused(form: unknown): Promise<string> {
	const { items } = await submit(form);
	expect(items[0].json).toMatchObject({ StatusCode: -1 });
	expect(stage.sandbox.requests(CREATE)).toBe(0);
	expect(stage.sandbox.requests(UPLOAD)).toBe(0);
	return String(items[0].json.ErrorMessage);
}

describe('values by the names of the fields', () => {
	test.each([
		[
			{ Reason: 'x', Reasom: 'y' },
			/^Form field "Reasom" is none of the fields of approval Expense/,
		],
		[{ Notes: 'x' }, /^Form field "Notes" is none of the fields/],
		[{ Days: 3 }, /^Form field "Reason" is empty$/],
		[{ Reason: 'x', Days: 'three' }, /^Form field "Days" is "three", which is not a number$/],
		[{ Reason: 'x', Due: 'soon' }, /^Form field "Due" is "soon", which is not a date and time$/],
		[{ Reason: 'x', Kind: 'Food' }, /^Form field "Kind" is "Food", .* Hardware, Software$/],
		[{ Reason: 'x', Trip: '2026-12-03, 2026-12-01' }, /^Form field "Trip" ends before it begins$/],
		[
			{ Reason: 'x', Trip: '2026-12-03' },
			/^Form field "Trip" is "2026-12-03", which is not a start/,
		],
		[{ Reason: 'x', Phone: '13122222222' }, /^Form field "Phone" is .* country code/],
		[{ Reason: 'x', Offers: 'data' }, /^Form field "Offers" is "data", but .* it has no file$/],
		[{ Reason: 'x', Remark: 'y' }, /^Form field "Remark" stands for 2 fields/],
		[{ Reason: 'x', reason: 'y' }, /^Form field "widgetReason" is given twice/],
		[{ Reason: 'x', Items: 'Ticket' }, /^Form field "Items" is "Ticket", which is not a JSON list/],
		[{ Reason: 'x', Items: [{ Itm: 'y' }] }, /^Form field "Itm" is none of the fields of Items/],
		[
			{ Reason: 'x', Items: [{ Item: 'a' }, { Pieces: 3 }] },
			/^Form field "Item" in row 2 of "Items" is empty$/,
		],
		[{ Reason: 'x', Days: '12345678901234567890' }, /^Form field "Days" is .*last digits$/],
		[{ Reason: { a: 1 } }, /^Form field "Reason" is .* which is not a text$/],
		['{"Reason": "x", "constructor": "y"}', /^Form field "constructor" is none/],
	])('%j is refused by the name of the field before anything is sent', async (form, message) => {
		expect(await refused(form)).toMatch(message);
	});

	test('one item of several that does not fit is refused alone, and the definition is read once', async () => {
		const input = [{ days: 1 }, { days: 'two' }, { days: 3 }];
		const { items } = await submit('={{ {"Reason": "x", "Days": $json.days} }}', { input });
		expect(items.map(({ json }) => json.StatusCode)).toEqual([200, -1, 200]);
		expect(stage.sandbox.requests(DEFINITION)).toBe(1);
		expect(approvalInstancesOf(stage.sandbox.world).size).toBe(2);
	});

	test('an item as it came fills in what it has a field for, and the rest is named', async () => {
		const input = [{ Reason: 'Fair', Days: 2, row_number: 7 }];
		const { items } = await submit(
			{ mappingMode: 'autoMapInputData', value: null },
			{ input, formMode: 'fields' },
		);
		expect(items[0].json).toMatchObject({
			StatusCode: 200,
			Summary: expect.stringMatching(/No field of the form is called "row_number"\.$/),
		});
	});

	test('an unreadable definition sends nothing', async () => {
		stage.sandbox.faults.add({
			kind: 'odd',
			endpoint: DEFINITION,
			change: () => ({ code: 0, data: { form: '{' } }),
		});
		expect(await refused({ Reason: 'x' })).toMatch(/^Form field "Reason" is none of the fields/);
	});

	test('a dry run sends nothing', async () => {
		const { items } = await submit({ Reason: 'x' }, { requestOptions: { dryRun: true } });
		expect(items[0].json).toMatchObject({ StatusCode: 200, OriginalStatusCode: 0 });
		expect(JSON.stringify(items[0].json.Data)).toContain('Reason');
		expect(stage.sandbox.journal).toEqual([]);
	});
});

describe('values that name people, departments and documents', () => {
	const how = { zone: 'Asia/Shanghai', file: () => undefined, files: [] };
	const field = (type: string, more: object = {}) =>
		formFieldsIn([{ id: 'w', name: 'Who', type, ...more }])[0];

	test.each([
		['contact', 'on_ada', /is "on_ada", which is not a user ID or an open ID/],
		['contact', ['ou_ada', 'ada@example.com'], /is "ada@example.com", which is not a user ID/],
		['department', '9293493ccacbdb9a', /is not an open department ID \(od-…\)$/],
		[
			'document',
			'https://x.feishu.cn/wiki/wikcn1',
			/is not the token or the address of a document$/,
		],
	])('%s refuses %j', (type, given, message) => {
		expect(() => widgetOf(given, field(type), how)).toThrow(message);
	});

	test.each([
		['contact', 'ada01, ou_ben', { value: ['ada01'], open_ids: ['ou_ben'] }],
		['department', 'od-1', { value: [{ open_id: 'od-1' }] }],
		[
			'document',
			'https://x.feishu.cn/docx/doxcn1?from=a',
			{ value: { token: 'doxcn1', type: 'docx' } },
		],
		['amount', '1200 usd', { value: 1200, currency: 'USD' }],
	])('%s takes %j', (type, given, expected) => {
		expect(widgetOf(given, field(type), how)).toMatchObject(expected);
	});

	test('are asked for by Feishu where the form shows the field under a condition only', () => {
		const condition = { conditional: 'OR', conditions: [{ expressions: [] }] };
		expect(field('input', { required: true }).required).toBe(true);
		expect(field('input', { required: true, display_condition: null }).required).toBe(true);
		expect(field('input', { required: true, display_condition: condition }).required).toBe(false);
	});
});

describe('files of a form', () => {
	async function withFiles(form: IDataObject): Promise<NodeResult> {
		const { bytes, name, type } = FILES.log;
		const data = await stage.engine.binary.of(bytes, name, type);
		const parameters = {
			authentication: 'feishuApi',
			resource: 'approval',
			operation: 'createInstance',
			approvalCode: 'AP-EXPENSE',
			userId: 'ada01',
			form,
		};
		return await stage.engine.runNode(
			{ parameters: parameters as never },
			{ input: [{ json: {}, binary: { data } }] },
		);
	}

	test('that fail to go up keep the approval from being submitted', async () => {
		stage.sandbox.faults.add({ kind: 'code', endpoint: UPLOAD, code: 1390001, times: 9 });
		const { items } = await withFiles({ Reason: 'x', Offers: 'data' });
		expect(items[0].json).toMatchObject({
			StatusCode: 500,
			ErrorMessage: expect.stringMatching(/^While uploading "app.log": /),
		});
		expect(stage.sandbox.requests(CREATE)).toBe(0);
	});

	test('go up again when their answer is lost, and the approval is submitted once', async () => {
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: UPLOAD });
		const { items } = await withFiles({ Reason: 'x', Offers: 'data' });
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
		expect(approvalInstancesOf(stage.sandbox.world).size).toBe(1);
	});

	test('that were uploaded before are named by their codes', async () => {
		const code = 'D93653C3-2609-4EE0-8041-000000000009';
		approvalFilesOf(stage.sandbox.world).set(code, { name: 'a', type: 'attachment' });
		const { items } = await withFiles({ Reason: 'x', Offers: code });
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
		expect(stage.sandbox.requests(UPLOAD)).toBe(0);
	});
});

describe('files of an instance', () => {
	test('that cannot be fetched are named, and the others are in the item', async () => {
		const { items: made } = await submit({ Reason: 'x' });
		const { instance_code: instanceCode } = { ...Object(made[0].json.Data) };
		const instance = approvalInstancesOf(stage.sandbox.world).get(instanceCode);
		const { origin } = stage.sandbox;
		const value = [`${origin}/pictures/offer.png`, `${origin}/pictures/missing.png`];
		Object.assign(instance ?? {}, {
			form: JSON.stringify([
				{ id: 'w', name: 'Offers', type: 'attachmentV2', ext: 'a.png,b.png', value },
			]),
		});
		const { items } = await stage.engine.runNode({
			parameters: {
				authentication: 'feishuApi',
				resource: 'approval',
				operation: 'getInstance',
				instanceCode,
				options: { downloadFiles: true },
			},
		});
		expect(items[0].json).toMatchObject({
			StatusCode: 500,
			Data: {
				files: [{ name: 'a.png', field: 'data' }],
				failed: [{ name: 'b.png', message: expect.stringContaining('HTTP 404') }],
				form: { Offers: [{ name: 'a.png' }, { name: 'b.png' }] },
			},
		});
		expect(Object.keys(items[0].binary ?? {})).toEqual(['data']);
	});
});
