import type { Resource } from '../../../shared/operation';
import { getHistory } from './operations/getHistory';
import { reply } from './operations/reply';
import { send } from './operations/send';
import { sendMarkdown } from './operations/sendMarkdown';
import { sendToMany } from './operations/sendToMany';
import { sendUrgentApp } from './operations/sendUrgentApp';
import { sendUrgentPhone } from './operations/sendUrgentPhone';
import { sendUrgentSms } from './operations/sendUrgentSms';
import { update } from './operations/update';

export const message: Resource = {
	value: 'message',
	name: 'Message',
	description: 'Send, update and escalate messages',
	operations: [
		send,
		update,
		sendUrgentApp,
		sendUrgentPhone,
		sendUrgentSms,
		reply,
		getHistory,
		sendToMany,
		sendMarkdown,
	],
};
