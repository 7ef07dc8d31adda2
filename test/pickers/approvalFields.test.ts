import type { ResourceMapperFields } from 'n8n-workflow';

import { resourceMapping } from '../../nodes/shared/pickers';
import type { Stage } from '../engine';
import { openStage } from '../engine';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

beforeEach(() => stage.reset());

afterAll(async () => {
	await stage.close();
});

async function fields(approvalCode: unknown): Promise<ResourceMapperFields> {
	const parameters = { authentication: 'feishuApi', approvalCode };
	const context = stage.engine.editor(parameters as never);
	return await resourceMapping.getApprovalFields.call(context as never);
}

test('the fields of a form are inputs: numbers, dates, choices and what takes a few words', async () => {
	const { fields: shown } = await fields({ __rl: true, mode: 'id', value: 'AP-EXPENSE' });
	const named = shown.map(({ id, displayName, type }) => [id, displayName, type]);
	expect(named).toEqual(
		expect.arrayContaining([
			['widgetReason', 'Reason', 'string'],
			['widgetCount', 'Days', 'number'],
			['widgetPrice', 'Price (CNY)', 'string'],
			['widgetDue', 'Due', 'dateTime'],
			['widgetKind', 'Kind', 'options'],
			['widgetTags', 'Tags (New, Used, repaired)', 'string'],
			['widgetOffers', 'Offers (binary data field, …)', 'string'],
			['widgetSame1', 'Remark (widgetSame1)', 'string'],
		]),
	);
	expect(shown.find(({ id }) => id === 'widgetReason')?.required).toBe(true);
	expect(shown.find(({ id }) => id === 'widgetKind')?.options).toEqual([
		{ name: 'Hardware', value: 'kind-hard' },
		{ name: 'Software', value: 'kind-soft' },
	]);
});

test('what only shows something is no input', async () => {
	const { fields: shown } = await fields('AP-EXPENSE');
	expect(shown.map(({ type, id }) => [type, id])).not.toContainEqual(['string', 'widgetNote']);
});

test.each([
	['AP-NONE', /approval code not found/],
	['AP-FREE', /no field that can be filled in/],
])('%j: the editor shows why there are none', async (code, message) => {
	expect(await fields(code)).toEqual({
		fields: [],
		emptyFieldsNotice: expect.stringMatching(message),
	});
});

test('an approval that is not chosen yet is no mistake', async () => {
	expect(await fields('')).toEqual({ fields: [] });
});
