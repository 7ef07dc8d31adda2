import type { FeishuApi } from '../../../../shared/endpoints';
import type { Look } from '../../../../shared/markdown';
import { contentOf, messagesOf, parseMarkdown, picturesIn } from '../../../../shared/markdown';
import { Refusal } from '../../../../shared/values';
import { typeLabel } from '../types';
import type { GivenContent } from '../givenContent';
import type { GivenMarkdown } from './given';
import { checkLook } from './look';
import { uploadPictures } from './pictures';
import { checkSays, keysOf, missingRemark } from './plan';

/** What the fields of a message gave whose content may be Markdown. */
export interface GivenInstead
	extends GivenContent,
		Pick<Look, 'title' | 'headerColor' | 'buttons'> {
	readonly markdown: GivenMarkdown | undefined;
	readonly uploadImages: boolean;
}

/**
 * Refuses Markdown that is not the one content of a post or a card, and a look without Markdown.
 * @throws Refusal
 */
export function checkInstead(values: GivenInstead): void {
	const { markdown } = values;
	if (markdown === undefined) {
		checkNoLook(values);
		return;
	}
	if (values.msgType === 'text') {
		throw new Refusal(
			'Markdown is given, but Message Type is Text',
			'Set Message Type to Post or Card, or clear Markdown.',
		);
	}
	const other = otherContent(values);
	if (other !== undefined) {
		throw new Refusal(
			`Markdown and ${other} are both given, but a message has one content`,
			`Clear ${other} or Markdown.`,
		);
	}
	const look = lookOf(values);
	checkLook(look);
	const blocks = parseMarkdown(markdown.text);
	checkSays(blocks);
	if (messagesOf(blocks, look).length === 1) return;
	throw new Refusal(
		`Markdown is too long for one ${typeLabel(values.msgType).toLowerCase()}`,
		'Shorten Markdown: a message that is updated stays one message.',
	);
}

function checkNoLook({ title, headerColor, buttons }: GivenInstead): void {
	const given = [
		title === undefined ? [] : ['Title'],
		headerColor === 'default' ? [] : ['Header Color'],
		buttons.length === 0 ? [] : ['Buttons'],
	].flat();
	if (given.length === 0) return;
	throw new Refusal(
		`${given[0]} is filled in, but Markdown is empty`,
		`Fill in Markdown, or clear ${given[0]}.`,
	);
}

function otherContent(values: GivenInstead): string | undefined {
	const given: ReadonlyArray<readonly [label: string, value: unknown]> = [
		['Text', values.text],
		['Structured Content', values.structuredContent],
		['Template ID', values.templateId],
		['Template Variables', values.templateVariables],
	];
	return given.find(([, value]) => value !== undefined)?.[0];
}

function lookOf({ msgType, title, headerColor, buttons, mentionUserIds = [] }: GivenInstead): Look {
	const messageFormat = msgType === 'interactive' ? 'card' : 'post';
	return { messageFormat, title, headerColor, buttons, mentions: mentionUserIds };
}

/** A text in Markdown as the content of one message, its pictures uploaded. */
export async function writtenContent(
	api: FeishuApi,
	values: GivenInstead,
	markdown: GivenMarkdown,
): Promise<{ readonly content: string; readonly remark: string }> {
	const blocks = parseMarkdown(markdown.text);
	const sources = values.uploadImages ? picturesIn(blocks).map(({ source }) => source) : [];
	const uploaded = await uploadPictures(api, sources, markdown.files);
	const keyOf = keysOf(uploaded);
	const look = lookOf(values);
	const [message = []] = messagesOf(blocks, look);
	return {
		content: JSON.stringify(contentOf(message, look, { index: 0, count: 1 }, keyOf)),
		remark: missingRemark(uploaded),
	};
}
