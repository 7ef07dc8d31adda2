import type { Resource } from '../../../shared/operation';
import { getHistory } from './operations/getHistory';
import { reply } from './operations/reply';
import { send } from './operations/send';
import { sendUrgentApp } from './operations/sendUrgentApp';
import { sendUrgentPhone } from './operations/sendUrgentPhone';
import { sendUrgentSms } from './operations/sendUrgentSms';
import { update } from './operations/update';

export const message: Resource = {
	value: 'message',
	name: 'Message',
	description: 'Send, read and update messages, and alert people to them',
	operations: [send, update, sendUrgentApp, sendUrgentPhone, sendUrgentSms, reply, getHistory],
};
