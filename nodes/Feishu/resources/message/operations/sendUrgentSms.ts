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

export const sendUrgentSms = operation({
	value: 'sendUrgentSms',
	name: 'Send Urgent SMS',
	action: 'Send urgent SMS',
	description: "Alert users of a message by text message, which uses up the tenant's paid quota",
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/buzz-messages/urgent_sms',
	notice:
		"Grant the app the scope im:message.urgent:sms_send first; each call uses up the tenant's paid quota",
	endpoint: endpoint('PATCH /open-apis/im/v1/messages/:message_id/urgent_sms', {
		rate: STANDARD_RATE,
		identities: ['tenant'],
		scopes: ['im:message.urgent:sms_send', 'im:message.urgent:sms'],
		repeat: 'once',
	}),
	parameters: {
		...urgentFields,
	},
	options: { userIdType },
	check: checkUrgency,
	request: urgentRequest,
	remark: urgencyRemark,
	summary: (data, values) => urgencySummary('Sent urgent text messages', data, values),
	sample: urgencySample,
});
