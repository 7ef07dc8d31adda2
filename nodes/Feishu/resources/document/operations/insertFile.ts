import type { IDataObject } from 'n8n-workflow';

import type { Place } from '../../../../shared/blocks';
import {
	BLOCK_TYPE,
	deleteBlocks,
	insertBlocks,
	outlineOf,
	outlineReading,
	placeBeside,
	updateBlock,
} from '../../../../shared/blocks';
import type { Attempt, Failure, FeishuApi } from '../../../../shared/endpoints';
import { CallFailed, wiki } from '../../../../shared/endpoints';
import type { InputFile } from '../../../../shared/fields';
import { choice, file, number, text } from '../../../../shared/fields';
import { mediaUploads, uploadMedia } from '../../../../shared/kits';
import { chain, partly } from '../../../../shared/operation';
import { memberText, objectsIn, quoted, Refusal } from '../../../../shared/values';
import * as fields from '../fields';
import { checkPlace, placeOf } from '../place';

const ALIGN = { left: 1, center: 2, right: 3 } as const;

export const insertFile = chain({
	value: 'insertFile',
	name: 'Insert File into Document',
	action: 'Insert file into document',
	description: 'Put a picture or a file of the input item into a document',
	documentation:
		'https://open.feishu.cn/document/ukTMukTMukTM/uUDN04SN0QjL1QDN/document-docx/docx-v1/faq',
	endpoints: [
		insertBlocks,
		...mediaUploads,
		updateBlock,
		...outlineReading,
		deleteBlocks,
		wiki.spaceGetNode,
	],
	parameters: {
		documentId: fields.documentId,
		binaryPropertyName: file(),
		insertAs: choice({
			label: 'Insert As',
			options: {
				auto: ['Auto', 'A picture as a picture, everything else as a file'],
				image: 'Image',
				file: ['File', 'An attachment to download or preview'],
			},
			default: 'auto',
		}),
		position: fields.position,
		heading: fields.heading,
		blockId: fields.blockId,
	},
	options: {
		fileName: text({
			label: 'File Name',
			description: 'Name the file gets; its own when this is empty',
			placeholder: 'e.g. report.pdf',
			maxLength: 250,
		}),
		caption: text({ label: 'Caption', description: 'What stands below a picture' }),
		align: choice({
			label: 'Align',
			description: 'Where a picture stands',
			options: { left: 'Left', center: 'Center', right: 'Right' },
			default: 'center',
		}),
		width: number({ label: 'Width', description: 'Width of a picture in pixels', min: 1 }),
	},
	check: ({ binaryPropertyName: [own], insertAs, caption, width, ...place }) => {
		checkPlace(place);
		if (insertedAs(own, insertAs) === 'image' || (caption === undefined && width === undefined)) {
			return;
		}
		throw new Refusal(
			'Caption or Width is given, but the file is not inserted as a picture',
			'Clear Caption and Width, or set Insert As to Image.',
		);
	},
	serialBy: ({ documentId: id }) => `document ${id}`,
	run: async ({ documentId: id, binaryPropertyName: [own], insertAs, ...values }, api) => {
		const as = insertedAs(own, insertAs);
		const name = values.fileName ?? (own.name === '' ? 'file' : own.name);
		const place = (await placeOf(api, id, values)) ?? { parent: id, index: -1 };
		const blockId = await emptyBlock(api, id, as, place);
		const uploaded = await uploadMedia(api, renamed(own, name), {
			parentType: as === 'image' ? 'docx_image' : 'docx_file',
			parentNode: blockId,
			extra: { drive_route_token: id },
		});
		if ('failure' in uploaded) {
			return await withdrawn(api, id, blockId, uploaded.failure, 'uploading the file');
		}
		const token = uploaded.answer;
		const shown = await api.attempt(updateBlock, {
			path: { document_id: id, block_id: blockId },
			query: { client_token: api.key(`show ${id}`) },
			body:
				as === 'image' ? { replace_image: picture(token, values) } : { replace_file: { token } },
		});
		if ('failure' in shown) {
			return await withdrawn(api, id, blockId, shown.failure, 'showing the file in its block');
		}
		return { data: { block_id: blockId, file_token: token, name } };
	},
	summary: ({ name, block_id: block }, { documentId: id }) =>
		`Inserted ${quoted(name)} as block ${String(block)} of document ${id}`,
	sample: { block_id: 'doxcnBlock1', file_token: 'boxcnFile1', name: 'chart.png' },
});

