import type { Stage } from '../engine';
import { lookUp, openStage } from '../engine';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

beforeEach(() => stage.reset());

afterAll(async () => {
	await stage.close();
});

async function create(summary: string): Promise<void> {
	await stage.engine.runNode({
		parameters: { authentication: 'feishuApi', resource: 'task', operation: 'create', summary },
	});
}

describe('the tasks to choose from', () => {
	const list = 'searchTasks';
	const parameters = { authentication: 'feishuOAuth2Api' };

	test("are the user's own, a page at a time", async () => {
		await create('Prepare the release');
		await create('Call the printer');
		stage.sandbox.journal.length = 0;
		const { results } = await lookUp(stage.engine, { list, parameters });
		expect(results).toEqual(
			['Prepare the release', 'Call the printer'].map((name) => ({
				name,
				value: expect.any(String),
				url: expect.stringContaining('guid='),
			})),
		);
		expect(stage.sandbox.journal).toMatchObject([
			{ identity: 'user', query: { page_size: '100' } },
		]);
	});

	test('are filtered by what is typed', async () => {
		const { results } = await lookUp(stage.engine, { list, parameters, filter: 'print' });
		expect(results.map(({ name }) => name)).toEqual(['Call the printer']);
	});

	test('cannot be listed for an app, which is said without asking Feishu', async () => {
		await expect(lookUp(stage.engine, { list })).rejects.toThrow(/lists tasks for users only/);
		expect(stage.sandbox.journal).toEqual([]);
	});
});

describe('the task lists to choose from', () => {
	test('are those the app is a member of', async () => {
		const { results } = await lookUp(stage.engine, { list: 'searchTasklists' });
		expect(results).toEqual([
			{ name: 'Release', value: 'list-release', url: expect.stringContaining('guid=') },
		]);
		const none = await lookUp(stage.engine, { list: 'searchTasklists', filter: 'zz' });
		expect(none.results).toEqual([]);
	});

	test('have sections, the first of which has no name', async () => {
		const parameters = {
			options: { tasklistId: { __rl: true, mode: 'list', value: 'list-release' } },
		};
		const { results } = await lookUp(stage.engine, { list: 'searchSections', parameters });
		expect(results).toEqual([
			{ name: 'Default Section', value: 'section-first' },
			{ name: 'Testing', value: 'section-testing' },
		]);
		expect((await lookUp(stage.engine, { list: 'searchSections' })).results).toEqual([]);
	});
});

describe('the users of an approval to choose from', () => {
	const list = 'searchApprovalUsers';

	test('are given by user_id, as the operation takes them', async () => {
		const { results } = await lookUp(stage.engine, { list, filter: 'ada' });
		expect(results).toEqual([{ name: 'Ada Wong', value: 'ada01' }]);
	});

	test('are given as User ID Type says', async () => {
		const parameters = { options: { userIdType: 'open_id' } };
		const { results } = await lookUp(stage.engine, { list, parameters, filter: 'ben' });
		expect(results).toEqual([{ name: 'Ben Li', value: 'ou_ben' }]);
	});
});
