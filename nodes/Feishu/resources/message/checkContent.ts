import { figure, Refusal } from '../../../shared/values';
import { refuseOtherForms } from './botForms';
import type { GivenContent } from './givenContent';
import { contentJson } from './givenContent';
import { typeLabel } from './types';

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
		`${label} has ${figure(bytes)} bytes as JSON, but messages of type ${typeLabel(given.msgType)} may have ${figure(limit)}`,
		`Shorten ${label}, or send several messages.`,
	);
}

function labelOf({ msgType, templateId }: GivenContent): string {
	if (templateId !== undefined) return 'Template Variables';
	return msgType === 'text' ? 'Text' : 'Structured Content';
}
