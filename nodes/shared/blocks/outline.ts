import type { FeishuApi } from '../endpoints';
import { answeredFailure, CallFailed, docx } from '../endpoints';
import { eachPage, perTries } from '../kits';
import { memberText, Refusal, quoted } from '../values';
import type { Block } from './blocks';
import { BLOCK_TYPE, blocksIn, plainText } from './blocks';
import type { Place } from './insert';

/** What `outlineOf` calls, for the record of an operation. */
export const outlineReading = [docx.documentGet, docx.documentBlockList];

/** A document as it stands: its blocks by id, and its page. */
export interface Outline {
	readonly id: string;
	readonly revision: number;
	/** Every block, with its children in order. */
	readonly blocks: ReadonlyMap<string, Block>;
	/** Ids of the blocks at the top. */
	readonly top: readonly string[];
}

/**
 * Reads all blocks of a document in one revision, so that what is done then is done to what was read.
 * @throws CallFailed
 */
export async function outlineOf(api: FeishuApi, documentId: string): Promise<Outline> {
	const path = { document_id: documentId };
	const { document } = await api.call(docx.documentGet, { path });
	const revision = Number(memberText(document, 'revision_id'));
	const known = Number.isSafeInteger(revision) && revision > 0;
	const blocks = new Map<string, Block>();
	if (api.dryRun) return { id: documentId, revision: -1, blocks, top: [] };
	const query = known ? { document_revision_id: revision } : {};
	const pages = eachPage({ api, endpoint: docx.documentBlockList, request: { path, query } });
	for await (const { elements, remark } of pages) {
		if (remark !== '') throw new CallFailed(unread(remark));
		for (const block of blocksIn(elements)) blocks.set(block.block_id, block);
	}
	const top = blocks.get(documentId)?.children;
	if (top === undefined && blocks.size > 1) throw new CallFailed(unread('its page is missing'));
	return { id: documentId, revision: known ? revision : -1, blocks, top: top ?? [] };
}

/**
 * The document as it was before the call wrote anything.
 * @throws CallFailed
 */
export const outlineBefore = perTries(outlineOf);

function unread(why: string) {
	return answeredFailure(
		`Feishu did not tell the whole document: ${why}`,
		'Repeat the call: nothing was written.',
		{ retryable: true },
	);
}

/** A part of the children of a page: from an index up to another one. */
export interface Section {
	/** Of the heading itself. */
	readonly heading: number;
	/** Of the first block behind what stands below the heading. */
	readonly end: number;
}

/**
 * What stands below a heading: until the next one of its level or of a higher one.
 * @throws Refusal when there is no such heading, or more than one
 */
export function sectionOf({ blocks, top }: Outline, heading: string): Section {
	const headings = top.flatMap((id, index) => {
		const block = blocks.get(id);
		const level = block === undefined ? 0 : levelOf(block);
		return block === undefined || level === 0
			? []
			: [{ index, level, text: plainText(block).trim() }];
	});
	const sought = heading.replace(/^#{1,9}\s+/, '').trim();
	const [found, ...others] = headings.filter(({ text }) => text === sought);
	if (found === undefined) {
		const known = headings.slice(0, 10).map(({ text }) => quoted(text));
		throw new Refusal(
			`Heading is ${quoted(heading)}, which is not a heading of the document: it has ${known.length === 0 ? 'none' : known.join(', ')}`,
			'Give Heading as the text of one of the headings at the top level of the document.',
		);
	}
	if (others.length > 0) {
		throw new Refusal(
			`Heading is ${quoted(heading)}, but the document has ${others.length + 1} headings of that text`,
			'Make the headings differ, or give the place by a block.',
		);
	}
	const next = headings.find(({ index, level }) => index > found.index && level <= found.level);
	return { heading: found.index, end: next?.index ?? top.length };
}

function levelOf({ block_type: type }: Block): number {
	return type >= BLOCK_TYPE.heading1 && type <= BLOCK_TYPE.heading9 ? type - 2 : 0;
}

/**
 * The place before or after a block.
 * @throws Refusal when the document does not have it
 */
export function placeBeside(outline: Outline, blockId: string, after: boolean): Place {
	const { blocks, id, revision } = outline;
	const block = blocks.get(blockId);
	const parent = block === undefined ? undefined : memberText(block, 'parent_id') || id;
	const siblings = parent === undefined ? [] : (blocks.get(parent)?.children ?? []);
	const index = siblings.indexOf(blockId);
	if (parent !== undefined && index !== -1) {
		return { parent, index: after ? index + 1 : index, ...at(revision) };
	}
	throw new Refusal(
		`Block ID is ${quoted(blockId)}, which is not a block of the document`,
		'Read the ids of the blocks with List Document Blocks.',
	);
}

/** The place at an index of the page. */
export function placeAt({ id, revision }: Outline, index: number): Place {
	return { parent: id, index, ...at(revision) };
}

function at(revision: number): { readonly revision?: number } {
	return revision > 0 ? { revision } : {};
}
