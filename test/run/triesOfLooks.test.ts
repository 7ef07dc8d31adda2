import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { NodeResult, Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { examples } from '../examples';
import { written } from '../examples/documentContent';
import type { Fault } from '../sandbox';
import { documentsOf } from '../sandbox/services/documents';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

beforeEach(() => {
	stage.reset();
	stage.sandbox.world.reset();
});

afterAll(async () => {
	await stage.close();
});

const RETRIED = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

async function run(
	resource: string,
	parameters: IDataObject,
	{
		input = [{ json: {} }],
		executionId,
	}: { readonly input?: INodeExecutionData[]; readonly executionId?: string } = {},
): Promise<NodeResult> {
	return await stage.engine.runNode(
		{
			...RETRIED,
			parameters: {
				...{ authentication: 'feishuApi', resource, output: 'envelopeOrError' },
				...{ requestOptions: { maxRetries: 0 }, ...parameters },
			} as never,
		},
		{ input, executionId },
	);
}

const fault = (given: Fault) => stage.sandbox.faults.add(given);
const INSERT = 'docx.v1.documentBlockDescendant.create';
const DELETE = 'docx.v1.documentBlockChildren.batchDelete';
const UPDATE = 'docx.v1.documentBlock.batchUpdate';
const OLD = '# Done\n\nAll of it.\n\n# Next\n\n- one\n- two';

async function read(docToken: string): Promise<string> {
	stage.sandbox.faults.clear();
	const { items } = await run('document', { operation: 'getContent', docToken });
	return String(items[0].json.Content);
}

/** The Markdown of paragraphs. @param from of which number, in more than one request */
const lines = (count: number, word = 'Line', from = 0) =>
	Array.from({ length: count }, (_, index) => `${word} ${from + index}`).join('\n\n');

describe('a document that is replaced', () => {
	const NEW = '# Weekly\n\nThe **end**.';
	const replace = { operation: 'replaceContent', confirm: true };
	const READ = ['docx.v1.document.get', 'docx.v1.documentBlock.list'];

	test.each<[string, Fault]>([
		['the answer to the insertion is lost', { kind: 'resetAfter', endpoint: INSERT }],
		['it cannot be read again', { kind: 'code', endpoint: READ, skip: 2 }],
		['nothing is deleted', { kind: 'code', endpoint: DELETE }],
		['the answer to the deletion is lost', { kind: 'resetAfter', endpoint: DELETE }],
	])('holds the new text, and only that, when %s', async (_, given) => {
		const documentId = written(stage.sandbox, OLD);
		fault(given);
		const { status, items } = await run('document', { ...replace, documentId, markdown: NEW });
		expect(status).toBe('success');
		expect(items[0].json).toMatchObject({ Data: { deleted: 5, state: 'new' } });
		expect(await read(documentId)).toBe(NEW);
	});

	test('holds all parts of a long text when a later one fails', async () => {
		const documentId = written(stage.sandbox, OLD);
		fault({ kind: 'code', endpoint: INSERT, skip: 1 });
		const markdown = lines(1200);
		const { status } = await run('document', { ...replace, documentId, markdown });
		expect(status).toBe('success');
		expect(await read(documentId)).toBe(markdown);
	});

	test('has its section, though the new text has a heading that ends it', async () => {
		const documentId = written(stage.sandbox, OLD);
		fault({ kind: 'resetAfter', endpoint: DELETE });
		const section = { section: 'underHeading', heading: 'Done' };
		const { status } = await run('document', { ...replace, documentId, markdown: NEW, ...section });
		expect(status).toBe('success');
		expect(await read(documentId)).toBe(`# Done\n\n${NEW}\n\n# Next\n\n- one\n- two`);
	});

	test('holds the new text when a queue runs a job again that had broken off', async () => {
		const documentId = written(stage.sandbox, OLD);
		const parameters = { ...replace, documentId, markdown: NEW };
		fault({ kind: 'resetAfter', endpoint: DELETE, times: 3 });
		await run('document', parameters, { executionId: 'stalled' });
		stage.sandbox.faults.clear();
		const { status } = await run('document', parameters, { executionId: 'stalled' });
		expect(status).toBe('success');
		expect(await read(documentId)).toBe(NEW);
	});
});

describe('Markdown that is added to a document', () => {
	const [first] = OLD.split('\n\n# Next');

	test.each([
		['in a section', { position: 'afterHeading', heading: 'Done' }],
		['before a block', { position: 'beforeBlock' }],
		['after a block', { position: 'afterBlock' }],
	])('stands where it was asked for, and once, when a later part fails: %s', async (_, place) => {
		const documentId = written(stage.sandbox, OLD);
		const top = documentsOf(stage.sandbox.world).get(documentId)?.children ?? [];
		const blockId = { beforeBlock: top[2], afterBlock: top[1] }[place.position];
		fault({ kind: 'code', endpoint: INSERT, skip: 1 });
		const markdown = lines(1200);
		const { status } = await run('document', {
			...{ operation: 'insertMarkdown', documentId, markdown },
			...place,
			...(blockId === undefined ? {} : { blockId }),
		});
		expect(status).toBe('success');
		expect(await read(documentId)).toBe(OLD.replace(first, `${first}\n\n${markdown}`));
	});

	test('is no second heading of that text when its answer is lost', async () => {
		const documentId = written(stage.sandbox, OLD);
		fault({ kind: 'resetAfter', endpoint: INSERT });
		const { status } = await run('document', {
			...{ operation: 'insertMarkdown', documentId, markdown: '# Done\n\nMore.' },
			...{ position: 'afterHeading', heading: 'Done' },
		});
		expect(status).toBe('success');
		expect(await read(documentId)).toBe(OLD.replace(first, `${first}\n\n# Done\n\nMore.`));
	});
});

describe('texts that are replaced in a document', () => {
	const replace = (documentId: string) => ({
		...{ operation: 'findReplace', documentId },
		replacements: { Line: 'Line of text' },
	});

	test('are replaced once when the answer is lost', async () => {
		const documentId = written(stage.sandbox, 'Line 1');
		fault({ kind: 'resetAfter', endpoint: UPDATE });
		const { status } = await run('document', replace(documentId));
		expect(status).toBe('success');
		expect(await read(documentId)).toBe('Line of text 1');
	});

	test('are all replaced, and counted, when a later request fails', async () => {
		const documentId = written(stage.sandbox, lines(450));
		fault({ kind: 'code', endpoint: UPDATE, skip: 1 });
		const { status, items } = await run('document', replace(documentId));
		expect(status).toBe('success');
		expect(items[0].json).toMatchObject({ Data: { replaced: 450 } });
		expect(await read(documentId)).toBe(lines(450, 'Line of text'));
	});

	test('are all replaced when a queue runs a job again that had broken off', async () => {
		const documentId = written(stage.sandbox, lines(450, '{{name}}'));
		const parameters = { ...replace(documentId), replacements: { '{{name}}': 'Ada' } };
		fault({ kind: 'code', endpoint: UPDATE, skip: 1, times: 9 });
		await run('document', parameters, { executionId: 'stalled texts' });
		stage.sandbox.faults.clear();
		const { status } = await run('document', parameters, { executionId: 'stalled texts' });
		expect(status).toBe('success');
		expect(await read(documentId)).toBe(lines(450, 'Ada'));
	});
});

test('a file whose upload was refused gets a block of its own in the next try', async () => {
	const documentId = written(stage.sandbox, OLD);
	fault({ kind: 'code', endpoint: 'drive.v1.media.uploadAll', times: 2 });
	const binary = await stage.engine.binary.of(Buffer.from('%PDF'), 'plan.pdf', 'application/pdf');
	const { status } = await run(
		'document',
		{ operation: 'insertFile', documentId, position: 'start' },
		{ input: [{ json: {}, binary: { data: binary } }] },
	);
	expect(status).toBe('success');
	expect(documentsOf(stage.sandbox.world).get(documentId)?.children).toHaveLength(6);
});

describe('what a lost answer has changed already is not missed by the look at it', () => {
	test.each([
		['bitable.createTable', 'bitable.v1.appTable.create'],
		['bitable.updateField', 'bitable.v1.appTableField.update'],
		['bitable.deleteField', 'bitable.v1.appTableField.delete'],
		['approval.rejectTask', 'approval.v4.task.reject'],
		['approval.transferTask', 'approval.v4.task.transfer'],
		['spreadsheet.deleteSheet', 'sheets.v2.spreadsheets.sheetsBatchUpdate.post'],
	])('%s', async (name, endpoint) => {
		const [resource, operation] = name.split('.');
		const good = examples[name].filter(({ returns }) => returns !== undefined);
		expect(good).not.toEqual([]);
		for (const { parameters, input = [{}] } of good) {
			stage.reset();
			stage.sandbox.world.reset();
			const given = typeof parameters === 'function' ? parameters(stage.sandbox) : parameters;
			fault({ kind: 'resetAfter', endpoint });
			const { status } = await run(
				resource,
				{ operation, ...given, output: 'envelopeOrError' },
				{ input: input.map((json) => ({ json })) },
			);
			expect(status).toBe('success');
			expect(stage.sandbox.requests(endpoint)).toBeLessThanOrEqual(2);
		}
	});
});
