import type { IDataObject } from 'n8n-workflow';

import { figure, Refusal } from '../../../../shared/values';
import type { Question } from './question';
import type { Words } from './words';
import { ENGLISH } from './words';

/** Something to fill in. */
export interface Input {
	/** Names it on the way; its label may be any text. */
	readonly name: string;
	/** Its member in the answer. */
	readonly key: string;
	readonly label: string;
	readonly type: 'date' | 'dropdown' | 'number' | 'text' | 'textarea';
	readonly isRequired: boolean;
	readonly options: readonly string[];
}

/** Characters of one answer; a page takes no more, and who sends more did not use it. */
export const LONGEST_ANSWER = 10_000;

/** Members of every answer. */
const OWN: readonly string[] = ['approved', 'respondedAt', 'respondedBy', 'message_id'];

/** What the question asks to fill in: nothing for an approval. */
export function inputsOf({ responseType, formFields }: Question, words = ENGLISH): Input[] {
	if (responseType === 'freeText') {
		const text = { name: 'text', key: 'text', label: words.response, options: [] };
		return [{ ...text, type: 'textarea', isRequired: true }];
	}
	if (responseType !== 'customForm') return [];
	return (formFields ?? []).map((field, index) => ({
		name: `field_${index}`,
		key: field.fieldLabel,
		label: field.fieldLabel,
		type: field.fieldType,
		isRequired: field.requiredField,
		options: field.fieldOptions,
	}));
}

/** @throws Refusal for inputs of which an answer could not hold the values */
export function checkInputs(question: Question): void {
	if (question.responseType !== 'customForm') return;
	const keys = inputsOf(question).map(({ key }) => key);
	if (keys.length === 0) {
		throw new Refusal('Form Fields is empty', 'Add a field to Form Fields.');
	}
	const twice = keys.find((key, index) => keys.indexOf(key) !== index);
	const taken = keys.find((key) => OWN.includes(key));
	const wrong = twice ?? taken;
	if (wrong === undefined) return;
	throw new Refusal(
		`Form Fields has the label "${wrong}" ${twice === undefined ? 'that every answer has already' : 'twice'}`,
		'Give each field a label of its own.',
	);
}

/** What was filled in, by the keys of the inputs, or why it cannot be taken. */
export type Filled =
	| { readonly values: IDataObject }
	| { readonly fault: (words: Words) => string };

/** @param given what came, by the names of the inputs */
export function filledIn(inputs: readonly Input[], given: IDataObject): Filled {
	const values: Array<readonly [string, string | number | null]> = [];
	for (const input of inputs) {
		const written: unknown = Object.hasOwn(given, input.name) ? given[input.name] : '';
		const text = typeof written === 'string' || typeof written === 'number' ? String(written) : '';
		if (text.trim() === '') {
			if (input.isRequired) return { fault: ({ isEmpty }) => isEmpty(input.label) };
			values.push([input.key, null]);
			continue;
		}
		const value = valueOf(input, text);
		if (value === undefined) {
			return { fault: ({ isWrong }) => isWrong[input.type](input.label, figure(LONGEST_ANSWER)) };
		}
		values.push([input.key, value]);
	}
	return { values: Object.fromEntries(values) };
}

function valueOf({ type, options }: Input, text: string): string | number | undefined {
	switch (type) {
		case 'number': {
			const number = Number(text.trim());
			return Number.isFinite(number) && text.length < 100 ? number : undefined;
		}
		case 'date': {
			// Feishu adds the zone of the user: 2026-11-27 +0800.
			const [day = ''] = /^\d{4}-\d{2}-\d{2}(?= [+-]\d{4}$|$)/.exec(text.trim()) ?? [];
			return new Date(day).toJSON()?.startsWith(day) === true ? day : undefined;
		}
		case 'dropdown':
			return options.includes(text) ? text : undefined;
		default:
			return text.length <= LONGEST_ANSWER ? text : undefined;
	}
}
