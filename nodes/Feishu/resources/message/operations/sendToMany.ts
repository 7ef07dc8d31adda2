import { choice, list, userIdType } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import { checkContent } from '../checkContent';
import { contentFields } from '../content';
import { MESSAGE_TYPES, typeLabel } from '../types';
import { contentOptions } from '../contentOptions';
import {
	checkBatchContent,
	checkReceivers,
	receiversOf,
	reported,
	sendBatch,
	sendOne,
	sendToAll,
	told,
} from '../many';

export const sendToMany = chain({
	value: 'sendToMany',
	name: 'Send Message to Many',
	action: 'Send message to many',
	description: 'Send a message to many users, departments and chats, and say who did not get it',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/ucDO1EjL3gTNx4yN4UTM',
	notice:
		'Grant the app im:message:send_multi_users first to reach more than 50 users, and im:message:send_multi_depts to reach departments',
	endpoints: [sendBatch, sendOne],
	parameters: {
		userIds: list({
			label: 'User IDs',
			description: 'Users who get the message, as a list or separated by commas',
			placeholder: 'e.g. ou_6yf8af6bgb',
		}),
		departmentIds: list({
			label: 'Department IDs',
			description:
				'Departments whose users get the message, those of the departments below included, as a list or separated by commas',
			placeholder: 'e.g. od-4e6ac4d14bcd5071',
		}),
		chatIds: list({
			label: 'Chat IDs',
			description: 'Chats that get the message, as a list or separated by commas',
			placeholder: 'e.g. oc_a0553eda9014c201',
		}),
		msgType: choice({
			label: 'Message Type',
			options: {
				text: MESSAGE_TYPES.text,
				post: MESSAGE_TYPES.post,
				image: MESSAGE_TYPES.image,
				interactive: MESSAGE_TYPES.interactive,
				share_chat: MESSAGE_TYPES.share_chat,
			},
			default: 'text',
		}),
		...contentFields,
	},
	options: {
		...contentOptions,
		userIdType,
		delivery: choice({
			label: 'Delivery',
			description: 'How users get the message; chats always get one of their own',
			options: {
				auto: ['Automatic', 'One message each for up to 50 users, else in batches'],
				individual: ['One by One', 'A message each, which can be edited and answered'],
				batch: ['In Batches', '200 users a call; it takes a while, and answers are not possible'],
			},
			default: 'auto',
		}),
	},
	check: (values) => {
		checkReceivers(values);
		checkContent(values);
		const { inBatches, departments } = receiversOf(values);
		if (inBatches || departments.length > 0) checkBatchContent(values);
	},
	run: async (values, api) => {
		const receivers = receiversOf(values);
		return reported(receivers, await sendToAll(api, receivers, values));
	},
	summary: (_data, values) =>
		`Sent ${typeLabel(values.msgType).toLowerCase()} message to ${told(receiversOf(values))}`,
	sample: {
		sent: [
			{ id: 'oc_a0553eda9014c201e6969b478895c230', message_id: 'om_dc13264520392913993dd051' },
		],
		batches: ['bm-d4be107c616aed9c1da8ed8068570a9f'],
		failed: [
			{
				id: 'ou_6yf8af6bgb9100449565764t3382b168',
				code: 230013,
				message: 'Bot has NO availability to this user. [230013]',
			},
		],
		invalid_ids: ['ou_456e168d61cec276083b357f7bd3f1491'],
	},
});
