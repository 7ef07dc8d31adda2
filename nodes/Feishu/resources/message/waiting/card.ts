import type { IDataObject } from 'n8n-workflow';

import type { Answering } from '../../../../shared/endpoints';
import type { Block, Inline } from '../../../../shared/markdown';
import { cardElements, parseMarkdown } from '../../../../shared/markdown';
import { LINK } from '../../../../shared/relay';
import { figure, Refusal, shortened } from '../../../../shared/values';
import { formElement, plain } from './form';
import { inputsOf } from './inputs';
import type { Question } from './question';
import { decisionsOf } from './question';

/** Bytes of a card (documentation: "Send message"). */
const LARGEST_CARD = 30 * 1024;
/** Characters of an answer that the card repeats. */
const LONGEST_REPEATED = 300;

/** What a card shows of what is asked. */
export type Shown = Pick<Question, 'message' | 'title' | 'headerColor'> & {
	/** What was written by a model is shown as it is: nothing in it may look like more than text. */
	readonly isReview: boolean;
};

/**
 * The card that asks (documentation: card JSON 2.0, "Button", "Form container").
 * @throws Refusal when it is longer than Feishu takes
 */
export function questionCard(question: Question, answering: Answering): IDataObject {
	const { isReview } = answering;
	const card = cardOf({ ...question, isReview }, [
		...approverElements(question),
		...answerElements(question, answering),
	]);
	const bytes = bytesOf(card);
	if (bytes <= LARGEST_CARD) return card;
	throw new Refusal(
		`The message has ${figure(bytes)} bytes as a card, but ${figure(LARGEST_CARD)} are allowed`,
		'Shorten Message, or the labels and choices of the form.',
	);
}

function answerElements(question: Question, answering: Answering): IDataObject[] {
	const { responseType, buttons } = question;
	const behaviors = (approved?: boolean): IDataObject[] => {
		const url = answering.url(approved === undefined ? {} : { approved: String(approved) });
		return buttons === 'openLink'
			? [{ type: 'open_url', default_url: url }]
			: [{ type: 'callback', value: { [LINK]: url } }];
	};
	if (responseType === 'approval') {
		const columns = decisionsOf(question).map(({ label, approved }) => ({
			tag: 'column',
			width: 'auto',
			elements: [button(label, approved ? 'primary' : 'default', behaviors(approved))],
		}));
		return [{ tag: 'column_set', flex_mode: 'flow', columns }];
	}
	if (buttons === 'openLink') return [button('Respond', 'primary', behaviors())];
	const submit = { ...button('Submit', 'primary', behaviors()), name: 'submit' };
	return [formElement(inputsOf(question), { ...submit, form_action_type: 'submit' })];
}

function button(label: string, type: string, behaviors: IDataObject[]): IDataObject {
	return { tag: 'button', text: plain(label), type, behaviors };
}

/** Those who may answer are told that it is for them. */
function approverElements({ approvers = [] }: Question): IDataObject[] {
	return approvers.length === 0 ? [] : lines([approvers.flatMap((id) => [mention(id), said(' ')])]);
}

/** What became of a question. */
export interface Outcome {
	/** The label of the button, or what else people see. */
	readonly label: string;
	/** The open_id of who answered. */
	readonly by: string;
	/** As people read it. */
	readonly at: string;
	readonly values: IDataObject;
}

/**
 * The card after the answer: nothing to press any more, but who answered what and when. Feishu would
 * leave the buttons of a card that became too long, so what was asked and answered is left out then.
 */
export function answeredCard(shown: Shown, outcome: Outcome): IDataObject {
	const card = cardAfter(shown, outcome);
	return bytesOf(card) <= LARGEST_CARD
		? card
		: cardAfter({ ...shown, message: '' }, { ...outcome, values: {} });
}

function cardAfter(shown: Shown, { label, by, at, values }: Outcome): IDataObject {
	const who = by === '' ? [] : [said(' · '), mention(by)];
	const first: Inline[] = [{ kind: 'bold', of: [said(label)] }, ...who, said(` · ${at}`)];
	const filled = Object.entries(values).map(([key, value]) => [
		said(shortened(`${key}: ${String(value ?? '')}`, LONGEST_REPEATED)),
	]);
	return cardOf(shown, [{ tag: 'hr' }, ...lines([first, ...filled])]);
}

function cardOf(
	{ message, title, headerColor, isReview }: Shown,
	below: readonly IDataObject[],
): IDataObject {
	const asIs = message === '' ? [] : [{ tag: 'div', text: plain(message) }];
	const text = isReview ? asIs : cardElements(parseMarkdown(message), () => undefined);
	const template = headerColor === 'default' ? {} : { template: headerColor };
	const hasHeader = title !== undefined || headerColor !== 'default';
	return {
		schema: '2.0',
		config: { update_multi: true },
		...(hasHeader ? { header: { title: plain(title ?? ''), ...template } } : {}),
		body: { elements: [...text, ...below] },
	};
}

function bytesOf(card: IDataObject): number {
	return Buffer.byteLength(JSON.stringify(card));
}

function lines(of: readonly Inline[][]): IDataObject[] {
	const blocks = of.map((one): Block => ({ kind: 'paragraph', of: one }));
	return cardElements(blocks, () => undefined);
}

function said(text: string): Inline {
	return { kind: 'text', text };
}

function mention(id: string): Inline {
	return { kind: 'mention', id };
}
