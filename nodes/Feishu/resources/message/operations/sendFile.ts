import type { FeishuApi } from '../../../../shared/endpoints';
import { checkIdType, choice, file } from '../../../../shared/fields';
import type { Values } from '../../../../shared/operation';
import { chain } from '../../../../shared/operation';
import { amount, quoted, Refusal } from '../../../../shared/values';
import type { Posting, Wish } from '../files';
import { checkTold, duration, fileName, fileSending, sendFiles } from '../files';
import { RECEIVER_TYPES, receiveId } from '../receiver';
import { replyToMessageId } from '../replyTo';
import { typeLabel } from '../types';
import { uuid } from '../uuid';

/** Files of one call: a message each, 5 of them a second. */
const MOST_FILES = 10;

const parameters = {
	receiveIdType: choice({
		label: 'Receiver ID Type',
		description: 'What kind of ID the receiver has',
		options: RECEIVER_TYPES,
		default: 'open_id',
	}),
	receiveId,
	binaryPropertyName: file({
		most: MOST_FILES,
		description:
			'Name of the binary data of the input item that holds the file; several names, separated by commas, are a message each, in their order',
	}),
	sendAs: choice({
		label: 'Send As',
		options: {
			auto: ['Auto', 'What the file is: a picture, a voice message, a video or a file'],
			image: ['Image', 'A picture of at most 10 MB'],
			file: ['File', 'A file of at most 30 MB to download'],
			audio: ['Audio', 'A voice message; the file has to be in OPUS'],
			media: ['Video', 'A video to play; the file has to be in MP4'],
		},
		default: 'auto',
	}),
};

const options = {
	coverBinaryPropertyName: file({
		label: 'Cover Field Name',
		description: 'Name of the binary data of the input item that holds the picture of a video',
		optional: true,
	}),
	duration,
	fileName,
	replyToMessageId,
	uuid,
};

type SendFileValues = Values<typeof parameters> & Values<typeof options>;

export const sendFile = chain({
	value: 'sendFile',
	name: 'Send File',
	action: 'Send file',
	description: 'Send a file of the input item as a picture, a voice message, a video or a file',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message/create',
	endpoints: fileSending,
	parameters,
	options,
	list: 'messages',
	check: (values) => {
		const { receiveId: id, receiveIdType: type } = values;
		const chosen = { type, label: 'Receiver ID Type', offers: RECEIVER_TYPES };
		checkIdType({ id, label: 'Receiver' }, chosen);
		checkTogether(values);
		const wish = wishOf(values);
		for (const one of values.binaryPropertyName) checkTold(one, wish);
		for (const one of values.coverBinaryPropertyName) checkTold(one, COVER);
	},
	// One after the other to one receiver, so that files are read in the order of the items.
	serialBy: ({ receiveId: id, replyToMessageId: answered }) =>
		answered === undefined ? `to ${id}` : `answers to ${answered}`,
	run: async (values, api) =>
		await sendFiles(api, values.binaryPropertyName, postingOf(values, api)),
	summary: (data, { receiveId: id, replyToMessageId: answered }) => {
		const where = answered === undefined ? `to ${id}` : `in answer to ${answered}`;
		const { messages, message_id: message, msg_type: type, file_name: name } = data;
		if (Array.isArray(messages))
			return `Sent ${amount(messages.length, ['file', 'files'])} ${where}`;
		return `Sent ${quoted(name)} in ${typeLabel(String(type)).toLowerCase()} message ${String(message)} ${where}`;
	},
	sample: {
		message_id: 'om_dc13264520392913993dd051dba21dcf',
		chat_id: 'oc_5ad11d72b830411d72b836c20',
		file_key: 'file_456a92d',
		msg_type: 'file',
		file_name: 'report.pdf',
		size: 1024,
		type: 'application/pdf',
	},
});

const COVER: Wish = { as: 'image', label: 'Cover Field Name' };

function wishOf(values: SendFileValues): Wish {
	return {
		as: values.sendAs,
		label: 'Input Data Field Name',
		way: 'Send As',
		name: values.fileName,
		duration: values.duration,
	};
}

function checkTogether(values: SendFileValues): void {
	const { binaryPropertyName: files, coverBinaryPropertyName: covers, sendAs } = values;
	if (covers.length > 0 && sendAs !== 'auto' && sendAs !== 'media') {
		throw new Refusal(
			'Cover Field Name is given, but only videos have a cover',
			'Clear Cover Field Name, or set Send As to Video.',
		);
	}
	if (files.length > 1 && values.fileName !== undefined) {
		throw new Refusal(
			`File Name is given, but Input Data Field Name names ${files.length} files`,
			'Clear File Name: each file then keeps its own name.',
		);
	}
	if (files.length > 1 && (values.uuid?.length ?? 0) > 47) {
		throw new Refusal(
			'Idempotency Key has more than 47 characters, which leaves no room for the number of each file',
			'Shorten Idempotency Key to at most 47 characters.',
		);
	}
}

/** Where each file goes; further files have a key of their own. */
function postingOf(values: SendFileValues, api: FeishuApi): (index: number) => Posting {
	const [cover] = values.coverBinaryPropertyName;
	return (index) => ({
		receiveIdType: values.receiveIdType,
		receiveId: values.receiveId,
		replyTo: values.replyToMessageId,
		uuid: keyOf(values.uuid, index, api),
		wish: wishOf(values),
		...(cover === undefined ? {} : { cover: { file: cover, wish: COVER } }),
	});
}

function keyOf(given: string | undefined, index: number, api: FeishuApi): string {
	if (given === undefined) return api.key(index === 0 ? '' : `file ${index}`);
	return index === 0 ? given : `${given}-${index + 1}`;
}
