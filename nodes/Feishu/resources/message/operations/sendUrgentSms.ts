import { im } from '../../../../shared/endpoints';
import { userIdType } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import {
	checkUrgency,
	urgencyRemark,
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
	endpoint: im.messageUrgentSms,
	parameters: {
		...urgentFields,
	},
	options: { userIdType },
	check: checkUrgency,
	request: urgentRequest,
	remark: urgencyRemark,
	summary: (data, values) => urgencySummary('Sent urgent text messages', data, values),
});