function insertedAs(
	{ type, name }: InputFile,
	wished: 'auto' | 'image' | 'file',
): 'image' | 'file' {
	if (wished !== 'auto') return wished;
	const isPicture = /^image\/(?!svg)/.test(type) || /\.(?:png|jpe?g|gif|bmp|webp)$/i.test(name);
	return isPicture ? 'image' : 'file';
}

function renamed(source: InputFile, name: string): InputFile {
	return { ...source, name };
}

interface Look {
	readonly caption: string | undefined;
	readonly align: keyof typeof ALIGN;
	readonly width: number | undefined;
}

function picture(token: string, { caption, align, width }: Look): IDataObject {
	return {
		token,
		align: ALIGN[align],
		...(width === undefined ? {} : { width }),
		...(caption === undefined ? {} : { caption: { content: caption } }),
	};
}

/** An empty block for the file, which is uploaded for just this block. @throws CallFailed */
async function emptyBlock(
	api: FeishuApi,
	id: string,
	as: 'image' | 'file',
	{ parent, index, revision }: Place,
): Promise<string> {
	const temporary = 'new';
	const block =
		as === 'image'
			? { block_id: temporary, block_type: BLOCK_TYPE.image, image: {} }
			: { block_id: temporary, block_type: BLOCK_TYPE.file, file: {} };
	const answer = await api.call(insertBlocks, {
		path: { document_id: id, block_id: parent },
		query: {
			client_token: api.key(`block of ${id}`),
			...(revision === undefined ? {} : { document_revision_id: revision }),
		},
		body: { index, children_id: [temporary], descendants: [{ ...block, children: [] }] },
	});
	if (api.dryRun) return '<block_id>';
	const relations = objectsIn(answer.block_id_relations);
	const own = relations.find((one) => memberText(one, 'temporary_block_id') === temporary);
	const [first] = objectsIn(answer.children);
	// Feishu puts a view around a file: the file itself is what stands in the view.
	const inside = first?.block_type === BLOCK_TYPE.view ? first.children : undefined;
	const wrapped: unknown = Array.isArray(inside) ? inside[0] : undefined;
	const found =
		typeof wrapped === 'string'
			? wrapped
			: memberText(own, 'block_id') || memberText(first, 'block_id');
	if (found !== '') return found;
	throw new CallFailed(unknownBlock());
}

function unknownBlock(): Failure {
	return {
		fate: 'answered',
		status: 200,
		message: 'Feishu did not tell the id of the new block, so the file was not uploaded',
		hint: 'Look into the document: an empty block may be there.',
		retryable: false,
	};
}

/** Takes the empty block out again after a failure. @throws CallFailed where that went well */
async function withdrawn(
	api: FeishuApi,
	id: string,
	blockId: string,
	failure: Failure,
	step: string,
): Promise<ReturnType<typeof partly>> {
	const removed = await remove(api, id, blockId);
	if (!('failure' in removed)) {
		throw new CallFailed({ ...failure, message: `While ${step}: ${failure.message}` });
	}
	return partly(
		{ block_id: blockId, file_token: '', name: '' },
		failure,
		step,
		`Delete block ${blockId} of the document: it is empty, and could not be taken out again (${removed.failure.message}).`,
	);
}

async function remove(api: FeishuApi, id: string, blockId: string): Promise<Attempt<unknown>> {
	try {
		const outline = await outlineOf(api, id);
		const above = memberText(outline.blocks.get(blockId), 'parent_id');
		const isWrapped = outline.blocks.get(above)?.block_type === BLOCK_TYPE.view;
		const { parent, index } = placeBeside(outline, isWrapped ? above : blockId, false);
		return await api.attempt(deleteBlocks, {
			path: { document_id: id, block_id: parent },
			query: { client_token: api.key(`withdraw from ${id}`) },
			body: { start_index: index, end_index: index + 1 },
		});
	} catch (error) {
		if (error instanceof CallFailed) return { failure: error.failure };
		if (error instanceof Refusal) return { failure: { ...unknownBlock(), message: error.message } };
		return await Promise.reject(error);
	}
}
