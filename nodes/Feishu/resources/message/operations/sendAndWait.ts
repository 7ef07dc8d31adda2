import { SEND_AND_WAIT_OPERATION } from 'n8n-workflow';

import { endpoint, im } from '../../../../shared/endpoints';
import { operation } from '../../../../shared/operation';
import { memberText } from '../../../../shared/values';
import { RECEIVER_RATE } from '../pace';
import { checkReceiver, receiver } from '../receiver';
import {
	checkApprovers,
	checkInputs,
	questionCard,
	questionFields,
	questionOptions,
	waitTill,
} from '../waiting';

const labels = { 'Structured Content': 'Message', 'Message Type': 'Message' };

export const sendAndWait = operation({
	value: SEND_AND_WAIT_OPERATION,
	name: 'Send and Wait for Response',
	action: 'Send message and wait for response',
	description: 'Ask a user or a chat for an approval, a text or a form, and go on with the answer',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message/create',
	endpoint: endpoint(im.messageCreate, { repeat: 'key', labels }),
	// Only an app is told who pressed what.
	identities: ['tenant'],
	waits: true,
	replacesData: { data: {} },
	sample: {
		data: {
			approved: true,
			respondedAt: '2026-11-27T01:00:00.000Z',
			respondedBy: { open_id: 'ou_6yf8af6bgb9100449565764t3382b168' },
			message_id: 'om_dc13264520392913993dd051dba21dcf',
		},
	},
	parameters: { ...receiver, ...questionFields },
	options: questionOptions,
	check: (values) => {
		checkReceiver(values);
		checkApprovers(values);
		checkInputs(values);
		waitTill(values.limitWaitTime);
	},
	// One after the other to one receiver, so that messages are read in the order in which they were sent.
	serialBy: ({ receiveId }) => `to ${receiveId}`,
	request: (values, { key, answering }) => ({
		query: { receive_id_type: values.receiveIdType },
		body: {
			receive_id: values.receiveId,
			msg_type: 'interactive',
			content: JSON.stringify(questionCard(values, answering)),
			uuid: key(),
		},
		alsoPaced: { by: values.receiveId, rate: RECEIVER_RATE },
	}),
	proof: 'message_id',
	data: (answer) => ({ data: answer }),
	afterwards: {
		endpoints: [],
		run: async (_api, outcome, { limitWaitTime }) => ({
			...outcome,
			waitTill: waitTill(limitWaitTime),
		}),
	},
	summary: ({ data }, { receiveId }) =>
		`Asked ${receiveId} with message ${memberText(data, 'message_id')}, and waits for the answer`,
});
