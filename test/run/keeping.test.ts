import { createHastyClock } from '../api/fakeClock';
import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { examples } from '../examples';
import { runExample } from '../resources/runExample';
import type { Fault, Sandbox } from '../sandbox';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine, createHastyClock());
});

beforeEach(() => stage.sandbox.world.reset());

afterAll(async () => {
	await stage.close();
});

/** Runs an example in which something goes wrong. */
async function failed(name: string, title: string, fault: Fault) {
	const example = examples[name]?.find((one) => one.title === title);
	if (example === undefined) throw new Error(`${name} has no example "${title}"`);
	const { parameters } = example;
	const { envelopes } = await runExample(stage, name, {
		...example,
		parameters: (sandbox: Sandbox) => {
			sandbox.faults.add(fault);
			return typeof parameters === 'function' ? parameters(sandbox) : parameters;
		},
	});
	return envelopes[0];
}

const forbidden = { kind: 'code', code: 99991672, status: 400 } as const;
const imported = {
	file_token: expect.stringMatching(/^boxcn/),
	...{ name: 'notes', type: 'docx', folder_token: 'fldroot' },
};

test.each<Fault>([
	{ kind: 'resetAfter' },
	{ kind: 'status', status: 502 },
	{ kind: 'odd', shape: 'dataMissing' },
])('an import that may have begun tells what to look for: %o', async (fault) => {
	const aimed = { ...fault, endpoint: 'drive.v1.importTask.create' };
	const envelope = await failed('drive.import', 'makes a document of Markdown', aimed);
	expect(envelope).toMatchObject({
		...{ StatusCode: 500, Retryable: false, Data: imported },
		ErrorMessage: expect.stringMatching(/^While beginning the import: /),
		Hint: expect.stringMatching(/^Look into folder fldroot for "notes": Feishu may be making it\./),
	});
});

test('an import that Feishu refuses tells the uploaded file, and is not looked for', async () => {
	const fault = { ...forbidden, endpoint: 'drive.v1.importTask.create' };
	const envelope = await failed('drive.import', 'makes a document of Markdown', fault);
	expect(envelope).toMatchObject({ Data: imported, Hint: expect.stringMatching(/^Enable one/) });
});

test('an import that Feishu limits may be repeated', async () => {
	const limited: Fault = { kind: 'limited', seconds: 900, endpoint: 'drive.v1.importTask.create' };
	const envelope = await failed('drive.import', 'makes a document of Markdown', limited);
	expect(envelope).toMatchObject({ StatusCode: 500, Retryable: true, Data: imported });
});

test('a picture or source file of which Feishu says no token may be uploaded again', async () => {
	const odd = { kind: 'odd', shape: 'dataMissing', endpoint: 'drive.v1.media.uploadAll' } as const;
	const envelope = await failed('drive.import', 'makes a document of Markdown', odd);
	expect(envelope).toMatchObject({
		...{ StatusCode: 500, Retryable: true, Data: {} },
		Hint: expect.stringMatching(/^Repeat the call/),
	});
});

test.each([
	[
		'approval.createInstance',
		"submits what n8n's mapper holds, each kind of field, with files of the item",
		{ ...forbidden, endpoint: 'approval.v4.instance.create' },
		{
			files: expect.arrayContaining([{ name: 'app.log', code: expect.stringMatching(/^\w{8}-/) }]),
		},
	],
	[
		'bitable.createRecord',
		'adds the columns that the table lacks, by what the values are',
		{ ...forbidden, endpoint: 'bitable.v1.appTableRecord.create' },
		{ columns_added: expect.arrayContaining(['Seen']) },
	],
	[
		'message.sendMarkdown',
		'sends a card with everything, its chart from binary data',
		{ ...forbidden, endpoint: 'im.v1.message.create' },
		{ images: [{ url: expect.any(String), image_key: expect.stringMatching(/^img_/) }] },
	],
	[
		'spreadsheet.clearValues',
		'empties a range with its formats, the sheet given by its title',
		{ ...forbidden, endpoint: 'sheets.v2.spreadsheets.style.put' },
		{ emptied_ranges: [expect.stringMatching(/!/)] },
	],
	[
		'wiki.createNode',
		'makes the missing levels of a path, and a spreadsheet there',
		{ ...forbidden, endpoint: 'wiki.v2.spaceNode.list', skip: 2 },
		{ levels_created: expect.arrayContaining([expect.stringMatching(/^wikcn/)]) },
	],
])('%s that fails at the end tells what it has made', async (name, title, fault, made) => {
	const envelope = await failed(name, title, fault);
	expect(envelope).toMatchObject({ StatusCode: 500, Data: made });
});
