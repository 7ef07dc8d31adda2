import type { Resource } from '../../../shared/operation';
import { send } from './operations/send';

/** @param services whose codes mean here what they mean there, rate limits and passing conflicts among them */
export function apiCall(services: readonly Resource[]): Resource {
	return {
		value: 'apiCall',
		name: 'API Request',
		description: 'Call any endpoint of the Feishu API',
		operations: [send],
		notes: Object.assign({}, ...services.map(({ notes }) => notes)),
	};
}
