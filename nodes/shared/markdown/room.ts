import { Refusal } from '../values';
import type { KeyOf } from './addresses';
import type { Look } from './compose';
import type { Size } from './split';

/** About as long as the keys of Feishu are, so that a text can be cut before there are any. */
export const KEY_TO_COME: KeyOf = () => 'img_v3_0000_00000000-0000-0000-0000-000000000000';

/** No picture could be uploaded. */
export const NO_KEY: KeyOf = () => undefined;

/** The more of each that two sizes take up. */
export function larger(one: Size, other: Size): Size {
	return {
		bytes: Math.max(one.bytes, other.bytes),
		tables: Math.max(one.tables, other.tables),
		elements: Math.max(one.elements, other.elements),
	};
}

/** Bytes below which there is no room for a text. */
const LEAST = 1024;

/**
 * Refuses a title or buttons beside which no text fits into a message.
 * @throws Refusal
 */
export function checkRoom({ bytes }: Size, { title = '' }: Look): void {
	if (bytes >= LEAST) return;
	const label = Buffer.byteLength(title) > LEAST ? 'Title' : 'Buttons';
	throw new Refusal(
		`${label} is so long that Markdown does not fit into the message`,
		`Shorten ${label}.`,
	);
}
