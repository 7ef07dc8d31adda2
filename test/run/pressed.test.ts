import type { IDataObject } from 'n8n-workflow';

import { callbacks } from '../../nodes/shared/callbacks';
import { pressedIn } from '../../nodes/shared/run/pressed';

let runs = 0;

/** A run that began with a press, and what n8n was given to carry to the trigger. */
function runOf(isHere: boolean, isTool: boolean) {
	runs += 1;
	const executionId = `pressed-${runs}`;
	callbacks.enter(executionId, callbacks.open({ id: executionId, token: 'c-1', isHere }));
	const carried: IDataObject[] = [];
	const context = {
		getExecutionId: () => executionId,
		...(isTool ? {} : { sendResponse: async (given: IDataObject) => void carried.push(given) }),
	};
	return { pressed: pressedIn(context as never), carried };
}

const ANSWER = { toast: { content: 'Done' } };

describe('the press that a run began with', () => {
	test.each([false, true])('is answered in this process, by a tool: %s', async (isTool) => {
		const { pressed, carried } = runOf(true, isTool);
		expect(await pressed.answer(ANSWER)).toBe('taken');
		expect(await pressed.answer(ANSWER)).toBe('answered');
		expect(carried).toEqual([]);
	});

	test('is answered in another process by way of n8n, once', async () => {
		const { pressed, carried } = runOf(false, false);
		expect(await pressed.answer(ANSWER)).toBe('taken');
		expect(await pressed.answer(ANSWER)).toBe('answered');
		expect(carried).toEqual([{ body: ANSWER, headers: {}, statusCode: 200 }]);
	});

	test('cannot be answered in another process by a tool, and still can be by a node', async () => {
		const { pressed } = runOf(false, true);
		expect(await pressed.answer(ANSWER)).toBe('apart');
	});

	test('is known by its token', () => {
		const { pressed } = runOf(true, false);
		expect(pressed.age('c-1')).toBeGreaterThanOrEqual(0);
		expect(pressed.age('c-2')).toBeUndefined();
	});

	test('is none in a run that began otherwise', async () => {
		const pressed = pressedIn({ getExecutionId: () => 'other' } as never);
		expect(await pressed.answer(ANSWER)).toBe('none');
		expect(pressed.age('c-1')).toBeUndefined();
	});
});
