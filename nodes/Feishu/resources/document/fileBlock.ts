import type { Place } from '../../../shared/blocks';
import {
	BLOCK_TYPE,
	deleteBlocks,
	insertBlocks,
	outlineOf,
	placeBeside,
} from '../../../shared/blocks';
import type { Attempt, Failure, FeishuApi } from '../../../shared/endpoints';
import { answeredFailure, CallFailed } from '../../../shared/endpoints';
import { turnsOf } from '../../../shared/kits';
import { partly } from '../../../shared/operation';
import { memberText, objectsIn, Refusal } from '../../../shared/values';

/** An empty block for the file, which is uploaded for just this block. @throws CallFailed */
export async function emptyBlock(
	api: FeishuApi,
	id: string,
	as: 'image' | 'file',
	{ parent, index, revision }: Place,
): Promise<string> {
	const turns = await turnsOf(api);
	const temporary = 'new';
	const block =
		as === 'image'
			? { block_id: temporary, block_type: BLOCK_TYPE.image, image: {} }
			: { block_id: temporary, block_type: BLOCK_TYPE.file, file: {} };
	const answer = await api.call(insertBlocks, {
		path: { document_id: id, block_id: parent },
		query: {
			client_token: api.key(`block of ${id} ${turns.name()}`),
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
	return answeredFailure(
		'Feishu did not tell the id of the new block, so the file was not uploaded',
		'Look into the document: an empty block may be there.',
	);
}

/** Takes the empty block out again after a failure. @throws CallFailed where that went well */
export async function withdrawn(
	api: FeishuApi,
	id: string,
	blockId: string,
	failure: Failure,
	step: string,
): Promise<ReturnType<typeof partly>> {
	const removed = await remove(api, id, blockId);
	if (!('failure' in removed)) {
		(await turnsOf(api)).next();
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
			query: { client_token: api.key(`withdraw ${blockId} from ${id}`) },
			body: { start_index: index, end_index: index + 1 },
		});
	} catch (error) {
		if (error instanceof CallFailed) return { failure: error.failure };
		if (error instanceof Refusal) return { failure: { ...unknownBlock(), message: error.message } };
		return await Promise.reject(error);
	}
}
