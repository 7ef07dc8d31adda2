import type { IExecuteFunctions } from 'n8n-workflow';

import { callbacks } from '../callbacks';
import type { Pressed } from '../endpoints';

/** The press of a card's button that a run may have begun with. */
export function pressedIn(context: IExecuteFunctions): Pressed {
	const callback = callbacks.ofRun(context.getExecutionId());
	return {
		age: (token) => (callback?.token === token ? callback.age() : undefined),
		answer: async (body) => {
			if (callback === undefined) return 'none';
			const { isHere } = callback;
			if (!isHere && !('sendResponse' in context)) return 'apart';
			const fate = callback.answer(body);
			if (fate !== 'taken' || isHere) return fate;
			await context.sendResponse({ body, headers: {}, statusCode: 200 });
			return fate;
		},
	};
}
