import { isObject, memberText } from '../values';
import type { Block, Tree } from './blocks';
import { BLOCK_TYPE } from './blocks';
import type { Conversion } from './conversion';

/** Leaves pictures where they are: a link takes the place of each. */
export function withLinks({ tree, pictures }: Conversion): Tree {
	const urls = new Map(pictures.map(({ blockId, url }) => [blockId, url]));
	const blocks = new Map(tree.blocks);
	for (const [id, block] of tree.blocks) {
		if (block.block_type === BLOCK_TYPE.image) blocks.set(id, linkTo(block, urls.get(id) ?? ''));
	}
	return { roots: tree.roots, blocks };
}

function linkTo({ block_id, image }: Block, url: string): Block {
	const caption = memberText(isObject(image) ? image.caption : undefined, 'content');
	const content = caption === '' ? url : caption;
	// Feishu takes addresses of links encoded (documentation: "Block data structure", `link.url`).
	const style = /^https?:/i.test(url) ? { link: { url: encodeURIComponent(url) } } : {};
	const run = { content, text_element_style: style };
	return {
		block_id,
		block_type: BLOCK_TYPE.text,
		text: { elements: [{ text_run: run }] },
		children: [],
	};
}
