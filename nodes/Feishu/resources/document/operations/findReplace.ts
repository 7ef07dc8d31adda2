import type { IDataObject } from 'n8n-workflow';

import { outlineBefore, outlineReading, updateBlocks } from '../../../../shared/blocks';
import type { FeishuApi } from '../../../../shared/endpoints';
import { CallFailed, wiki } from '../../../../shared/endpoints';
import { jsonObject } from '../../../../shared/fields';
import { sendParts } from '../../../../shared/kits';
import { chain, partly } from '../../../../shared/operation';
import {
	amount,
	chunks,
	few,
	isObject,
	objectsIn,
	quoted,
	Refusal,
	sentences,
	textsIn,
} from '../../../../shared/values';
import * as fields from '../fields';
import type { Replaced } from '../placeholders';
import { readReplacements, replaceIn, textMember } from '../placeholders';

/** Blocks one call updates (documentation: "Batch update blocks"). */
const UPDATES = 200;

export const findReplace = chain({
	value: 'findReplace',
	name: 'Replace Text in Document',
	action: 'Replace text in document',
	description: 'Replace texts in a document, e.g. the placeholders of a template; styles stay',
	documentation:
		'https://open.feishu.cn/document/ukTMukTMukTM/uUDN04SN0QjL1QDN/document-docx/docx-v1/document-block/batch_update',
	endpoints: [...outlineReading, updateBlocks, wiki.spaceGetNode],
	parameters: {
		documentId: fields.documentId,
		replacements: jsonObject({
			label: 'Replacements',
			description: 'Texts of the document, each with what is to stand in its place, as JSON',
			placeholder: 'e.g. {"{{name}}": "Ada", "{{date}}": "2026-11-26"}',
			required: true,
		}),
	},
	check: ({ replacements }) => {
		const wrong = Object.entries(replacements).find(
			([sought, text]) => sought === '' || !['string', 'number', 'boolean'].includes(typeof text),
		);
		if (wrong !== undefined) {
			throw new Refusal(
				`Replacements holds ${quoted({ [wrong[0]]: wrong[1] })}, which is not a text with another one`,
				'Give Replacements as a JSON object of texts, such as {"{{name}}": "Ada"}.',
			);
		}
		if (Object.keys(replacements).length > 0) return;
		throw new Refusal('Replacements is empty', 'Give at least one text and its replacement.');
	},
	serialBy: ({ documentId: id }) => `document ${id}`,
	run: async ({ documentId: id, replacements: given }, api) => {
		const texts = new Map(readReplacements(given));
		const { blocks, revision } = await outlineBefore(api, id);
		const changes = [...blocks].flatMap(([blockId, block]): Change[] => {
			const member = textMember(block);
			const content = member === undefined ? undefined : block[member];
			const replaced = replaceIn(objectsIn(isObject(content) ? content.elements : []), texts);
			return replaced === undefined ? [] : [{ blockId, ...replaced }];
		});
		const { done, notDone, failure } = await send(api, id, changes, revision);
		const written = done.flatMap(({ part }) => part);
		const found = new Set(changes.flatMap(({ counts }) => [...counts.keys()]));
		const data: IDataObject = {
			document_id: id,
			replaced: written.reduce((sum, one) => sum + total(one), 0),
			blocks: written.length,
			not_found: [...texts.keys()].filter((text) => !found.has(text)),
		};
		if (failure !== undefined) {
			if (written.length === 0 && failure.fate !== 'lost') throw new CallFailed(failure);
			return partly(
				{ ...data, not_replaced: notDone.flat().map(({ blockId }) => blockId) },
				failure,
				`replacing texts in the last ${notDone.flat().length} of ${changes.length} blocks`,
				'Repeat the call: what was replaced is not found any more.',
			);
		}
		if (api.dryRun) return { data };
		// The block of the page itself holds the title, which templates have placeholders in too.
		const title = written.some(({ blockId }) => blockId === id) ? TITLE_CHANGED : '';
		return { data, remark: sentences(title, absent(data.not_found)) };
	},
	summary: ({ replaced, blocks }, { documentId: id }) =>
		`Replaced ${amount(Number(replaced), ['text', 'texts'])} in ${amount(Number(blocks), ['block', 'blocks'])} of document ${id}`,
	sample: { document_id: 'doxcnReport1', replaced: 4, blocks: 3, not_found: ['{{date}}'] },
});

const TITLE_CHANGED = 'The title of the document is changed too';

interface Change extends Replaced {
	readonly blockId: string;
}

function total({ counts }: Replaced): number {
	return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

async function send(api: FeishuApi, id: string, changes: readonly Change[], revision: number) {
	// A block that somebody changed meanwhile would lose that: the first request names what was read.
	let current = revision;
	return await sendParts(chunks(changes, UPDATES), {
		onFailure: 'stop',
		send: async (part) => {
			const ids = part.map(({ blockId }) => blockId);
			const result = await api.attempt(updateBlocks, {
				path: { document_id: id },
				query: {
					client_token: api.key(`texts of ${ids.join(' ')} of ${id}`),
					...(current > 0 ? { document_revision_id: current } : {}),
				},
				body: {
					requests: part.map(({ blockId, elements }) => ({
						block_id: blockId,
						update_text_elements: { elements },
					})),
				},
			});
			if ('answer' in result) current = result.answer.document_revision_id ?? current;
			return result;
		},
	});
}

function absent(list: unknown): string {
	const missing = textsIn(list);
	return missing.length === 0 ? '' : `Not in the document: ${few(missing.map(quoted))}`;
}
