import type { IDataObject } from 'n8n-workflow';

import type { Block } from '../../../shared/blocks';
import { BLOCK_TYPE, listStarts, lostStarts } from '../../../shared/blocks';
import type { Attempt, FeishuApi } from '../../../shared/endpoints';
import { docx } from '../../../shared/endpoints';
import { few, isObject, memberText, objectsIn, sentences } from '../../../shared/values';

/** What a document holds beside its text, by the member of a block that has its token. */
const EMBEDDED: Readonly<Record<number, readonly [member: string, what: string]>> = {
	[BLOCK_TYPE.bitable]: ['bitable', 'Base'],
	[BLOCK_TYPE.file]: ['file', 'file'],
	[BLOCK_TYPE.mindnote]: ['mindnote', 'mind map'],
	[BLOCK_TYPE.sheet]: ['sheet', 'spreadsheet'],
	[BLOCK_TYPE.board]: ['board', 'whiteboard'],
};

/** A line of an ordered list, also within a quote. Not over line breaks: many blank lines would be read again from each. */
const NUMBERED = /^[ \t>]*(\d+)[.)]\s/gm;

/** Blocks that are looked through; the first ones of a larger document. */
const MOST = 5000;

/**
 * Names what the Markdown of a document does not carry: what is embedded, each with its token, and
 * numbers that lists begin with. Empty where there is none, or where the blocks cannot be read: the
 * text is there all the same.
 */
export async function lostIn(
	api: FeishuApi,
	documentId: string,
	markdown: string,
): Promise<string> {
	const blocks = await readAll(api, documentId);
	const found = objectsIn(blocks).flatMap((block) => named(block.block_type, block));
	const carried = new Set([...markdown.matchAll(NUMBERED)].map(([, start]) => start));
	const starts = listStarts(blocks).filter((start) => !carried.has(start));
	return sentences(
		found.length === 0
			? ''
			: `The document also holds what Markdown cannot carry: ${few(found, 20)}`,
		lostStarts(starts, 'in the Markdown'),
	);
}

/** The blocks, page by page; a page that cannot be read ends them. */
async function readAll(api: FeishuApi, documentId: string): Promise<readonly unknown[]> {
	const blocks: unknown[] = [];
	for (let token: string | undefined = ''; token !== undefined && blocks.length < MOST; ) {
		const result: Attempt<IDataObject> = await api.attempt(docx.documentBlockList, {
			path: { document_id: documentId },
			query: { page_size: 500, ...(token === '' ? {} : { page_token: token }) },
		});
		if ('failure' in result || api.dryRun) return blocks;
		const { answer }: { readonly answer: IDataObject } = result;
		const found = objectsIn(answer.items);
		for (const block of found) blocks.push(block);
		const next: string = memberText(answer, 'page_token');
		token =
			answer.has_more === true && next !== '' && next !== token && found.length > 0
				? next
				: undefined;
	}
	return blocks;
}

function named(type: unknown, block: Partial<Block>): string[] {
	const [member, what] = EMBEDDED[Number(type)] ?? [];
	const content = member === undefined ? undefined : block[member];
	const token = memberText(isObject(content) ? content : undefined, 'token');
	return token === '' ? [] : [`${what} ${token}`];
}
