import type { IDataObject, INode } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage } from '../engine';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => {
	await stage.close();
});

/** What a field of an item may hold; the first one is what n8n reads the parameter by. */
const VALUES: ReadonlyArray<IDataObject[string]> = [
	'Hello',
	'',
	'={{ $json.other }}',
	'{{ 1 + 1 }}',
	42,
	0,
	true,
	false,
	null,
	undefined,
	{ nested: 'object' },
	['list'],
	'last',
];

async function previews(parameters: IDataObject, items: readonly IDataObject[]) {
	const { items: output } = await stage.engine.runNode(
		{
			parameters: {
				authentication: 'feishuApi',
				resource: 'message',
				operation: 'send',
				receiveIdType: 'chat_id',
				receiveId: 'oc_any_reference',
				text: 'Hello',
				requestOptions: { dryRun: true },
				...parameters,
			} as INode['parameters'],
		},
		{ input: items.map((json) => ({ json })) },
	);
	return output.map(({ json: { Data, ErrorMessage, Hint } }) => {
		const body: IDataObject = { ...Object(Object(Data).body), uuid: undefined };
		return { body, ErrorMessage, Hint };
	});
}

test.each<[string, IDataObject, (value: IDataObject[string]) => IDataObject]>([
	['a field', { text: '={{ $json.text }}' }, (text) => ({ text })],
	[
		'a field of a field',
		{ text: '={{ $json.message["a b"] }}' },
		(text) => ({ message: { 'a b': text } }),
	],
	['an element', { text: "={{ $json['texts'][1] }}" }, (text) => ({ texts: ['first', text] })],
	[
		'a resource locator',
		{ receiveId: { __rl: true, mode: 'id', value: '={{ $json.to }}' } },
		(to) => ({ to: typeof to === 'string' && to !== '' ? `oc_${to}` : to }),
	],
	[
		'a field that JavaScript knows by itself',
		{ text: '={{ $json.text.length }}' },
		(text) => ({ text }),
	],
	['a calculation', { text: '={{ $json.text + "!" }}' }, (text) => ({ text })],
])('%s is the same for one of many items as for one alone', async (_, parameters, itemOf) => {
	const items = VALUES.map((value) => itemOf(value));
	const together = await previews(parameters, items);
	const alone = [];
	for (const item of items) alone.push(...(await previews(parameters, [item])));
	expect(together).toEqual(alone);
});

test('an item without the field does not make the next one go without', async () => {
	const sent = await previews({ text: '={{ $json.text }}' }, [
		{},
		{ text: 'one' },
		{ text: 'two' },
	]);
	expect(sent.map(({ body }) => body.content)).toEqual([
		undefined,
		'{"text":"one"}',
		'{"text":"two"}',
	]);
});
