import type { Resource } from '../../../shared/operation';
import { send } from './operations/send';

export const customBot: Resource = {
	value: 'customBot',
	name: 'Custom Bot',
	description: 'Send messages to a group chat by the webhook address of a bot in it',
	credential: 'feishuCustomBotApi',
	operations: [send],
};
