import type { IDataObject } from 'n8n-workflow';

import type { Outline } from '../../../../shared/blocks';
import {
	addresses,
	deleteBlocks,
	markdownWriting,
	outlineBefore,
	outlineReading,
	placeAt,
	prepared,
	remarks,
	sectionOf,
	write,
} from '../../../../shared/blocks';
import type { Failure } from '../../../../shared/endpoints';
import { CallFailed, wiki } from '../../../../shared/endpoints';
import { choice, confirm } from '../../../../shared/fields';
import { chain, partly } from '../../../../shared/operation';
import { figure, memberText, objectsIn, quoted, Refusal } from '../../../../shared/values';
import * as fields from '../fields';
import { keptOnes } from '../kept';
import { markdownContent } from '../markdownContent';
import { removeAll } from '../removal';

export const replaceContent = chain({
	value: 'replaceContent',
	name: 'Replace Document Content',
	action: 'Replace document content',
	description: 'Write a document again, or a section of it; address, title and permissions stay',
	documentation:
		'https://open.feishu.cn/document/ukTMukTMukTM/uUDN04SN0QjL1QDN/document-docx/docx-v1/document-block-children/batch_delete',
	endpoints: [...markdownWriting, ...outlineReading, deleteBlocks, wiki.spaceGetNode],
	parameters: {
		documentId: fields.documentId,
		markdown: markdownContent,
		confirm: confirm('delete what stands there now'),
		section: choice({
			label: 'Replace',
			options: {
				all: 'Whole Document',
				underHeading: ['Section', 'What stands under Heading, which stays itself'],
			},
			default: 'all',
		}),
		heading: fields.heading,
	},
	options: { uploadImages: fields.uploadImages, contentType: fields.contentType },
	check: ({ section, heading, markdown }) => {
		if (markdown.trim() === '') {
			throw new Refusal('Markdown Content is empty', 'Fill in Markdown Content.');
		}
		if ((section === 'underHeading') === (heading !== undefined)) return;
		throw new Refusal(
			section === 'all'
				? 'Heading is given, but Replace is Whole Document'
				: 'Heading is empty, but Replace is Section',
			section === 'all' ? 'Clear Heading, or set Replace to Section.' : 'Fill in Heading.',
		);
	},
	serialBy: ({ documentId: id }) => `document ${id}`,
	run: async ({ documentId: id, markdown, section, heading = '', ...wishes }, api) => {
		const content = await prepared(api, markdown, wishes);
		const before = await outlineBefore(api, id);
		const { start, end } =
			section === 'all' || api.dryRun
				? { start: 0, end: before.top.length }
				: below(before, heading);
		const old = before.top.slice(start, end);
		const kept = keptOnes(before, old);
		const stays = new Set(kept.map((one) => memberText(one, 'block_id')));
		const gone = new Set(old.filter((one) => !stays.has(one)));
		// The new blocks are in before the old ones go: whatever happens, nobody finds an empty document.
		const written = await write(api, id, content, {
			...placeAt(before, end),
			replaced: before.revision,
		});
		const data: IDataObject = {
			document_id: id,
			blocks: written.blocks,
			deleted: 0,
			revision_id: written.revision,
			kept,
			images_missing: addresses(written.missing),
			list_starts_lost: [...content.starts],
			state: written.blocks === 0 ? 'old' : 'both',
		};
		if (written.failure !== undefined) return unwritten(data, written.failure);
		const removed = await removeAll(api, id, gone);
		const after = {
			...data,
			deleted: removed.count,
			revision_id: removed.revision ?? written.revision,
		};
		if (removed.failure !== undefined) {
			return partly(
				after,
				removed.failure,
				'deleting the old blocks',
				section === 'all'
					? 'Repeat the call: the old blocks and the new ones are both there.'
					: 'Delete the old blocks in Feishu: they stand before the new ones.',
			);
		}
		return {
			data: { ...after, state: 'new' },
			remark: [remarks(written.missing, content), stayed(kept)]
				.filter((text) => text !== '')
				.join(' '),
		};
	},
	summary: ({ blocks, deleted }, { documentId: id, section, heading = '' }) => {
		const what =
			section === 'all' ? `document ${id}` : `section ${quoted(heading)} of document ${id}`;
		return `Replaced ${what}: ${figure(Number(blocks))} new blocks, ${figure(Number(deleted))} old ones deleted`;
	},
	sample: {
		document_id: 'doxcnReport1',
		blocks: 3,
		deleted: 5,
		revision_id: 14,
		kept: [{ block_id: 'doxcnBlock7', what: 'whiteboard' }],
		images_missing: [],
		list_starts_lost: [],
		state: 'new',
	},
});

function below(
	outline: Outline,
	heading: string,
): { readonly start: number; readonly end: number } {
	const found = sectionOf(outline, heading);
	return { start: found.heading + 1, end: found.end };
}

/** @throws CallFailed when nothing was written */
function unwritten(data: IDataObject, failure: Failure) {
	if (data.blocks === 0 && failure.fate !== 'lost') throw new CallFailed(failure);
	return partly(
		data,
		failure,
		'inserting the new blocks',
		'Repeat the call for the whole document, or delete the new blocks first: the old ones are all there.',
	);
}

function stayed(kept: readonly IDataObject[]): string {
	if (kept.length === 0) return '';
	const what = [...new Set(objectsIn(kept).map((one) => memberText(one, 'what')))].join(', ');
	return `What Markdown cannot carry stayed, before the new blocks: ${what}.`;
}
