import { CallFailed } from '../../../../shared/endpoints';
import { choice, file } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import { quoted } from '../../../../shared/values';
import type { Wish } from '../files';
import {
	checkTold,
	described,
	duration,
	fileName,
	messageUploads,
	planned,
	uploadPlanned,
} from '../files';

export const uploadFile = chain({
	value: 'uploadFile',
	name: 'Upload Message File',
	action: 'Upload message file',
	description: 'Upload a picture or a file of the input item and get its key, e.g. for a card',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/file/create',
	endpoints: messageUploads,
	parameters: {
		binaryPropertyName: file(),
		uploadAs: choice({
			label: 'Upload As',
			options: {
				auto: ['Auto', 'A picture as a picture, everything else as a file'],
				image: ['Image', 'A picture of at most 10 MB for messages and cards'],
				avatar: ['Avatar', 'The picture of a chat or a user'],
				file: ['File', 'A file of at most 30 MB; OPUS and MP4 can be played'],
			},
			default: 'auto',
		}),
	},
	options: {
		duration,
		fileName,
	},
	check: ({ binaryPropertyName: [own], ...values }) => checkTold(own, wishOf(values)),
	run: async ({ binaryPropertyName: [own], ...values }, api) => {
		const plan = await planned(own, wishOf(values));
		const result = await uploadPlanned(api, plan);
		if ('failure' in result) throw new CallFailed(result.failure);
		const { msg_type: type, ...data } = described(plan, result.answer);
		const isAvatar = values.uploadAs === 'avatar';
		return { data: isAvatar ? data : { ...data, msg_type: type }, remark: plan.remark };
	},
	summary: ({ image_key: image, file_key: key, file_name: name, msg_type: type }) =>
		`Uploaded ${quoted(name)} as ${String(image ?? key)}${type === undefined ? '' : `, for messages of type ${String(type)}`}`,
	sample: {
		file_key: 'file_456a92d',
		file_name: 'report.pdf',
		size: 1024,
		type: 'application/pdf',
		msg_type: 'file',
	},
});

function wishOf(values: {
	readonly uploadAs: 'auto' | 'image' | 'avatar' | 'file';
	readonly fileName?: string;
	readonly duration?: number;
}): Wish {
	return {
		as: values.uploadAs === 'file' ? 'playable' : values.uploadAs,
		label: 'Input Data Field Name',
		way: values.uploadAs === 'avatar' ? undefined : 'Upload As',
		name: values.fileName,
		duration: values.duration,
	};
}
