import type { Resource } from '../../operation';
import { messageNotes } from './notes';
import { send } from './send';
import { sendUrgentApp } from './sendUrgentApp';
import { sendUrgentPhone } from './sendUrgentPhone';
import { sendUrgentSms } from './sendUrgentSms';
import { update } from './update';

export const message: Resource = {
	value: 'message',
	name: 'Message',
	description: 'Send, update and escalate messages',
	operations: [send, update, sendUrgentApp, sendUrgentPhone, sendUrgentSms],
	notes: messageNotes,
};
