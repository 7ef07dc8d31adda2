import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../endpoints';
import { answeredFailure, CallFailed } from '../endpoints';
import { perTries } from '../kits';
import { DEEPEST, isBlank, memberText, objectsIn } from '../values';
import type { Tree } from './blocks';
import { textBlock, treeOf } from './blocks';
import { convertText } from './endpoints';
import { listStarts } from './listStarts';

/** What Feishu made of a text. */
export interface Conversion {
	readonly tree: Tree;
	/** The image blocks, by the converter's ids, and where their pictures are. */
	readonly pictures: ReadonlyArray<{ readonly blockId: string; readonly url: string }>;
	/** Numbers with which lists began, and which an insertion loses. */
	readonly starts: readonly string[];
}

/**
 * Turns Markdown, or HTML, into blocks that can be inserted. Nothing is stored. The blocks have
 * other ids each time, so a call keeps those it has begun to insert.
 * @throws CallFailed, also for an answer with which a part of the text would be lost
 */
export const convertMarkdown: (
	api: FeishuApi,
	markdown: string,
	contentType: 'html' | 'markdown',
) => Promise<Conversion> = perTries(async (api, markdown, contentType) => {
	const answer: IDataObject = await api.call(convertText, {
		body: { content_type: contentType, content: markdown },
	});
	if (api.dryRun) return { tree: STAND_IN, pictures: [], starts: [] };
	const tree = treeOf(answer);
	const fault =
		markdown.trim() !== '' && isBlank(answer.first_level_block_ids) && isBlank(answer.blocks)
			? 'has no blocks'
			: faultOf(tree);
	if (fault !== undefined) throw new CallFailed(unusable(fault));
	return {
		tree,
		starts: listStarts(answer.blocks),
		pictures: objectsIn(answer.block_id_to_image_urls).map((image) => ({
			blockId: memberText(image, 'block_id'),
			url: memberText(image, 'image_url'),
		})),
	};
});

/** In a dry run it is not known what the text becomes. */
const STAND_IN: Tree = {
	roots: ['<block_id>'],
	blocks: new Map([['<block_id>', textBlock('<block_id>', '<converted Markdown>')]]),
};

/** Why a tree cannot be inserted without losing something; undefined when it can. */
function faultOf({ roots, blocks }: Tree): string | undefined {
	if (roots.length === 0 && blocks.size > 0) return 'does not say which blocks come first';
	const seen = new Set<string>();
	let level: readonly string[] = roots;
	for (let depth = 1; level.length > 0; depth += 1) {
		if (depth > DEEPEST) return `is nested more than ${DEEPEST} levels deep`;
		const next: string[] = [];
		for (const id of level) {
			const block = blocks.get(id);
			if (block === undefined) return 'lacks some of its blocks';
			if (seen.has(id)) return 'has a block in two places';
			seen.add(id);
			for (const child of block.children ?? []) next.push(child);
		}
		level = next;
	}
	return undefined;
}

function unusable(fault: string) {
	return answeredFailure(
		`What Feishu made of Markdown Content ${fault}, so nothing was written`,
		'Simplify Markdown Content, tables and nested lists first.',
	);
}
