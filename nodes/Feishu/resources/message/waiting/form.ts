import type { IDataObject } from 'n8n-workflow';

import type { Input } from './inputs';

/** Characters of an input of a card (documentation: card JSON 2.0, "Input"). */
const LONGEST_INPUT = 1000;

export function plain(content: string): IDataObject {
	return { tag: 'plain_text', content };
}

/** Inputs of a card and the button that sends them (documentation: card JSON 2.0, "Form container"). */
export function formElement(inputs: readonly Input[], submit: IDataObject): IDataObject {
	return { tag: 'form', name: 'answer', elements: [...inputs.flatMap(inputElements), submit] };
}

function inputElements({ name, label, type, isRequired, options }: Input): IDataObject[] {
	const asked = { name, required: isRequired };
	const title = { tag: 'div', text: plain(label) };
	if (type === 'date') return [title, { tag: 'date_picker', ...asked }];
	if (type === 'dropdown') {
		const choices = options.map((value) => ({ text: plain(value), value }));
		return [title, { tag: 'select_static', ...asked, options: choices }];
	}
	const lines = type === 'textarea' ? { input_type: 'multiline_text', rows: 3 } : {};
	return [title, { tag: 'input', ...asked, width: 'fill', max_length: LONGEST_INPUT, ...lines }];
}
