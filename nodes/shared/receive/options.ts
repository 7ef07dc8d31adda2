import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { choice, flag, text } from '../fields';
import { isObject } from '../values';
import { ALL_EVENTS } from './event';
import { CARD } from './received';
import { waitingProperty } from './settle';

const output = choice({
	label: 'Output',
	options: {
		simple: ['Simplified', 'What happened in few words, messages with their text'],
		raw: ['Raw', 'The event as Feishu sends it'],
	},
	default: 'simple',
});

const subscribe = flag({
	label: 'Subscribe',
	description:
		'Whether to ask Feishu for the events of Bases, files, approvals and tasks when the workflow is published',
	default: true,
});

const answer = choice({
	label: 'Answer',
	description: 'Who answers when somebody presses a button of a card',
	options: {
		immediately: ['Immediately', 'The trigger, at once: with Toast Text, or without a word'],
		workflow: [
			'Workflow',
			'The workflow, with Answer Card Callback within 2.5 seconds; then the trigger does',
		],
	},
	default: 'immediately',
});

const toastText = text({
	label: 'Toast Text',
	placeholder: 'e.g. Got it',
	description:
		'What the user who pressed a button of a card is shown: at once, or where the workflow should answer and does not in time',
});

const toastType = choice({
	label: 'Toast Type',
	options: { info: 'Info', success: 'Success', warning: 'Warning', error: 'Error' },
	default: 'info',
});

const OF_CARDS = { show: { '/events': [CARD, ALL_EVENTS] } };

/** What all events share. */
export const optionProperties: INodeProperties[] = [
	waitingProperty,
	{
		displayName: answer.label,
		name: 'answer',
		...answer.property,
		displayOptions: { show: { events: [CARD, ALL_EVENTS] } },
	},
	{ displayName: output.label, name: 'output', ...output.property },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		default: {},
		placeholder: 'Add option',
		options: [
			{ displayName: subscribe.label, name: 'subscribe', ...subscribe.property },
			{
				displayName: toastText.label,
				name: 'toastText',
				...toastText.property,
				displayOptions: OF_CARDS,
			},
			{
				displayName: toastType.label,
				name: 'toastType',
				...toastType.property,
				displayOptions: OF_CARDS,
			},
		],
	},
];

export interface Options {
	readonly output: 'simple' | 'raw';
	readonly subscribe: boolean;
	/** Whether the workflow answers callbacks of cards. */
	readonly isAwaited: boolean;
	/** What the trigger itself answers Feishu to an event of a type. */
	answerTo(type: string): IDataObject;
}

interface Parameters {
	getNodeParameter(name: string, otherwise: unknown): unknown;
}

/** @throws Refusal for a value that cannot be used */
export function optionsOf(context: Parameters): Options {
	const given = context.getNodeParameter('options', {});
	const options: IDataObject = isObject(given) ? given : {};
	const content = toastText.read(options.toastText);
	const type = toastType.read(options.toastType);
	return {
		output: output.read(context.getNodeParameter('output', 'simple')),
		subscribe: subscribe.read(options.subscribe),
		isAwaited: answer.read(context.getNodeParameter('answer', 'immediately')) === 'workflow',
		answerTo: (event) =>
			event === CARD && content !== undefined ? { toast: { type, content } } : {},
	};
}
