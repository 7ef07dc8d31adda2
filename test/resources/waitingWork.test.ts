import type { IDataObject } from 'n8n-workflow';

import { createHastyClock } from '../api/fakeClock';
import type { NodeSettings, RunOptions, Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { written } from '../examples/documentContent';
import type { Sandbox } from '../sandbox';
import { addFile, filesIn } from '../sandbox/services/fileTree';
import { taskPaceOf } from '../sandbox/services/taskPace';

let stage: Stage;
const clock = createHastyClock();

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine, clock);
});

beforeEach(() => {
	stage.reset();
	stage.sandbox.world.reset();
});

afterAll(async () => {
	await stage.close();
});

/** A thing of the drive. */
function thing({ world }: Sandbox, type: 'file' | 'folder'): string {
	const token = world.id(type === 'file' ? 'boxcn' : 'fldcn').slice(0, 27);
	addFile(world, { token, name: 'Plan', type, folder: '' });
	return token;
}

/** What is done in the background: its parameters, the call that begins it, and the one that looks. */
interface Work {
	parameters(sandbox: Sandbox): IDataObject;
	readonly begins: string;
	readonly looks: string;
	/** Seconds it is waited for when nothing is said. */
	readonly most: number;
}

const WORKS = {
	'drive.export': {
		parameters: (sandbox) => ({ fileToken: written(sandbox, '# a'), fileType: 'docx' }),
		begins: 'drive.v1.exportTask.create',
		looks: 'drive.v1.exportTask.get',
		most: 120,
	},
	'drive.import': {
		parameters: () => ({ importAs: 'docx', folderToken: 'fldteam' }),
		begins: 'drive.v1.importTask.create',
		looks: 'drive.v1.importTask.get',
		most: 120,
	},
	'drive.move': {
		parameters: (sandbox) => ({
			...{ fileToken: thing(sandbox, 'folder'), fileType: 'folder', folderToken: 'fldteam' },
		}),
		begins: 'drive.v1.file.move',
		looks: 'drive.v1.file.taskCheck',
		most: 60,
	},
	'drive.delete': {
		parameters: (sandbox) => ({
			...{ fileToken: thing(sandbox, 'folder'), fileType: 'folder', confirm: true },
		}),
		begins: 'drive.v1.file.delete',
		looks: 'drive.v1.file.taskCheck',
		most: 60,
	},
	'wiki.moveDocument': {
		parameters: (sandbox) => ({
			...{ fileToken: thing(sandbox, 'file'), fileType: 'file', spaceId: '2' },
		}),
		begins: 'wiki.v2.spaceNode.moveDocsToWiki',
		looks: 'wiki.v2.task.get',
		most: 120,
	},
} satisfies Record<string, Work>;

const works = Object.entries<Work>(WORKS);
/** Those that a second time does no harm to. */
const repeatable = works.filter(([name]) => name !== 'drive.import');

async function run(
	name: string,
	parameters: IDataObject,
	{ node, ...options }: RunOptions & { node?: Partial<NodeSettings> } = {},
) {
	const [resource, operation] = name.split('.');
	const data = await stage.engine.binary.of(Buffer.from('# a'), 'a.md', 'text/markdown');
	const result = await stage.engine.runNode(
		{ ...node, parameters: { resource, operation, ...parameters } as never },
		{ input: [{ json: {}, binary: { data } }], ...options },
	);
	return { ...result, json: { ...result.items[0]?.json } };
}

/** Ticket of what Data tells of. */
function ticketIn({ Data }: IDataObject): string {
	const { ticket, task_id: task }: Record<string, string> = Object(Data);
	return ticket ?? task ?? '';
}

