import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../../shared/endpoints';
import { CallFailed, im } from '../../../../shared/endpoints';
import { choice, list, number, text } from '../../../../shared/fields';
import { orFailed } from '../../../../shared/kits';
import type { Outcome } from '../../../../shared/operation';
import { amount, few } from '../../../../shared/values';
import { brokenOff, chain, outcomeFiles } from '../../../../shared/operation';
import type { Fetchable, Fetched, Held } from '../files';
import { fetchFiles, fetchResource, filesIn, firstMessage, typeOfKey, unique } from '../files';
import { messageId } from '../messageId';

const MEGABYTE = 1024 * 1024;
/** Megabytes of a file (documentation: "Get resource files in a message", code 234037). */
const MOST = 100;

export const downloadFiles = chain({
	value: 'downloadFiles',
	name: 'Download Message Files',
	action: 'Download message files',
	description: 'Fetch the pictures, files, voice or video of a message into the item',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message/get-2',
	endpoints: [im.messageGet, fetchResource],
	parameters: {
		messageId,
		binaryPropertyName: text({
			label: 'Put Output File in Field',
			description: 'Name of the binary data of the first file; others get a number, such as data_1',
			default: 'data',
		}),
	},
	options: {
		fileKeys: list({
			label: 'File Keys',
			description:
				'Keys of pictures or files in the message, as a list or separated by commas; all of the message when this is empty',
			placeholder: 'e.g. img_v3_02ab_9f42',
		}),
		maxSize: number({
			label: 'Max Size',
			description: 'How many megabytes a file may have; a larger one is given up',
			min: 1,
			max: MOST,
			default: MOST,
		}),
		resourceType: choice({
			label: 'Resource Type',
			description: 'What Feishu is told of the keys',
			options: {
				auto: ['Auto', 'Keys that start with img_ are pictures, all others files'],
				file: 'File',
				image: 'Image',
			},
			default: 'auto',
		}),
	},
	list: 'files',
	run: async (values, api) => {
		const { messageId: id, fileKeys: keys, resourceType: type } = values;
		const { files, remark } =
			keys === undefined ? await heldBy(api, id) : { files: keys.map(byKey), remark: '' };
		const asked = unique(files).map((one) => (type === 'auto' ? one : { ...one, type }));
		const fetched = orFailed(await fetchFiles(api, id, asked, values.maxSize * MEGABYTE));
		return outcomeOf(fetched, values.binaryPropertyName, id, remark);
	},
	summary: ({ files }, { messageId: id }) => {
		const names = Array.isArray(files) ? files.map((one) => String(Object(one).name)) : [];
		const count = amount(names.length, ['file', 'files']);
		return `Fetched ${count} of message ${id}${names.length === 0 ? '' : `: ${few(names)}`}`;
	},
	sample: {
		message_id: 'om_dc13264520392913993dd051dba21dcf',
		files: [
			{
				key: 'file_456a92d',
				name: 'report.pdf',
				type: 'application/pdf',
				size: 1024,
				field: 'data',
			},
		],
		failed: [],
	},
});

function byKey(key: string): Fetchable {
	return { key, type: typeOfKey(key), name: '' };
}

/** Reads what a message holds. In a dry run nothing is known of it, so one file stands for all. */
async function heldBy(api: FeishuApi, id: string): Promise<Held> {
	const { items } = await api.call(im.messageGet, { path: { message_id: id } });
	if (api.dryRun) {
		return { files: [byKey('<file_key>')], remark: 'Which files there are, the message says.' };
	}
	const message = firstMessage(items);
	if (message !== undefined) return filesIn(message);
	throw new CallFailed({
		fate: 'answered',
		status: 200,
		message: `Feishu answered without the message ${id}`,
		hint: 'Check Message ID.',
		retryable: false,
	});
}

function outcomeOf(
	{ done, failures, failure }: Fetched,
	field: string,
	id: string,
	remark: string,
): Outcome {
	const files = outcomeFiles(
		done.map(({ answer }) => answer),
		field,
	);
	const told = done.map(({ part: { key }, answer: { name, type, size } }, index) => ({
		key,
		name,
		type,
		size,
		field: files[index].field,
	}));
	const failed = [...failures].map(
		([{ key }, { message, code }]): IDataObject => ({
			key,
			message,
			...(code === undefined ? {} : { code }),
		}),
	);
	const data = { message_id: id, files: told, failed };
	const elements = told.map((one) => ({ ...one, field, message_id: id }));
	if (failure === undefined) return { data, elements, files, remark };
	const count = `${failed.length} of ${failed.length + told.length} files`;
	const broken = brokenOff(
		data,
		failure,
		`fetching ${count}`,
		'Repeat the call with the keys in failed of Data as File Keys: what arrived is in the item.',
	);
	return { ...broken, files };
}
