import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { Feishu } from '../../nodes/Feishu/Feishu.node';
import { FeishuTrigger } from '../../nodes/FeishuTrigger/FeishuTrigger.node';
import { FeishuApi } from '../../credentials/FeishuApi.credentials';
import { readFiles } from '../../i18n/check';
import { translated } from '../../i18n/pack/translate';

const NAME = 'n8n-nodes-feishu-suite';
const pack = { name: NAME, files: readFiles() };
const node = (name = `${NAME}.feishu`): INodeTypeDescription => ({
	...structuredClone(new Feishu().description),
	name,
});
const inChinese = (...types: unknown[]): INodeTypeDescription[] =>
	JSON.parse(translated(JSON.stringify(types), pack));
const named = (description: INodeTypeDescription, name: string): INodeProperties[] =>
	description.properties.filter((property) => property.name === name);

/** What a workflow or the engine sees of a form: all but the labels. */
function values(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(values);
	if (typeof value !== 'object' || value === null) return value;
	const isChoice = 'value' in value;
	const labels = [
		...['displayName', 'description', 'placeholder', 'hint', 'action'],
		...['errorMessage', 'noFieldsError', 'valuesLabel', 'matchingFieldsLabels'],
	];
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => !labels.includes(key) && !(isChoice && key === 'name'))
			.map(([key, member]) => [key, values(member)]),
	);
}

describe('the form in Chinese', () => {
	test('comes to an end whatever a text is', () => {
		const text = `e.g. ${'a,'.repeat(1000)}a b`;
		const given = { ...node(), properties: [{ displayName: text, name: 'x', placeholder: text }] };
		expect(inChinese(given)).toMatchObject([{ properties: [{ placeholder: text }] }]);
	});

	test('has Chinese labels and the same values', () => {
		const [chinese] = inChinese(node());
		expect(chinese.displayName).toBe('飞书 Feishu');
		expect(named(chinese, 'resource')[0].displayName).toBe('资源');
		expect(values(chinese)).toEqual(values(JSON.parse(JSON.stringify(node()))));
	});

	test('reaches what a form says around the columns of a table', () => {
		const [chinese] = inChinese(node());
		const mappers = chinese.properties.flatMap(({ typeOptions }) =>
			typeOptions?.resourceMapper === undefined ? [] : [typeOptions.resourceMapper],
		);
		expect(mappers.length).toBeGreaterThan(0);
		for (const { valuesLabel, matchingFieldsLabels } of mappers) {
			expect(valuesLabel).toBe('填写的值');
			if (matchingFieldsLabels !== undefined) {
				expect(Object.values(matchingFieldsLabels).join('')).not.toMatch(/[a-z]/i);
			}
		}
	});

	test('is that of our nodes only', () => {
		const other = { ...node('n8n-nodes-feishu.feishu'), source: NAME };
		expect(inChinese(other, node())[0]).toEqual(JSON.parse(JSON.stringify(other)));
	});

	test('comes below data as well', () => {
		const answer = JSON.stringify({ data: [node()] });
		expect(JSON.parse(translated(answer, pack)).data[0].displayName).toBe('飞书 Feishu');
	});

	test('names the tools, and leaves what names and describes them to models', () => {
		const english = { ...node(`${NAME}.feishuTool`), displayName: 'Feishu Tool' };
		const [tool] = inChinese(english);
		expect(tool.displayName).toBe('飞书 Feishu 工具');
		expect(tool.description).toBe(english.description);
		const actions = (description: INodeTypeDescription) =>
			named(description, 'operation').map(({ options = [] }) =>
				options.map((option) => ('action' in option ? option.action : '')),
			);
		expect(actions(tool)).toEqual(actions(english));
	});

	test('keeps the names by which models fill in the fields of a tool, each one apart', () => {
		const [tool] = inChinese(node(`${NAME}.feishuTool`));
		const english = node(`${NAME}.feishuTool`).properties;
		const kinds = ['string', 'number', 'boolean', 'json', 'dateTime', 'resourceLocator'];
		const filledIn = tool.properties.flatMap((property, index) =>
			kinds.includes(property.type)
				? [{ shown: property.displayName, name: english[index].displayName }]
				: [],
		);
		expect(filledIn.length).toBeGreaterThan(100);
		for (const { shown, name } of filledIn) expect(shown.endsWith(name)).toBe(true);
		expect(named(tool, 'text')[0].displayName).toBe('文本 Text');
		expect(named(tool, 'resource')[0].displayName).toBe('资源');
	});

	test('keeps that of the trigger by which n8n lists its events', () => {
		const name = `${NAME}.feishuTrigger`;
		const [trigger] = inChinese({ ...new FeishuTrigger().description, name });
		expect(trigger.displayName).toBe('飞书 Feishu Trigger');
		const [events] = named(trigger, 'events');
		expect(events.displayName).toBe('Events');
		expect(events.options).toContainEqual(
			expect.objectContaining({ name: '接收消息', action: '接收消息' }),
		);
	});

	test('is that of the credentials too', () => {
		const { displayName, properties } = new FeishuApi();
		const iconUrl = { light: `icons/${NAME}/dist/icons/feishu.svg` };
		const [credential] = inChinese({ name: 'feishuApi', displayName, properties, iconUrl });
		expect(credential.displayName).toMatch(/飞书 Feishu/);
		const [other] = inChinese({ name: 'feishuApi', displayName, properties, iconUrl: 'icons/x' });
		expect(other.displayName).toBe(displayName);
	});

	test.each([
		['not JSON', `<html>${NAME}</html>`],
		['no list', `{"data":"${NAME}"}`],
		['no types', `[null,1,"${NAME}",[],{"name":1},{"name":"${NAME}.feishu","properties":{}}]`],
		[
			'a form of another kind',
			`[{"name":"${NAME}.feishu","defaults":{},"properties":[null,{"name":"a","options":1}]}]`,
		],
		['of others', '[{"name":"n8n-nodes-base.set"}]'],
	])('leaves an answer alone that is %s', (_kind, answer) => {
		expect(translated(answer, pack)).toBe(answer);
	});

	test('leaves a text alone that it does not know, even one named like a member of an object', () => {
		const strange = node();
		for (const english of ['constructor', '__proto__', 'Something new']) {
			strange.properties = [{ displayName: english, name: 'a', type: 'string', default: '' }];
			expect(inChinese(strange)[0].properties[0].displayName).toBe(english);
		}
	});
});
