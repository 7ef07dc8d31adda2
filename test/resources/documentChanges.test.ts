import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { written } from '../examples/documentContent';
import { documentsOf } from '../sandbox/services/documents';
import { taskPaceOf } from '../sandbox/services/taskPace';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

beforeEach(() => {
	stage.reset();
});

afterAll(async () => {
	await stage.close();
});

async function run(
	resource: string,
	operation: string,
	parameters: IDataObject,
	more: IDataObject = {},
): Promise<IDataObject> {
	const result = await stage.engine.runNode(
		{ parameters: { resource, operation, ...parameters, ...more } as never },
		{ input: [{ json: {} }] },
	);
	expect(result.error).toBeUndefined();
	return result.items[0].json;
}

const read = async (docToken: string) =>
	String((await run('document', 'getContent', { docToken })).Content);
const sent = () =>
	stage.sandbox.journal.map(({ endpoint }) => endpoint.split('.').slice(2).join('.'));
const OLD = '# Done\n\nAll of it.\n\n# Next\n\n- one\n- two';
const NEW = '# 周报\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nThe **end**.';

describe('a document whose content is replaced', () => {
	test('has exactly what was read, when that is written again', async () => {
		const documentId = written(stage.sandbox, NEW);
		const before = await read(documentId);
		await run('document', 'replaceContent', { documentId, markdown: before, confirm: true });
		expect(await read(documentId)).toBe(before);
		await run('document', 'replaceContent', { documentId, markdown: before, confirm: true });
		expect(await read(documentId)).toBe(before);
	});

	test('has one of its sections replaced and the others left alone', async () => {
		const documentId = written(stage.sandbox, OLD);
		const section = { section: 'underHeading', heading: 'Done', confirm: true };
		const envelope = await run('document', 'replaceContent', {
			documentId,
			markdown: 'Nothing.',
			...section,
		});
		expect(envelope.StatusCode).toBe(200);
		expect(await read(documentId)).toBe('# Done\n\nNothing.\n\n# Next\n\n- one\n- two');
	});

	const steps = ['old', 'old', 'old', 'old', 'both', 'both', 'both'];
	test.each(steps.map((state, index) => [index, state] as const))(
		'is never empty when request %i fails: %s',
		async (index, state) => {
			const documentId = written(stage.sandbox, OLD);
			stage.sandbox.journal.length = 0;
			stage.sandbox.faults.add({ kind: 'code', code: 1770032, status: 403, skip: index });
			const envelope = await run(
				'document',
				'replaceContent',
				{ documentId, markdown: NEW, confirm: true },
				{ requestOptions: { maxRetries: 0 } },
			);
			stage.sandbox.faults.clear();
			expect(envelope).toMatchObject({ StatusCode: 500, Retryable: false });
			const now = await read(documentId);
			expect(now.startsWith(OLD)).toBe(true);
			expect(now).toBe(state === 'old' ? OLD : `${OLD}\n\n${NEW}`);
			if (state === 'both') expect(Object(envelope.Data).state).toBe('both');
			await run('document', 'replaceContent', { documentId, markdown: NEW, confirm: true });
			expect(await read(documentId)).toBe(NEW);
		},
	);
});

describe('Markdown that is added', () => {
	test('stands where it was asked for, whatever its length', async () => {
		const documentId = written(stage.sandbox, OLD);
		const many = Array.from({ length: 1200 }, (_, index) => `Line ${index}`).join('\n\n');
		const place = { position: 'afterHeading', heading: 'Done' };
		const envelope = await run('document', 'insertMarkdown', {
			documentId,
			markdown: many,
			...place,
		});
		expect(envelope.StatusCode).toBe(200);
		expect(await read(documentId)).toBe(OLD.replace('All of it.', `All of it.\n\n${many}`));
	});

	test('is refused where two headings are called alike', async () => {
		const documentId = written(stage.sandbox, '# A\n\n1\n\n# A\n\n2');
		const place = { position: 'afterHeading', heading: 'A' };
		const envelope = await run('document', 'insertMarkdown', {
			documentId,
			markdown: 'x',
			...place,
		});
		expect(envelope).toMatchObject({ StatusCode: -1 });
		expect(envelope.ErrorMessage).toMatch(/2 headings of that text/);
		expect(await read(documentId)).toBe('# A\n\n1\n\n# A\n\n2');
	});
});

