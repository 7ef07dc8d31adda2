import type { IDataObject } from 'n8n-workflow';

import type { Attempt, FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure, refused, task } from '../../../../shared/endpoints';
import type { InputFile } from '../../../../shared/fields';
import { file, text, userIdType } from '../../../../shared/fields';
import { orFailed, sendParts } from '../../../../shared/kits';
import { chain, partly } from '../../../../shared/operation';
import {
	amount,
	few,
	figure,
	isoTime,
	memberText,
	objectsIn,
	quoted,
	Refusal,
} from '../../../../shared/values';
import { taskId } from '../taskId';

/** Files of one item (documentation: "Upload attachments": five). */
const MOST = 5;
/** Bytes of a file (documentation: as above). */
const LARGEST = 50 * 1024 * 1024;

export const uploadAttachment = chain({
	value: 'uploadAttachment',
	name: 'Upload Task Attachment',
	action: 'Upload task attachment',
	description: 'Put files of the input item below a task',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/attachment/upload',
	endpoints: [task.attachmentUpload],
	parameters: { taskId, binaryPropertyName: file({ most: MOST }) },
	options: {
		fileName: text({
			label: 'File Name',
			description: 'What the file is called in Feishu; its own name when this is empty',
			placeholder: 'e.g. report.pdf',
		}),
		userIdType,
	},
	list: 'attachments',
	check: ({ fileName, binaryPropertyName: files }) => {
		if (fileName !== undefined && files.length > 1) {
			throw new Refusal(
				`File Name is given for ${files.length} files`,
				'Clear File Name, so that the files keep their names, or give one file.',
			);
		}
		for (const { field, told = 1 } of files) {
			const wrong = sizeFault(told);
			if (wrong !== undefined) throw new Refusal(`${quoted(field)} ${wrong}`, SIZE_HINT);
		}
	},
	serialBy: (values) => `task ${values.taskId}`,
	run: async ({ taskId: guid, binaryPropertyName: files, fileName, userIdType: type }, api) => {
		const sent = orFailed(
			await sendParts(files, {
				onFailure: 'goOn',
				send: async (one) => await attach(api, one, { guid, type, name: fileName }),
			}),
		);
		const failed = [...sent.failures].map(
			([{ name, field }, { message }]): IDataObject => ({ name: name || field, message }),
		);
		const attachments = sent.done.map(({ answer }) => answer);
		const data = { task_guid: guid, attachments, failed };
		if (sent.failure === undefined) return { data };
		const step = `uploading ${failed.length} of ${files.length} files`;
		const isLost = [...sent.failures.values()].some(({ fate }) => fate === 'lost');
		const look = isLost ? 'Look at the task in Feishu first: an answer was lost. ' : '';
		return partly(data, sent.failure, step, `${look}Repeat the call for those in failed.`);
	},
	summary: ({ attachments }, { taskId: guid }) => {
		const names = objectsIn(attachments).map((one) => quoted(memberText(one, 'name')));
		return `Attached ${amount(names.length, ['file', 'files'])} to task ${guid}: ${few(names)}`;
	},
	sample: {
		task_guid: '83912691-2e43-47fc-94a4-d512e03984fa',
		attachments: [
			{
				guid: 'f860de3e-6881-4ddd-9321-070f36d1af0b',
				file_token: 'boxcnTDqPaRA',
				name: 'report.pdf',
				size: 1024,
			},
		],
		failed: [],
	},
});

const SIZE_HINT = `Give a file of at most ${figure(LARGEST / 1024 / 1024)} MB that is not empty.`;

function sizeFault(size: number): string | undefined {
	if (size === 0) return 'is an empty file';
	return size > LARGEST ? `has ${figure(size)} bytes, more than a task takes` : undefined;
}

async function attach(
	api: FeishuApi,
	one: InputFile,
	place: { readonly guid: string; readonly type: string; readonly name: string | undefined },
): Promise<Attempt<IDataObject>> {
	const wrong = sizeFault(await one.size());
	if (wrong !== undefined) return { failure: refused(`${quoted(one.field)} ${wrong}`, SIZE_HINT) };
	const name = place.name ?? (one.name === '' ? one.field : one.name);
	const bytes = await one.bytes();
	const result = await api.attempt(task.attachmentUpload, {
		query: { user_id_type: place.type },
		body: {
			resource_type: 'task',
			resource_id: place.guid,
			file: { name, type: one.type, bytes },
		},
	});
	if ('failure' in result) return result;
	const [made] = objectsIn(result.answer.items);
	if (memberText(made, 'guid') === '' && !api.dryRun) return { failure: UNPROVEN };
	const uploaded = isoTime(memberText(made, 'uploaded_at'));
	return {
		answer: { name, ...made, ...(uploaded === undefined ? {} : { uploaded_time: uploaded }) },
	};
}

const UNPROVEN = answeredFailure(
	'Feishu answered without the attachment, so it is not certain that it was made',
	'Look at the task in Feishu before repeating the call.',
);
