import type { IDataObject } from 'n8n-workflow';
import type { KeyOf } from './addresses';
import type { Button } from './buttons';
import { buttonElements, buttonLinks } from './buttons';
import { cardElements } from './card';
import type { Block, Inline } from './model';
import { picturesIn } from './pictures';
import { postParagraphs } from './post';
import type { Size } from './split';
import { splitBlocks } from './split';
import { checkRoom, KEY_TO_COME, larger, NO_KEY } from './room';
import { tablesIn } from './tablesIn';

/**
 * Bytes of the content of a message in Markdown. Feishu takes 30 KB, but counts what it makes of the
 * text, which is longer with every style in it (documentation: "Send message").
 */
const MESSAGE_ROOM = 24 * 1024;
/** Tables of a card (documentation: error 11310 of "Send message"). */
const TABLES = 5;
/** Elements of a card are 200 (documentation: card JSON 2.0), buttons and what holds them counted. */
const ELEMENTS = 100;

/** Bytes around the text of an element, which its JSON has and a text within another has not. */
const AROUND_TEXT = '[{"tag":"md","text":""}]'.length - '\\n\\n'.length;

/** How a text in Markdown is to look. */
export interface Look {
	readonly messageFormat: 'post' | 'card';
	readonly title: string | undefined;
	/** Of the header of a card. */
	readonly headerColor: string;
	readonly buttons: readonly Button[];
	/** Who is mentioned at the beginning: `all` for everybody. */
	readonly mentions: readonly string[];
}

/**
 * The blocks of each message, in order: one message where everything fits. It is the same for pictures
 * that have a key and pictures that have none, so that a text is cut in the same places when it is sent
 * again and another picture could not be uploaded.
 *
 * @param most bytes of the content of a message
 * @throws Refusal for something that does not fit into a message and cannot be cut
 */
export function messagesOf(blocks: readonly Block[], look: Look, most = MESSAGE_ROOM): Block[][] {
	const isCard = look.messageFormat === 'card';
	const frame = contentOf([], look, { index: 98, count: 99 }, KEY_TO_COME);
	const around = Buffer.byteLength(JSON.stringify(frame));
	const links = buttonLinks(look.buttons);
	const sizeWith = (block: Block, keyOf: KeyOf): Size =>
		sizeIn(elementsOf([block], look, keyOf), block);
	const sizeOf = (block: Block): Size => {
		const size = sizeWith(block, KEY_TO_COME);
		return picturesIn([block]).length === 0 ? size : larger(size, sizeWith(block, NO_KEY));
	};
	const room: Size = {
		bytes: most - around - (links === undefined ? 0 : sizeOf(links).bytes),
		tables: isCard ? TABLES : Infinity,
		elements: isCard ? ELEMENTS : Infinity,
	};
	checkRoom(room, look);
	const messages = splitBlocks(withMentions(blocks, look.mentions), sizeOf, room);
	return messages.length === 0 ? [[]] : messages;
}

/** Texts that follow each other become one element; after a picture another one begins. */
function sizeIn(elements: readonly unknown[], block: Block): Size {
	const bytes = Buffer.byteLength(JSON.stringify(elements));
	const isText = elements.length === 1 && picturesIn([block]).length === 0;
	return isText
		? { bytes: bytes - AROUND_TEXT, tables: tablesIn([block]), elements: 0 }
		: { bytes: bytes + AROUND_TEXT, tables: tablesIn([block]), elements: elements.length + 1 };
}

/** The content of one message of several; the title says which one it is, the last one has the buttons. */
export function contentOf(
	blocks: readonly Block[],
	look: Look,
	{ index, count }: { readonly index: number; readonly count: number },
	keyOf: KeyOf,
): IDataObject {
	const { title: given, headerColor, buttons } = look;
	const isLast = index === count - 1;
	const title = given === undefined || count === 1 ? given : `${given} (${index + 1}/${count})`;
	if (look.messageFormat === 'post') {
		const links = isLast ? buttonLinks(buttons) : undefined;
		const whole = links === undefined ? blocks : [...blocks, links];
		return { zh_cn: { title: title ?? '', content: elementsOf(whole, look, keyOf) } };
	}
	const hasHeader = title !== undefined || headerColor !== 'default';
	return {
		schema: '2.0',
		config: { update_multi: true },
		...(hasHeader
			? {
					header: {
						title: { tag: 'plain_text', content: title ?? '' },
						...(headerColor === 'default' ? {} : { template: headerColor }),
					},
				}
			: {}),
		body: {
			elements: [...cardElements(blocks, keyOf), ...(isLast ? buttonElements(buttons) : [])],
		},
	};
}

function elementsOf(blocks: readonly Block[], look: Look, keyOf: KeyOf): unknown[] {
	return look.messageFormat === 'card'
		? cardElements(blocks, keyOf)
		: postParagraphs(blocks, keyOf);
}

/** Mentions stand in the first line, in a paragraph of their own where the text begins otherwise. */
function withMentions(blocks: readonly Block[], ids: readonly string[]): readonly Block[] {
	if (ids.length === 0) return blocks;
	const mentions = ids.flatMap((id): Inline[] => [
		{ kind: 'mention', id },
		{ kind: 'text', text: ' ' },
	]);
	const [first, ...others] = blocks;
	return first?.kind === 'paragraph'
		? [{ kind: 'paragraph', of: [...mentions, ...first.of] }, ...others]
		: [{ kind: 'paragraph', of: mentions }, ...blocks];
}