describe('a list that begins with another number than 1', () => {
	const LIST = 'Steps\n\n3. three\n4. four\n\nThen\n\n1. one';

	test.each([
		['document', 'insertMarkdown', {}],
		['document', 'replaceContent', { confirm: true }],
	])('is named as lost by %s.%s, in Data too', async (resource, operation, more) => {
		const documentId = written(stage.sandbox, OLD);
		const envelope = await run(resource, operation, { documentId, markdown: LIST, ...more });
		expect(envelope).toMatchObject({
			StatusCode: 200,
			Data: { list_starts_lost: ['3'] },
			Summary: expect.stringMatching(/One list begins with 1 in the document instead of 3: Feishu/),
		});
		expect(await read(documentId)).toMatch(/1\. three\n2\. four/);
	});

	test('is named as lost by what makes a document or a page of it', async () => {
		const title = 'Steps';
		const made = await run('document', 'createFromMarkdown', { title, markdownContent: LIST });
		expect(made.Summary).toMatch(/instead of 3/);
		expect(made.Data).toMatchObject({ nested_blocks_result: { list_starts_lost: ['3'] } });
		const page = await run('wiki', 'createNode', { spaceId: '2', title, markdown: LIST });
		expect(page).toMatchObject({
			StatusCode: 200,
			Data: { list_starts_lost: ['3'] },
			Summary: expect.stringMatching(/instead of 3/),
		});
	});

	test('is looked for in a Markdown of very many blank lines, which soon ends', async () => {
		const blank = '\n'.repeat(3_000_000);
		const docToken = written(stage.sandbox, `1. three\n\n\`\`\`\nx${blank}y\n\`\`\``);
		const doc = documentsOf(stage.sandbox.world).get(docToken);
		const first: IDataObject = Object(doc?.blocks.get(doc.children[0]));
		first.ordered = { ...Object(first.ordered), style: { sequence: '3' } };
		const envelope = await run('document', 'getContent', { docToken });
		expect(String(envelope.Content)).toContain(blank);
		expect(envelope.Summary).toMatch(/One list begins with 1 in the Markdown instead of 3/);
	});

	test('is named when it is read and the Markdown does not have it', async () => {
		const docToken = written(stage.sandbox, '1. three\n2. four');
		const doc = documentsOf(stage.sandbox.world).get(docToken);
		const first: IDataObject = Object(doc?.blocks.get(doc.children[0]));
		first.ordered = { ...Object(first.ordered), style: { sequence: '3' } };
		const envelope = await run('document', 'getContent', { docToken });
		expect(envelope.Summary).toMatch(/One list begins with 1 in the Markdown instead of 3/);
		first.ordered = { ...Object(first.ordered), style: { sequence: '1' } };
		expect((await run('document', 'getContent', { docToken })).Summary).not.toMatch(/instead of/);
	});
});

describe('a file that cannot be put into its block', () => {
	test('leaves no empty block behind', async () => {
		const documentId = written(stage.sandbox, OLD);
		const fault = { code: 1061045, status: 400, endpoint: 'drive.v1.media.uploadAll' };
		stage.sandbox.faults.add({ ...fault, kind: 'code' });
		const binary = await stage.engine.binary.of(Buffer.from('%PDF'), 'plan.pdf', 'application/pdf');
		const result = await stage.engine.runNode(
			{
				parameters: {
					resource: 'document',
					operation: 'insertFile',
					documentId,
					requestOptions: { maxRetries: 0 },
				} as never,
			},
			{ input: [{ json: {}, binary: { data: binary } }] },
		);
		stage.sandbox.faults.clear();
		expect(result.items[0].json).toMatchObject({ StatusCode: 500 });
		expect(documentsOf(stage.sandbox.world).get(documentId)?.children).toHaveLength(5);
		expect(await read(documentId)).toBe(OLD);
	});
});

describe('an export that takes too long', () => {
	test('ends at Max Wait with a ticket, and goes on with it', async () => {
		const token = written(stage.sandbox, OLD);
		const asked = { fileToken: token, fileType: 'docx' };
		taskPaceOf(stage.sandbox.world).looks = 3;
		const first = await run('drive', 'export', { ...asked, options: { maxWait: 5 } });
		expect(first).toMatchObject({ StatusCode: 500, Retryable: true });
		const { ticket } = Object(first.Data);
		expect(ticket).toMatch(/^7/);
		const second = await run('drive', 'export', { ...asked, options: { ticket } });
		expect(second).toMatchObject({ StatusCode: 200, Data: { name: 'Weekly report.pdf', ticket } });
		expect(sent().filter((step) => step === 'exportTask.create')).toHaveLength(1);
	});

	test.each([
		[107, false, /too large/],
		[108, true, /did not get it done in time/],
		[77, false, /failed \(job status 77\)$/],
	])('says why it failed: job status %i', async (end, retryable, said) => {
		taskPaceOf(stage.sandbox.world).end = end;
		const fileToken = written(stage.sandbox, OLD);
		const envelope = await run('drive', 'export', { fileToken, fileType: 'docx' });
		expect(envelope).toMatchObject({ StatusCode: 500, Retryable: retryable });
		expect(envelope.ErrorMessage).toMatch(said);
	});
});

describe('a file that is shared', () => {
	test('names who has no access when Feishu refuses some', async () => {
		const fileToken = written(stage.sandbox, OLD);
		const envelope = await run('drive', 'share', {
			fileToken,
			fileType: 'docx',
			memberIds: 'ou_ada, ou_unknown, ou_ben',
		});
		expect(envelope).toMatchObject({
			StatusCode: 500,
			Data: {
				members: [
					{ member_id: 'ou_ada', perm: 'view' },
					{ member_id: 'ou_ben', perm: 'view' },
				],
				failed: [expect.objectContaining({ member_id: 'ou_unknown', code: 1063001 })],
			},
		});
	});

	test('exists all the same when sharing it fails', async () => {
		const options = { shareWith: 'ou_unknown' };
		const envelope = await run('drive', 'createFolder', { name: 'Reports', options });
		expect(envelope).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			Data: { token: expect.stringMatching(/^fldcn/), shared_with: [] },
		});
	});
});
