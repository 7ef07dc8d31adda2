import { endpoint, operation, STANDARD_RATE } from '../../../../shared/operation';
import { userIdType } from '../../common';
import {
	checkUrgency,
	urgencyRemark,
	urgencySample,
	urgencySummary,
	urgentFields,
	urgentRequest,
} from '../urgent';

export const sendUrgentApp = operation({
	value: 'sendUrgentApp',
	name: 'Send Urgent Notification',
	action: 'Send urgent notification',
	description: 'Alert users of a message inside Feishu',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/buzz-messages/urgent_app',
	notice: 'Grant the app the scope im:message.urgent:app_send first',
	endpoint: endpoint('PATCH /open-apis/im/v1/messages/:message_id/urgent_app', {
		rate: STANDARD_RATE,
		identities: ['tenant'],
		scopes: ['im:message.urgent:app_send', 'im:message.urgent'],
		repeat: 'once',
	}),
	parameters: {
		...urgentFields,
	},
	options: { userIdType },
	check: checkUrgency,
	request: urgentRequest,
	remark: urgencyRemark,
	summary: (data, values) => urgencySummary('Sent an urgent notification', data, values),
	sample: urgencySample,
});
