import type { Resource } from '../../../shared/operation';
import { send } from './operations/send';
import { sendUrgentApp } from './operations/sendUrgentApp';
import { sendUrgentPhone } from './operations/sendUrgentPhone';
import { sendUrgentSms } from './operations/sendUrgentSms';
import { update } from './operations/update';

export const message: Resource = {
	value: 'message',
	name: 'Message',
	description: 'Send and update messages, and alert people to them',
	operations: [send, update, sendUrgentApp, sendUrgentPhone, sendUrgentSms],
};
