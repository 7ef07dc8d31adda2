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

export const sendUrgentApp = operation({
	value: 'sendUrgentApp',
	name: 'Send Urgent Notification',
	action: 'Send urgent notification',
	description: 'Alert users of a message inside Feishu',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/buzz-messages/urgent_app',
	notice: 'Grant the app the scope im:message.urgent:app_send first',
	endpoint: im.messageUrgentApp,
	parameters: {
		...urgentFields,
	},
	options: { userIdType },
	check: checkUrgency,
	request: urgentRequest,
	remark: urgencyRemark,
	summary: (data, values) => urgencySummary('Sent an urgent notification', data, values),
});
