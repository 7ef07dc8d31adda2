import type { Block } from './model';

/** How many tables blocks hold, those within lists and quotes included. */
export function tablesIn(blocks: readonly Block[]): number {
	return blocks.reduce((sum, block) => {
		switch (block.kind) {
			case 'table':
				return sum + 1;
			case 'quote':
				return sum + tablesIn(block.blocks);
			case 'list':
				return sum + tablesIn(block.items.flat());
			default:
				return sum;
		}
	}, 0);
}
