import { Refusal } from '../../../shared/values';
import { typeLabel } from './content';
import type { GivenContent } from './givenContent';
import { contentJson } from './givenContent';

/** Bytes a message may have (documentation: "Send message"): text 150 KB, posts and cards 30 KB. */
const TEXT_BYTES = 150 * 1024;
const RICH_BYTES = 30 * 1024;

/**
 * Refuses content that does not go with the message type, or is too long for it.
 * @throws Refusal
 */
export function checkContent(given: GivenContent): void {
	const { msgType, text: plain, structuredContent } = given;
	checkMentions(given);
	if (given.templateId !== undefined || given.templateVariables !== undefined) {
		checkTemplate(given);
		return;
	}
	if (plain !== undefined && structuredContent !== undefined) {
		throw new Refusal(
			'Text and Structured Content are both given, but a message has one content',
			msgType === 'text' ? 'Clear Structured Content.' : 'Clear Text.',
		);
	}
	if (msgType === 'text' && plain === undefined) {
		throw new Refusal(
			structuredContent === undefined
				? 'Text is empty'
				: 'Structured Content is given, but Message Type is Text',
			'Fill in Text, or choose the Message Type of the Structured Content.',
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
	if (msgType === 'post' && Object.keys(structuredContent ?? {}).join() === 'post') {
		throw new Refusal(
			'Structured Content starts with "post", which is the form of custom bots',
			'Remove the outer "post" from Structured Content: it starts with a language such as zh_cn.',
		);
	}
	checkSize(given);
}

function checkMentions({ msgType, mentionUserIds }: GivenContent): void {
	if (mentionUserIds === undefined || msgType === 'text') return;
	throw new Refusal(
		`Mention Users is filled in, but Message Type is ${typeLabel(msgType)}`,
		'Clear Mention Users and mention the users in Structured Content, or set Message Type to Text.',
	);
}

function checkTemplate(given: GivenContent): void {
	const { msgType, text: plain, structuredContent, templateId } = given;
	if (templateId === undefined) {
		throw new Refusal(
			'Template Variables is filled in, but Template ID is empty',
			'Fill in Template ID, or clear Template Variables.',
		);
	}
	if (msgType !== 'interactive') {
		throw new Refusal(
			`Template ID is filled in, but Message Type is ${typeLabel(msgType)}`,
			'Set Message Type to Card, or clear Template ID.',
		);
	}
	if (plain !== undefined || structuredContent !== undefined) {
		const label = plain === undefined ? 'Structured Content' : 'Text';
		throw new Refusal(
			`Template ID and ${label} are both given, but a message has one content`,
			`Clear ${label} or Template ID.`,
		);
	}
	checkSize(given);
}

function checkSize(given: GivenContent): void {
	const limit = given.msgType === 'text' ? TEXT_BYTES : RICH_BYTES;
	const bytes = Buffer.byteLength(contentJson(given));
	const limited = ['text', 'post', 'interactive'].includes(given.msgType);
	if (!limited || bytes <= limit) return;
	const label = labelOf(given);
	throw new Refusal(
		`${label} has ${bytes} bytes as JSON, but messages of type ${typeLabel(given.msgType)} may have ${limit}`,
		`Shorten ${label} or send several messages.`,
	);
}

function labelOf({ msgType, templateId }: GivenContent): string {
	if (templateId !== undefined) return 'Template Variables';
	return msgType === 'text' ? 'Text' : 'Structured Content';
}
