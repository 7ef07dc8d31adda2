import type { IDataObject } from 'n8n-workflow';

import type { Block, Outline } from '../../../shared/blocks';
import { subtree } from '../../../shared/blocks';

/** Block types that hold more than Markdown can say (documentation: "Block data structure", `block_type`). */
const BEYOND_MARKDOWN: Readonly<Record<number, string>> = {
	16: 'equation',
	18: 'Base',
	20: 'chat card',
	21: 'diagram',
	23: 'file',
	26: 'embedded page',
	28: 'widget',
	29: 'mind map',
	30: 'spreadsheet',
	33: 'file',
	35: 'task',
	36: 'OKR',
	40: 'add-on',
	41: 'Jira filter',
	42: 'list of wiki pages',
	43: 'whiteboard',
	44: 'agenda',
	48: 'link preview',
	49: 'synced block',
	50: 'synced block',
	51: 'list of wiki pages',
	52: 'AI template',
};

/** Undefined for what Markdown carries; else what the block, or one below it, holds. */
function beyondMarkdown({ blocks }: Pick<Outline, 'blocks'>, id: string): string | undefined {
	return subtree(blocks, id)
		.map(({ block_type: type }: Block) => BEYOND_MARKDOWN[type])
		.find((what) => what !== undefined);
}

/** Blocks that stay, as `Data` names them. */
export function keptOnes(outline: Outline, ids: readonly string[]): IDataObject[] {
	return ids.flatMap((id) => {
		const what = beyondMarkdown(outline, id);
		return what === undefined ? [] : [{ block_id: id, what }];
	});
}

/** Runs of neighbours among children, from the last to the first, so that each leaves the others where they are. */
export function rangesOf(
	children: readonly string[],
	gone: ReadonlySet<string>,
): Array<{ readonly start: number; readonly end: number }> {
	const ranges: Array<{ start: number; end: number }> = [];
	for (const [index, id] of children.entries()) {
		if (!gone.has(id)) continue;
		const open = ranges.at(-1);
		if (open !== undefined && open.end === index) open.end = index + 1;
		else ranges.push({ start: index, end: index + 1 });
	}
	return ranges.reverse();
}
