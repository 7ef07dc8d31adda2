import type { Resource } from '../../../shared/operation';
import { downloadFiles } from './operations/downloadFiles';
import { getHistory } from './operations/getHistory';
import { reply } from './operations/reply';
import { send } from './operations/send';
import { sendFile } from './operations/sendFile';
import { sendUrgentApp } from './operations/sendUrgentApp';
import { sendUrgentPhone } from './operations/sendUrgentPhone';
import { sendUrgentSms } from './operations/sendUrgentSms';
import { update } from './operations/update';
import { uploadFile } from './operations/uploadFile';

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
		sendFile,
		uploadFile,
		downloadFiles,
	],
};
