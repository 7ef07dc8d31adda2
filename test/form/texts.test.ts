import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { Feishu } from '../../nodes/Feishu/Feishu.node';
import { FeishuTrigger } from '../../nodes/FeishuTrigger/FeishuTrigger.node';

/** A text of the form, and where it is. */
interface Shown {
	readonly at: string;
	readonly kind: 'description' | 'placeholder' | 'label';
	readonly text: string;
}

function textsOf(property: INodeProperties, above: string): Shown[] {
	const at = `${above}${property.displayName}`;
	const { description, placeholder, type, modes = [], options = [] } = property;
	if (type === 'notice') return [];
	return [
		{ at, kind: 'label', text: property.displayName },
		...(description === undefined ? [] : [{ at, kind: 'description' as const, text: description }]),
		...[placeholder, ...modes.map((mode) => mode.placeholder)].flatMap((text) =>
			text === undefined ? [] : [{ at, kind: 'placeholder' as const, text }],
		),
		...options.flatMap((option) => {
			if ('values' in option) return option.values.flatMap((one) => textsOf(one, `${at} > `));
			return 'type' in option
				? textsOf(option, `${at} > `)
				: choiceTexts(option as INodePropertyOptions, at);
		}),
	];
}

function choiceTexts({ name, description }: INodePropertyOptions, above: string): Shown[] {
	const at = `${above}: ${name}`;
	return [
		{ at, kind: 'label', text: name },
		...(description === undefined ? [] : [{ at, kind: 'description' as const, text: description }]),
	];
}

const shown = [new Feishu(), new FeishuTrigger()]
	.flatMap(({ description }) => description.properties)
	.flatMap((property) => textsOf(property, ''));

function wrong(kind: Shown['kind'], isRight: (text: string) => boolean): string[] {
	return shown
		.filter((one) => one.kind === kind && !isRight(one.text))
		.map(({ at, text }) => `${at}: ${text}`);
}

describe('the texts of the form', () => {
	test('one sentence has no period, several end with one', () => {
		const isRight = (text: string) => /\. [A-Z0-9]/.test(text) === text.endsWith('.');
		expect(wrong('description', isRight)).toEqual([]);
	});

	test('placeholders are examples', () => {
		const isRight = (text: string) =>
			text.startsWith('e.g. ') ||
			['Add option', 'Add Filter', 'Add Column', 'Add Field'].includes(text);
		expect(wrong('placeholder', isRight)).toEqual([]);
	});

	test('IDs are written in capitals, or as Feishu names them', () => {
		const isRight = (text: string) => !/(?<![\w"])ids?(?![\w"])/.test(text);
		expect(wrong('description', isRight)).toEqual([]);
		expect(wrong('label', isRight)).toEqual([]);
	});

	test('descriptions begin like a sentence', () => {
		expect(wrong('description', (text) => /^(?:[A-Z0-9]|https:)/.test(text))).toEqual([]);
	});
});