describe.each(works)('%s, which Feishu does in the background', (name, work) => {
	test('ends at Max Wait, and goes on with the ticket', async () => {
		taskPaceOf(stage.sandbox.world).looks = 4;
		const parameters = work.parameters(stage.sandbox);
		const first = (await run(name, { ...parameters, options: { maxWait: 5 } })).json;
		expect(first).toMatchObject({
			StatusCode: 500,
			ErrorMessage: expect.stringMatching(/after 5 seconds, so waiting ended\.$/),
			Hint: expect.stringMatching(/Go on with 7[\w-]* as Ticket/),
		});
		const ticket = ticketIn(first);
		expect(ticket).toMatch(/^7/);
		const second = (await run(name, { ...parameters, options: { ticket } })).json;
		expect(second).toMatchObject({ StatusCode: 200, Hint: '' });
		expect(stage.sandbox.requests(work.begins)).toBe(1);
	});

	test('is not said to end well when Feishu has failed', async () => {
		Object.assign(taskPaceOf(stage.sandbox.world), { looks: 1, end: 3 });
		const { json } = await run(name, work.parameters(stage.sandbox));
		expect(json.StatusCode).toBe(500);
		expect(json.Hint).not.toMatch(/Go on|may still/);
	});

	test('tells how to go on when it may not be looked at any more', async () => {
		taskPaceOf(stage.sandbox.world).looks = 1;
		const fault = { kind: 'code', code: 99991672, status: 400, endpoint: work.looks } as const;
		stage.sandbox.faults.add(fault);
		const { json } = await run(name, work.parameters(stage.sandbox));
		expect(json).toMatchObject({
			StatusCode: 500,
			Hint: expect.stringMatching(/Go on with 7[\w-]* as Ticket/),
		});
		expect(ticketIn(json)).toMatch(/^7/);
	});

	test('keeps to Max Wait though Feishu limits the looks', async () => {
		taskPaceOf(stage.sandbox.world).looks = 1;
		const limited = { kind: 'limited', seconds: 50, endpoint: work.looks, times: 99 } as const;
		stage.sandbox.faults.add(limited);
		const began = clock.now();
		const { json } = await run(name, { ...work.parameters(stage.sandbox), output: 'envelope' });
		expect(json.ErrorMessage).toMatch(/so waiting ended/);
		expect((clock.now() - began) / 1000).toBeLessThanOrEqual(work.most + 5);
	});

	test('ends with Stop, whatever it is waiting for', async () => {
		taskPaceOf(stage.sandbox.world).looks = 1e9;
		const stopped = (async () => {
			while (stage.sandbox.requests(work.looks) === 0) await clock.sleep(0);
		})();
		const parameters = { ...work.parameters(stage.sandbox), options: { maxWait: 600 } };
		const { status } = await run(name, parameters, { cancelOn: stopped });
		expect(status).toBe('canceled');
		const requests = stage.sandbox.journal.length;
		for (let turn = 0; turn < 20; turn += 1) await clock.sleep(0);
		expect(stage.sandbox.journal.length - requests).toBeLessThanOrEqual(1);
		expect(stage.sandbox.requests(work.looks)).toBeLessThan(20);
	});
});

test.each(repeatable)(
	'%s is waited on, not begun again, when n8n tries again',
	async (name, work) => {
		taskPaceOf(stage.sandbox.world).looks = 6;
		const node = { retryOnFail: true, maxTries: 4, waitBetweenTries: 1 };
		const parameters = { ...work.parameters(stage.sandbox), options: { maxWait: 5 } };
		const { status, json } = await run(
			name,
			{ ...parameters, output: 'envelopeOrError' },
			{ node },
		);
		expect(status).toBe('success');
		expect(json).toMatchObject({ StatusCode: 200 });
		expect(stage.sandbox.requests(work.begins)).toBe(1);
	},
);

test('an import whose end was not seen is not begun again when n8n tries again', async () => {
	taskPaceOf(stage.sandbox.world).looks = 6;
	const node = { retryOnFail: true, maxTries: 4, waitBetweenTries: 1 };
	const parameters = { folderToken: 'fldteam', options: { maxWait: 5 }, output: 'envelopeOrError' };
	const { error } = await run('drive.import', parameters, { node });
	expect(error?.description).toMatch(/Go on with 7[\w-]* as Ticket/);
	expect(stage.sandbox.requests(WORKS['drive.import'].begins)).toBe(1);
});

