import type { INodeParameters } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

import { Feishu } from '../../nodes/Feishu/Feishu.node';

const { description } = new Feishu();
const NODE = { typeVersion: 1 };

/** The parameters as n8n hands them to the node, and the fields that its form shows for them. */
function opened(given: INodeParameters) {
	const stored: INodeParameters = { resource: 'message', operation: 'send', ...given };
	const { properties } = description;
	const kept = NodeHelpers.getNodeParameters(properties, stored, true, false, NODE, description);
	const shown = properties.filter(
		(property) =>
			property.type !== 'hidden' &&
			NodeHelpers.displayParameter({ ...kept }, property, NODE, description),
	);
	const content = shown.filter(({ name }) => ['text', 'structuredContent'].includes(name));
	return { kept, content: content.map(({ name }) => name), shown };
}

describe('the content of a message', () => {
	test('is asked for by the one field that fits the type', () => {
		expect(opened({}).content).toEqual(['text']);
		expect(opened({ msgType: 'interactive' }).content).toEqual(['structuredContent']);
	});

	test.each([
		'post',
		'interactive',
		'image',
		'file',
		'audio',
		'media',
		'sticker',
		'share_chat',
		'share_user',
		'system',
	])('has an example for %s, which is JSON', (msgType) => {
		const [field] = opened({ msgType }).shown.filter(({ name }) => name === 'structuredContent');
		expect(JSON.parse(String(field.placeholder).replace(/^e\.g\. /, ''))).toEqual(
			expect.any(Object),
		);
	});

	test('that does not fit is kept and stays on show, so that it can be cleared', () => {
		const card = opened({ msgType: 'interactive', text: 'left over' });
		expect(card.kept).toMatchObject({ text: 'left over' });
		expect(card.content).toEqual(['text', 'structuredContent']);
		const text = opened({ msgType: 'text', structuredContent: '{}' });
		expect(text.kept).toMatchObject({ structuredContent: '{}' });
		expect(text.content).toEqual(['text', 'structuredContent']);
	});

	test('is asked for by both fields where an expression chooses the type', () => {
		const byExpression = opened({ msgType: '={{ $json.type }}', text: '={{ $json.text }}' });
		expect(byExpression.content).toEqual(['text', 'structuredContent']);
		expect(byExpression.kept).toMatchObject({ text: '={{ $json.text }}' });
	});

	test('that fits is asked for once, also by an expression', () => {
		expect(opened({ text: '={{ $json.text }}' }).content).toEqual(['text']);
	});
});

describe('Limit', () => {
	test('stands beside Return All until that is on, with the size a page always had', () => {
		const search = { resource: 'bitable', operation: 'searchRecords' };
		expect(opened(search).kept).toMatchObject({ limit: 20 });
		const all = opened({ ...search, returnAll: true });
		expect(all.shown.map(({ name }) => name)).not.toContain('limit');
	});
});
