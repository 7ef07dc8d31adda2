import type { IDataObject } from 'n8n-workflow';

import {
	addresses,
	markdownWriting,
	outlineReading,
	prepared,
	progress,
	remarks,
	write,
} from '../../../../shared/blocks';
import { CallFailed, wiki } from '../../../../shared/endpoints';
import { chain, partly } from '../../../../shared/operation';
import { amount, figure, quoted } from '../../../../shared/values';
import * as fields from '../fields';
import { markdownContent } from '../markdownContent';
import { checkPlace, placeOf } from '../place';

export const insertMarkdown = chain({
	value: 'insertMarkdown',
	name: 'Add Markdown to Document',
	action: 'Add Markdown to document',
	description: 'Insert Markdown at the end, at the start, in a section or beside a block',
	documentation:
		'https://open.feishu.cn/document/ukTMukTMukTM/uUDN04SN0QjL1QDN/document-docx/docx-v1/document-block/create-2',
	endpoints: [...markdownWriting, ...outlineReading, wiki.spaceGetNode],
	parameters: {
		documentId: fields.documentId,
		markdown: markdownContent,
		position: fields.position,
		heading: fields.heading,
		blockId: fields.blockId,
	},
	options: {
		contentType: fields.contentType,
		uploadImages: fields.uploadImages,
		mentionUsers: fields.mentionUsers,
	},
	check: checkPlace,
	serialBy: ({ documentId: id }) => `document ${id}`,
	run: async ({ documentId: id, markdown, ...values }, api) => {
		const content = await prepared(api, markdown, values);
		const place = await placeOf(api, id, values);
		const written = await write(api, id, content, place);
		const { failure, missing } = written;
		if (failure !== undefined && written.blocks === 0 && failure.fate !== 'lost') {
			throw new CallFailed(failure);
		}
		const data: IDataObject = {
			document_id: id,
			blocks: written.blocks,
			first_block_id: written.first,
			revision_id: written.revision,
			images_missing: addresses(missing),
			list_starts_lost: [...content.starts],
		};
		if (failure === undefined) return { data, remark: remarks(missing, content) };
		const { blocks_missing: left, missing_from: from } = progress(written, content.batches);
		return partly(
			{ ...data, blocks_missing: left, missing_from: from },
			failure,
			`inserting part ${written.batches + 1} of ${content.batches.length}`,
			`Insert what is missing, from missing_from in Data on: ${figure(written.blocks)} blocks are in the document.`,
		);
	},
	summary: ({ blocks }, { documentId: id, position, heading = '', blockId = '' }) => {
		const where = {
			end: 'at the end of',
			start: 'at the start of',
			afterHeading: `in section ${quoted(heading)} of`,
			beforeBlock: `before block ${blockId} of`,
			afterBlock: `after block ${blockId} of`,
		}[position];
		return `Added ${amount(Number(blocks), ['block', 'blocks'])} ${where} document ${id}`;
	},
	sample: {
		document_id: 'doxcnReport1',
		blocks: 3,
		first_block_id: 'doxcnBlock1',
		revision_id: 12,
		images_missing: [],
		list_starts_lost: [],
	},
});
