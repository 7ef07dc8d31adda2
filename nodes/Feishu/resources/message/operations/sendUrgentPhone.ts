import { confirm, endpoint, operation, STANDARD_RATE } from '../../../../shared/operation';
import { userIdType } from '../../common';
import {
	checkUrgency,
	urgencyRemark,
	urgencySample,
	urgencySummary,
	urgentFields,
	urgentRequest,
} from '../urgent';

export const sendUrgentPhone = operation({
	value: 'sendUrgentPhone',
	name: 'Send Urgent Phone Call',
	action: 'Send urgent phone call',
	description: "Alert users of a message by phone, which uses up the tenant's paid quota",
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/buzz-messages/urgent_phone',
	notice:
		"Grant the app the scope im:message.urgent:phone_send first; each call uses up the tenant's paid quota",
	endpoint: endpoint('PATCH /open-apis/im/v1/messages/:message_id/urgent_phone', {
		rate: STANDARD_RATE,
		identities: ['tenant'],
		scopes: ['im:message.urgent:phone_send', 'im:message.urgent:phone'],
		repeat: 'once',
	}),
	parameters: {
		...urgentFields,
		confirm: confirm('call the users by phone'),
	},
	options: { userIdType },
	check: checkUrgency,
	request: urgentRequest,
	remark: urgencyRemark,
	summary: (data, values) => urgencySummary('Placed urgent phone calls', data, values),
	sample: urgencySample,
});
