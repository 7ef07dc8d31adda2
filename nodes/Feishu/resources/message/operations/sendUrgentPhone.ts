import { im } from '../../../../shared/endpoints';
import { confirm, userIdType } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import {
	checkUrgency,
	urgencyRemark,
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
	endpoint: im.messageUrgentPhone,
	parameters: {
		...urgentFields,
		confirm: confirm('call the users by phone'),
	},
	options: { userIdType },
	check: checkUrgency,
	request: urgentRequest,
	remark: urgencyRemark,
	summary: (data, values) => urgencySummary('Placed urgent phone calls', data, values),
});
