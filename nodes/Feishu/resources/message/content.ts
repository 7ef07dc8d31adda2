import type { IDataObject } from 'n8n-workflow';
import { fitting, jsonObject, text } from '../../../shared/fields';
import { figure, Refusal } from '../../../shared/values';
import { refuseOtherForms } from './botForms';
import { typeLabel } from './types';

/** Bytes a message may have (documentation: "Send message"): text 150 KB, posts and cards 30 KB. */
const TEXT_BYTES = 150 * 1024;
const RICH_BYTES = 30 * 1024;

/** Every type but text has its content as JSON, each of its own kind (documentation: "Message content"). */
const STRUCTURED: ReadonlyArray<readonly [types: string[], example: string]> = [
	[['post'], '{"zh_cn": {"title": "Report", "content": [[{"tag": "text", "text": "Done"}]]}}'],
	[
		['interactive'],
		'{"schema": "2.0", "body": {"elements": [{"tag": "markdown", "content": "**Done**"}]}}',
	],
	[['image'], '{"image_key": "img_7ea74629-9191-4176-998c-2e603c9c5e8g"}'],
	[['file', 'audio', 'sticker'], '{"file_key": "75235e0c-4f92-430a-a99b-8446610223cg"}'],
	[['media'], '{"file_key": "75235e0c-4f92-430a-a99b-8446610223cg", "image_key": "img_7ea74629"}'],
	[['share_chat'], '{"chat_id": "oc_a0553eda9014c201e6969b478895c230"}'],
	[['share_user'], '{"user_id": "ou_6yf8af6bgb9100449565764t3382b168"}'],
	[
		['system'],
		'{"type": "divider", "params": {"divider_text": {"text": "New session"}}, "options": {"need_rollup": true}}',
	],
];

const structuredTypes = STRUCTURED.flatMap(([types]) => types);

/** The two ways to give a message's content; the form shows the one that fits the type. */
export const contentFields = {
	text: fitting(
		text({
			label: 'Text',
			description:
				'What the message says, mentions included; user_id="all" mentions everybody. For Message Type Text only.',
			placeholder:
				'e.g. Deployment finished <at user_id="ou_6yf8af6bgb9100449565764t3382b168"></at>',
			rows: 3,
		}),
		{
			follows: 'msgType',
			name: 'text',
			fits: [{ values: ['text'] }],
			unfit: structuredTypes,
			unfitHint: 'Clear Text, or set Message Type to Text: other types do not take it.',
		},
	),
	structuredContent: fitting(
		jsonObject({
			label: 'Structured Content',
			description: 'The content as Feishu documents it for the chosen Message Type, as JSON',
		}),
		{
			follows: 'msgType',
			name: 'structuredContent',
			fits: STRUCTURED.map(([values, example]) => ({
				values,
				property: { placeholder: `e.g. ${example}` },
			})),
			unfit: ['text'],
			unfitHint: 'Clear Structured Content, or choose its Message Type: Text does not take it.',
		},
	),
};

/** What the content fields gave. */
export interface GivenContent {
	readonly msgType: string;
	readonly text: string | undefined;
	readonly structuredContent: IDataObject | undefined;
}

/**
 * Refuses content that does not go with the message type, or is too long for it.
 * @throws Refusal
 */
export function checkContent(given: GivenContent): void {
	const { msgType, text: plain, structuredContent } = given;
	if (plain !== undefined && structuredContent !== undefined) {
		throw new Refusal(
			'Text and Structured Content are both given, but a message has one content',
			msgType === 'text' ? 'Clear Structured Content.' : 'Clear Text.',
		);
	}
	if (msgType === 'text' && plain === undefined) {
		if (structuredContent === undefined) throw new Refusal('Text is empty', 'Fill in Text.');
		refuseOtherForms(structuredContent, msgType);
		throw new Refusal(
			'Structured Content is given, but Message Type is Text',
			'Fill in Text and clear Structured Content, or set Message Type to what Structured Content is.',
		);
	}
	if (msgType !== 'text' && structuredContent === undefined) {
		throw new Refusal(
			plain === undefined
				? 'Structured Content is empty'
				: `Text is given, but Message Type is ${typeLabel(msgType)}`,
			'Fill in Structured Content, or set Message Type to Text.',
		);
	}
	if (structuredContent !== undefined) refuseOtherForms(structuredContent, msgType);
	checkSize(given);
}

function checkSize(given: GivenContent): void {
	const limit = given.msgType === 'text' ? TEXT_BYTES : RICH_BYTES;
	const bytes = Buffer.byteLength(contentJson(given));
	const limited = ['text', 'post', 'interactive'].includes(given.msgType);
	if (!limited || bytes <= limit) return;
	const label = given.msgType === 'text' ? 'Text' : 'Structured Content';
	throw new Refusal(
		`${label} has ${figure(bytes)} bytes as JSON, but messages of type ${typeLabel(given.msgType)} may have ${figure(limit)}`,
		`Shorten ${label}, or send several messages.`,
	);
}

/** The content as Feishu takes it: JSON text. */
export function contentJson({ text: plain, structuredContent }: GivenContent): string {
	return JSON.stringify(structuredContent ?? { text: plain });
}
