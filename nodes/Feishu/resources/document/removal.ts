import type { Outline } from '../../../shared/blocks';
import { deleteBlocks, outlineOf } from '../../../shared/blocks';
import type { Attempt, Failure, FeishuApi } from '../../../shared/endpoints';
import { CallFailed } from '../../../shared/endpoints';
import { rangesOf } from './kept';

/** What became of blocks that are to go. */
export interface Removed {
	/** Blocks that are gone. */
	readonly count: number;
	readonly revision: number | undefined;
	readonly failure?: Failure;
}

/** Deletes blocks at the top of a document, looked for again, as other people may have written meanwhile. */
export async function removeAll(
	api: FeishuApi,
	id: string,
	gone: ReadonlySet<string>,
): Promise<Removed> {
	if (gone.size === 0) return { count: 0, revision: undefined };
	const now = await readAgain(api, id);
	if ('failure' in now) return { count: 0, revision: undefined, failure: now.failure };
	let { revision } = now.answer;
	// An earlier try may have deleted some.
	let count = gone.size - now.answer.top.filter((one) => gone.has(one)).length;
	for (const { start, end } of rangesOf(now.answer.top, gone)) {
		const result = await api.attempt(deleteBlocks, {
			path: { document_id: id, block_id: id },
			query: {
				client_token: api.key(`delete ${start} to ${end} of ${id} in revision ${revision}`),
				...(revision > 0 ? { document_revision_id: revision } : {}),
			},
			body: { start_index: start, end_index: end },
		});
		if ('failure' in result) return { count, revision, failure: result.failure };
		count += end - start;
		revision = result.answer.document_revision_id ?? revision;
	}
	return { count, revision };
}

async function readAgain(api: FeishuApi, id: string): Promise<Attempt<Outline>> {
	try {
		return { answer: await outlineOf(api, id) };
	} catch (error) {
		if (error instanceof CallFailed) return { failure: error.failure };
		return await Promise.reject(error);
	}
}
