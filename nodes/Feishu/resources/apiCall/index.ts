import type { Resource } from '../../../shared/operation';
import { send } from './operations/send';

export const apiCall: Resource = {
	value: 'apiCall',
	name: 'API Request',
	description: 'Call any endpoint of the Feishu API',
	operations: [send],
};