test('an import goes on with its ticket where the file is gone from the item', async () => {
	taskPaceOf(stage.sandbox.world).looks = 4;
	const first = (await run('drive.import', { folderToken: 'fldteam', options: { maxWait: 5 } }))
		.json;
	const options = { ticket: ticketIn(first) };
	const parameters = { folderToken: 'fldteam', options };
	const { json } = await run('drive.import', parameters, { input: [{ json: {} }] });
	expect(json).toMatchObject({
		StatusCode: 200,
		Summary: expect.stringMatching(/^Imported docx doxcn\w+/),
	});
	const bare = await run('drive.import', { folderToken: 'fldteam' }, { input: [{ json: {} }] });
	expect(bare.json).toMatchObject({
		StatusCode: -1,
		ErrorMessage: expect.stringMatching(/no file/),
	});
});

test('a file that was not seen to arrive in the wiki is gone on with by Move Document to Wiki', async () => {
	taskPaceOf(stage.sandbox.world).looks = 20;
	const options = { wikiNodeToken: 'wikcnProjects' };
	const first = (await run('drive.upload', { folderToken: 'fldteam', options })).json;
	expect(first).toMatchObject({
		StatusCode: 500,
		Hint: expect.stringMatching(/Ticket of Move Document to Wiki/),
	});
	const { file_token: fileToken }: Record<string, string> = Object(first.Data);
	const second = await run('wiki.moveDocument', {
		...{ fileToken, fileType: 'file', spaceId: '2', options: { ticket: ticketIn(first) } },
	});
	expect(second.json).toMatchObject({ StatusCode: 200 });
});

test('an upload that is answered with nothing is looked for in the folder', async () => {
	stage.sandbox.faults.add({ kind: 'odd', shape: 'empty', endpoint: 'drive.v1.file.uploadAll' });
	const { json } = await run('drive.upload', { folderToken: 'fldteam' });
	expect(json).toMatchObject({
		StatusCode: 200,
		Summary: expect.stringMatching(/was found in the folder/),
	});
	expect(filesIn(stage.sandbox.world, 'fldteam')).toHaveLength(2);
});

test('a file of another run is not taken for one whose upload failed', async () => {
	const [first] = (await run('drive.upload', { folderToken: 'fldteam' })).items;
	expect(first.json).toMatchObject({ StatusCode: 200 });
	stage.sandbox.faults.add({ kind: 'status', status: 500, endpoint: 'drive.v1.file.uploadAll' });
	const { json } = await run('drive.upload', { folderToken: 'fldteam' });
	expect(json).toMatchObject({
		StatusCode: 500,
		Retryable: false,
		ErrorMessage: expect.stringMatching(/does not hold it as yet/),
	});
});

test('many folders that are moved together each tell their own end', async () => {
	const { sandbox } = stage;
	const folders = Array.from({ length: 6 }, () => thing(sandbox, 'folder'));
	sandbox.faults.add({
		kind: 'code',
		code: 1061004,
		status: 403,
		endpoint: 'drive.v1.file.move',
		skip: 2,
	});
	const input = folders.map((folder) => ({ json: { folder } }));
	const { items } = await run(
		'drive.move',
		{ fileToken: '={{ $json.folder }}', fileType: 'folder', folderToken: 'fldteam' },
		{ input },
	);
	expect(items.map(({ json }) => json.StatusCode).filter((code) => code === 200)).toHaveLength(5);
	const moved = items.flatMap(({ json }) =>
		json.StatusCode === 200 ? [Object(json.Data).file_token] : [],
	);
	const there = filesIn(sandbox.world, 'fldteam').map(({ token }) => token);
	expect(there).toEqual(expect.arrayContaining(moved));
	expect(there.filter((token) => folders.includes(token))).toHaveLength(5);
});

test.each([0, -1, 1e9, 4.5, 'soon', '={{ 4 }}'])('%p is no Max Wait', async (maxWait) => {
	const { parameters, begins } = WORKS['drive.export'];
	const given = { ...parameters(stage.sandbox), options: { maxWait } };
	expect((await run('drive.export', given)).json).toMatchObject({ StatusCode: -1 });
	expect(stage.sandbox.requests(begins)).toBe(0);
});
