import type { Block, Tree } from './blocks';
import { subtree } from './blocks';
import type { Load } from './load';
import { fits, loadOf, sum } from './load';

/** The blocks of one request. */
export interface Batch {
	/** The block of an earlier batch they go below; undefined for the document itself. */
	readonly parent: string | undefined;
	/** The topmost of the blocks. */
	readonly children: readonly string[];
	readonly blocks: readonly Block[];
}

/** A batch that is being filled. */
interface Draft {
	readonly parent: string | undefined;
	readonly children: string[];
	readonly blocks: Block[];
	load: Load;
}

/**
 * Packs the blocks into requests, in order and as full as Feishu takes them. Blocks stay with what
 * is below them; only what is too big for one request is opened: first the block itself, then its
 * children.
 */
export function planBatches({ roots, blocks }: Tree): Batch[] {
	const batches: Batch[] = [];

	const place = (ids: readonly string[], parent: string | undefined): void => {
		let draft = newDraft(parent);
		const close = (): void => {
			if (draft.children.length > 0) batches.push(draft);
			draft = newDraft(parent);
		};
		for (const id of ids) {
			const whole = subtree(blocks, id);
			const [top, ...below] = whole;
			if (top === undefined) continue;
			const load = loadOf(whole);
			if (!fits(draft.load, load)) close();
			if (fits(load) || below.length === 0) {
				draft.children.push(id);
				for (const block of whole) draft.blocks.push(block);
				draft.load = sum(draft.load, load);
			} else {
				draft.children.push(id);
				draft.blocks.push({ ...top, children: [] });
				close();
				place(top.children ?? [], id);
			}
		}
		close();
	};
	place(roots, undefined);
	return batches;
}

function newDraft(parent: string | undefined): Draft {
	return { parent, children: [], blocks: [], load: loadOf([]) };
}
