import type { IDataObject } from 'n8n-workflow';

import { CallFailed, docx, drive, wiki } from '../../../../shared/endpoints';
import { choice, number, text } from '../../../../shared/fields';
import { attemptList, orFailed, sendParts } from '../../../../shared/kits';
import { brokenOff, chain, named, outcomeFiles } from '../../../../shared/operation';
import { amount, few, objectsIn, sentences } from '../../../../shared/values';
import { documentId } from '../fields';
import type { Medium } from '../media';
import { mediaIn } from '../media';

/** Files of one call at most. */
const MOST = 100;
/** Downloads under way at once: five a second are allowed (documentation: "Download media"). */
const TOGETHER = 2;
const FILES = ['file', 'files'] as const;

export const downloadMedia = chain({
	value: 'downloadMedia',
	name: 'Download Document Media',
	action: 'Download document media',
	description: 'Fetch the pictures and files of a document into the item',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/drive-v1/media/download',
	endpoints: [docx.documentBlockList, drive.mediaDownload, wiki.spaceGetNode],
	parameters: {
		documentId,
		binaryPropertyName: text({
			label: 'Put Output File in Field',
			description: 'Name of the binary data of the first file; others get a number, such as data_1',
			default: 'data',
		}),
	},
	options: {
		include: choice({
			label: 'Include',
			options: { all: 'Pictures and Files', images: 'Pictures Only', files: 'Files Only' },
			default: 'all',
		}),
		maxFiles: number({
			label: 'Max Files',
			description: 'How many files are fetched at most',
			min: 1,
			max: MOST,
			default: 20,
		}),
	},
	list: 'files',
	run: async ({ documentId: id, include, maxFiles, binaryPropertyName: field }, api) => {
		const endpoint = docx.documentBlockList;
		const source = { api, endpoint, request: { path: { document_id: id } } };
		const read = await attemptList(source, {});
		if (read.failure !== undefined) throw new CallFailed(read.failure);
		const media = api.dryRun ? UNKNOWN : mediaIn(read.elements, include);
		const sent = orFailed(
			await sendParts(media.slice(0, maxFiles), {
				together: TOGETHER,
				onFailure: 'goOn',
				send: async ({ token, name }) => {
					const path = { file_token: token };
					const result = await api.attempt(drive.mediaDownload, { path });
					return 'failure' in result ? result : { answer: named(result.answer, name) };
				},
			}),
		);
		if (api.dryRun) return { data: {}, remark: 'Which files there are, the document says.' };
		const files = outcomeFiles(
			sent.done.map(({ answer }) => answer),
			field,
		);
		const told = sent.done.map(({ part, answer: { name, type, size } }, at) => ({
			...placeOf(part),
			name,
			type,
			size,
			field: files[at].field,
		}));
		const failed = [...sent.failures].map(
			([part, { message }]): IDataObject => ({ ...placeOf(part), name: part.name, message }),
		);
		const data = { document_id: id, files: told, failed };
		const elements = told.map((one) => ({ ...one, field }));
		const more = media.length - maxFiles;
		const left = more > 0 ? `Left because of Max Files: ${amount(more, FILES)}` : '';
		const remark = sentences(left, read.remark);
		if (sent.failure === undefined) return { data, elements, files, remark };
		const count = `${failed.length} of ${failed.length + told.length} files`;
		const hint = 'Repeat the call: what arrived is in the item.';
		return { ...brokenOff(data, sent.failure, `fetching ${count}`, hint), elements, files, remark };
	},
	summary: ({ files, document_id: id }) => {
		const names = objectsIn(files).map(({ name }) => String(name));
		const told = names.length === 0 ? '' : `: ${few(names)}`;
		return `Fetched ${amount(names.length, FILES)} of document ${String(id)}${told}`;
	},
	sample: {
		document_id: 'doxcni6mOy7j',
		files: [
			{
				block_id: 'doxcnAJ9VRRJ',
				kind: 'image',
				file_token: 'boxcnrHpsg1Q',
				name: 'chart.png',
				type: 'image/png',
				size: 1024,
				field: 'data',
			},
		],
		failed: [],
	},
});

const UNKNOWN: readonly Medium[] = [
	{ token: '<file_token>', name: '', kind: 'image', block: '<block_id>' },
];

function placeOf({ block, kind, token }: Medium): IDataObject {
	return { block_id: block, kind, file_token: token };
}
