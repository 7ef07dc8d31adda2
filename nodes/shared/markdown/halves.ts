import type { Block, Inline } from './model';

type Halves<Whole> = readonly [Whole, Whole];

/** Cuts a block in two that say the same one below the other; undefined for what cannot be cut. */
export function halvesOf(block: Block): Halves<Block> | undefined {
	switch (block.kind) {
		case 'paragraph':
		case 'heading': {
			const halves = inlineHalves(block.of);
			return (
				halves && [
					{ ...block, of: halves[0] },
					{ ...block, of: halves[1] },
				]
			);
		}
		case 'code': {
			const halves = textHalves(block.text, '\n');
			return (
				halves && [
					{ ...block, text: halves[0] },
					{ ...block, text: halves[1] },
				]
			);
		}
		case 'quote': {
			const halves = blockHalves(block.blocks);
			return (
				halves && [
					{ ...block, blocks: halves[0] },
					{ ...block, blocks: halves[1] },
				]
			);
		}
		case 'list':
			return listHalves(block);
		case 'table': {
			if (block.rows.length < 2) return undefined;
			const [first, second] = inHalf(block.rows);
			return [
				{ ...block, rows: first },
				{ ...block, rows: second },
			];
		}
		case 'rule':
			return undefined;
	}
}

/** The second half goes on with the numbers; the rest of an item that is cut in two has none. */
function listHalves(list: Extract<Block, { kind: 'list' }>): Halves<Block> | undefined {
	const { start, items } = list;
	if (items.length > 1) {
		const [first, second] = inHalf(items);
		const next = start === undefined ? undefined : start + first.length;
		return [
			{ ...list, items: first },
			{ ...list, items: second, start: next },
		];
	}
	const halves = blockHalves(items[0] ?? []);
	if (halves === undefined) return undefined;
	const [first, second] = halves;
	return [
		{ ...list, items: [first] },
		{ kind: 'list', start: undefined, items: [second] },
	];
}

function blockHalves(blocks: readonly Block[]): Halves<readonly Block[]> | undefined {
	if (blocks.length > 1) return inHalf(blocks);
	const [only] = blocks;
	const halves = only === undefined ? undefined : halvesOf(only);
	return halves && [[halves[0]], [halves[1]]];
}

function inlineHalves(pieces: readonly Inline[]): Halves<readonly Inline[]> | undefined {
	if (pieces.length > 1) return inHalf(pieces);
	const [only] = pieces;
	if (only === undefined) return undefined;
	if (only.kind === 'text' || only.kind === 'code') {
		const halves = textHalves(only.text, ' ');
		return halves && [[{ ...only, text: halves[0] }], [{ ...only, text: halves[1] }]];
	}
	if (!('of' in only) || only.kind === 'link') return undefined;
	const halves = inlineHalves(only.of);
	return halves && [[{ ...only, of: halves[0] }], [{ ...only, of: halves[1] }]];
}

/** Cuts at the last separator of the first half, or where there is none in the middle. */
function textHalves(text: string, separator: string): Halves<string> | undefined {
	if (text.length < 2) return undefined;
	const middle = Math.floor(text.length / 2);
	const at = text.lastIndexOf(separator, middle);
	if (at > 0) return [text.slice(0, at), text.slice(at + separator.length)];
	// Never between the halves of a character.
	const isWithin = /[\udc00-\udfff]/.test(text[middle]);
	const cut = isWithin ? middle - 1 : middle;
	return cut > 0 ? [text.slice(0, cut), text.slice(cut)] : undefined;
}

function inHalf<Part>(parts: readonly Part[]): Halves<readonly Part[]> {
	const middle = Math.ceil(parts.length / 2);
	return [parts.slice(0, middle), parts.slice(middle)];
}
