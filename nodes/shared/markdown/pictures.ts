import type { Block, Inline, Picture } from './model';

/** All pictures of blocks, in their order. */
export function picturesIn(blocks: readonly Block[]): Picture[] {
	return blocks.flatMap((block): Picture[] => {
		switch (block.kind) {
			case 'paragraph':
			case 'heading':
				return inlinePictures(block.of);
			case 'quote':
				return picturesIn(block.blocks);
			case 'list':
				return picturesIn(block.items.flat());
			case 'table':
				return [block.header, ...block.rows].flat().flatMap(inlinePictures);
			default:
				return [];
		}
	});
}

function inlinePictures(pieces: readonly Inline[]): Picture[] {
	return pieces.flatMap((piece): Picture[] => {
		if (piece.kind === 'picture') return [piece];
		return 'of' in piece ? inlinePictures(piece.of) : [];
	});
}
