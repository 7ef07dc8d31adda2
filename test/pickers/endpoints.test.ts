import type { Stage } from '../engine';
import { lookUp, openStage } from '../engine';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => {
	await stage.close();
});

const list = 'searchEndpoints';

describe('the documented endpoints to choose from', () => {
	test('are those of the chosen method, with path and title, and ask nobody', async () => {
		const { results } = await lookUp(stage.engine, { list, parameters: { method: 'DELETE' } });
		expect(results.length).toBeGreaterThan(50);
		expect(results).toContainEqual({
			name: 'task.v2.task.delete (/open-apis/task/v2/tasks/:task_guid)',
			value: '/open-apis/task/v2/tasks/:task_guid',
		});
		const values = results.map(({ value }) => value);
		expect(values).not.toContain('/open-apis/im/v1/chats/search');
		expect(stage.sandbox.journal).toEqual([]);
		expect(stage.sandbox.exchanges()).toBe(0);
	});

	test('are searched by path, by title and by words of both', async () => {
		const byPath = await lookUp(stage.engine, { list, filter: 'v1/CHATS/search' });
		expect(byPath.results.map(({ value }) => value)).toEqual(['/open-apis/im/v1/chats/search']);
		const byTitle = await lookUp(stage.engine, { list, filter: 'im.v1.chat.list' });
		expect(byTitle.results.map(({ value }) => value)).toEqual(['/open-apis/im/v1/chats']);
		const byWords = await lookUp(stage.engine, { list, filter: 'search chats' });
		expect(byWords.results.map(({ value }) => value)).toEqual(['/open-apis/im/v1/chats/search']);
	});
});
