import type { Resource } from '../../../shared/operation';
import { addReaction } from './operations/addReaction';
import { answerCallback } from './operations/answerCallback';
import { forward } from './operations/forward';
import { get } from './operations/get';
import { downloadFiles } from './operations/downloadFiles';
import { getHistory } from './operations/getHistory';
import { getPins } from './operations/getPins';
import { getReactions } from './operations/getReactions';
import { getReaders } from './operations/getReaders';
import { pin } from './operations/pin';
import { recall } from './operations/recall';
import { removeReaction } from './operations/removeReaction';
import { reply } from './operations/reply';
import { search } from './operations/search';
import { send } from './operations/send';
import { sendAndWait } from './operations/sendAndWait';
import { sendFile } from './operations/sendFile';
import { sendMarkdown } from './operations/sendMarkdown';
import { sendToMany } from './operations/sendToMany';
import { sendUrgentApp } from './operations/sendUrgentApp';
import { sendUrgentPhone } from './operations/sendUrgentPhone';
import { sendUrgentSms } from './operations/sendUrgentSms';
import { streamCard } from './operations/streamCard';
import { unpin } from './operations/unpin';
import { update } from './operations/update';
import { updateCardByToken } from './operations/updateCardByToken';
import { uploadFile } from './operations/uploadFile';

export { takeAnswer } from './waiting';

export const message: Resource = {
	value: 'message',
	name: 'Message',
	description: 'Send, read, answer and manage messages, and alert people to them',
	operations: [
		send,
		update,
		sendUrgentApp,
		sendUrgentPhone,
		sendUrgentSms,
		reply,
		getHistory,
		get,
		recall,
		forward,
		addReaction,
		removeReaction,
		getReactions,
		pin,
		unpin,
		getReaders,
		sendFile,
		uploadFile,
		downloadFiles,
		sendToMany,
		sendMarkdown,
		answerCallback,
		updateCardByToken,
		streamCard,
		sendAndWait,
		getPins,
		search,
	],
};
