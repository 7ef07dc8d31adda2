import { Refusal } from '../values';
import { halvesOf } from './halves';
import type { Block } from './model';

/** What blocks take up of a message. */
export interface Size {
	readonly bytes: number;
	readonly tables: number;
	readonly elements: number;
}

/**
 * Splits blocks into messages, at the borders of blocks; one that is too large alone is cut.
 *
 * @param sizeOf what a block takes up at the most
 * @param most what a message may hold
 * @throws Refusal for something that does not fit into a message and cannot be cut
 */
export function splitBlocks(
	blocks: readonly Block[],
	sizeOf: (block: Block) => Size,
	most: Size,
): Block[][] {
	const messages: Block[][] = [];
	let left: Size = NOTHING_LEFT;
	const waiting = [...blocks].reverse();
	for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
		const size = sizeOf(block);
		if (!fits(size, most)) {
			const [first, second] = cut(block);
			waiting.push(second, first);
			continue;
		}
		if (!fits(size, left)) {
			messages.push([]);
			left = most;
		}
		messages.at(-1)?.push(block);
		left = {
			bytes: left.bytes - size.bytes,
			tables: left.tables - size.tables,
			elements: left.elements - size.elements,
		};
	}
	return messages;
}

const NOTHING_LEFT: Size = { bytes: -1, tables: -1, elements: -1 };

function fits(size: Size, room: Size): boolean {
	return size.bytes <= room.bytes && size.tables <= room.tables && size.elements <= room.elements;
}

/** @throws Refusal */
function cut(block: Block): readonly [Block, Block] {
	const halves = halvesOf(block);
	if (halves !== undefined) return halves;
	throw new Refusal(
		'Markdown holds something that is too large for one message and cannot be cut, such as a very long address or row of a table',
		'Shorten it in Markdown.',
	);
}
