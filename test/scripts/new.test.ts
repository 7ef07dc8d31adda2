/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PROJECT = join(__dirname, '..', '..');

/** A project with one resource, two endpoints and a sandbox. */
const FILES: Readonly<Record<string, string>> = {
	'nodes/Feishu/resources/note/index.ts': `import type { Resource } from '../../../shared/operation';
import { send } from './operations/send';

export const note: Resource = { value: 'note', name: 'Note', operations: [send] };
`,
	'nodes/Feishu/resources/index.ts': `import type { Resource } from '../../shared/operation';
import { note } from './note';
import { wiki } from './wiki';

const services: readonly Resource[] = [note, wiki];
`,
	'nodes/Feishu/resources/note/noteId.ts': "export const noteId = text({ label: 'Note ID' });\n",
	'nodes/shared/fields/known/userIds.ts': 'export const userIdType = choice({});\n',
	'nodes/shared/endpoints/services.ts': "export * as im from './im';\n",
	'nodes/shared/endpoints/im.ts': `export const noteDelete = documented<{ path: { note_id: string } }>({
	id: 'im.v1.note.delete',
});

export const noteMarkCreate = documented({
	id: 'im.v1.note.mark.create',
});

export const fileCreate = documented({
	id: 'im.v1.file.create',
});

export const noteList = documented({
	id: 'im.v1.note.list',
	pages: { list: 'items', largest: 50 },
});
`,
	'test/sandbox/contract/im.json': JSON.stringify({
		endpoints: [
			{
				id: 'im.v1.note.delete',
				method: 'DELETE',
				path: '/open-apis/im/v1/notes/:note_id',
				doc: 'im-v1/note/delete.md',
				path_params: [{ name: 'note_id', type: 'string', required: true }],
				query: [],
				body: [],
				response_example: { code: 0, data: {} },
			},
			{
				id: 'im.v1.note.mark.create',
				method: 'POST',
				path: '/open-apis/im/v1/notes/:note_id/marks',
				doc: 'ukTMukTMukTM/hashed.md',
				path_params: [{ name: 'note_id', type: 'string', required: true }],
				query: [{ name: 'user_id_type', type: 'string', enum: ['open_id', 'user_id'] }],
				body: [
					{ name: 'mark_type', type: 'string', required: true, enum: ['star', 'red_dot'] },
					{ name: 'url_ids', type: 'array', items: 'string', maxItems: 10 },
					{ name: 'is_loud', type: 'boolean' },
					{ name: 'level', type: 'integer', min: 1, max: 3 },
					{ name: 'extra', type: 'object' },
					{ name: 'uuid', type: 'string', maxLength: 50 },
				],
				response_example: { code: 0, data: { mark_token: 'abcdefghijklmnop', id: '7' } },
			},
			{
				id: 'im.v1.file.create',
				method: 'POST',
				path: '/open-apis/im/v1/files',
				doc: 'im-v1/file/create.md',
				path_params: [],
				query: [],
				body: [
					{ name: 'file_name', type: 'string', required: true },
					{ name: 'file', type: 'file', required: true },
				],
				response_example: { code: 0, data: { file_key: 'file_1' } },
			},
			{
				id: 'im.v1.note.list',
				method: 'GET',
				path: '/open-apis/im/v1/notes',
				doc: 'im-v1/note/list.md',
				path_params: [],
				query: [
					{ name: 'start_time', type: 'string' },
					{ name: 'page_size', type: 'integer' },
					{ name: 'page_token', type: 'string' },
				],
				body: [],
				response_example: {
					code: 0,
					data: { items: [{ note_id: '1' }], has_more: true, page_token: 'next' },
				},
			},
		],
	}),
	'test/sandbox/services/notes.ts': `import type { Service } from '../service';

export const notes: Service = {
	'im.v1.note.get': () => ({}),
};
`,
	'test/sandbox/services/index.ts': `import type { Service } from '../service';
import { notes } from './notes';

export const services: readonly Service[] = [notes];
`,
	'test/examples/index.ts': `import type { Examples } from './example';

export const examples: Examples = {};
`,
};

let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'feishu-new-'));
	for (const [path, text] of Object.entries(FILES)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	cpSync(join(PROJECT, '.prettierrc.json'), join(folder, '.prettierrc.json'));
});

afterEach(() => {
	rmSync(folder, { recursive: true });
});

describe('npm run new', () => {
	test('lays out a call with the fields that are there, and Confirm for what deletes', () => {
		expect(run('note.drop', 'im.v1.note.delete').status).toBe(0);
		expect(read('nodes/Feishu/resources/note/operations/drop.ts')).toBe(
			`import { im } from '../../../../shared/endpoints';
import { confirm } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { noteId } from '../noteId';

export const drop = operation({
	value: 'drop',
	name: 'Drop Note',
	action: 'Drop note',
	description: '',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/note/delete',
	endpoint: im.noteDelete,
	parameters: { noteId, confirm: confirm('drop the note') },
	options: {},
	request: (values) => ({ path: { note_id: values.noteId } }),
	summary: () => '',
});
`,
		);
	});

	test('makes a field of everything the documentation names, optional ones in Options', () => {
		run('note.mark', 'im.v1.note.mark.create');
		const record = read('nodes/Feishu/resources/note/operations/mark.ts');
		expect(flat(record)).toContain("userIdType, } from '../../../../shared/fields';");
		expect(record).toContain("endpoint: endpoint(im.noteMarkCreate, { repeat: 'key' }),");
		expect(flat(record)).toContain(
			flat(`parameters: {
				noteId,
				markType: choice({
					label: 'Mark Type',
					options: { star: 'Star', red_dot: 'Red Dot' },
					required: true,
				}),
			},
			options: {
				userIdType,
				urlIds: list({ label: 'URL IDs', maxItems: 10 }),
				isLoud: flag({ label: 'Is Loud', description: '' }),
				level: number({ label: 'Level', min: 1, max: 3 }),
				extra: jsonObject({ label: 'Extra' }),
				uuid: text({ label: 'UUID', maxLength: 50 }),
			},
			request: (values, { key }) => ({
				path: { note_id: values.noteId },
				query: { user_id_type: values.userIdType },
				body: {
					mark_type: values.markType,
					url_ids: values.urlIds,
					is_loud: values.isLoud,
					level: values.level,
					extra: values.extra,
					uuid: values.uuid ?? key(),
				},
			}),`),
		);
		// The page's address cannot be told from a hashed name.
		expect(record).toContain("documentation: '',");
	});

	test('lays out a list where the endpoint pages, without fields for pages', () => {
		run('note.getMany', 'im.v1.note.list');
		const record = flat(read('nodes/Feishu/resources/note/operations/getMany.ts'));
		expect(record).toContain("= listing({ value: 'getMany',");
		expect(record).toContain(
			"endpoint: im.noteList, pageSize: { default: 20, max: 50 }, noun: ['note', 'notes'],",
		);
		expect(record).toContain("options: { startTime: text({ label: 'Start Time' }) },");
		expect(record).not.toContain('page_token');
		expect(read('test/sandbox/services/notes.ts')).toContain("has_more: false, page_token: ''");
	});

	test('lays out a program where there are several calls, or files to read', () => {
		run('note.attach', 'im.v1.file.create', 'im.v1.note.delete');
		expect(flat(read('nodes/Feishu/resources/note/operations/attach.ts'))).toContain(
			flat(`endpoints: [im.fileCreate, im.noteDelete],
			parameters: {
				fileName: text({ label: 'File Name', required: true }),
				file: file(),
				noteId,
				confirm: confirm('attach the note'),
			},
			options: {},
			run: async (values, api) => {
				await api.call(im.fileCreate, {
					body: {
						file_name: values.fileName,
						file: {
							name: values.file[0].name,
							type: values.file[0].type,
							bytes: await values.file[0].bytes(),
						},
					},
				});
				const data = await api.call(im.noteDelete, { path: { note_id: values.noteId } });
				return { data };
			},
			summary: () => '',
			sample: im.noteDelete.sample(),`),
		);
	});

	test('adds the operation to its resource, at the end, since the first is the default', () => {
		run('note.delete', 'im.v1.note.delete');
		const index = read('nodes/Feishu/resources/note/index.ts');
		expect(index).toContain("import { deleteNote } from './operations/delete';\nimport { send }");
		expect(index).toContain('operations: [send, deleteNote]');
	});

	test('makes a resource for its first operation when it is told to, in the order of the others', () => {
		const { status, stdout } = run('notePage.getMarks', 'im.v1.note.list', '--resource');
		expect(status).toBe(0);
		expect(flat(read('nodes/Feishu/resources/notePage/index.ts'))).toContain(
			flat(`export const notePage: Resource = {
				value: 'notePage',
				name: 'Note Page',
				description: '',
				operations: [getMarks],
			};`),
		);
		const all = read('nodes/Feishu/resources/index.ts');
		expect(all).toContain(
			"from './note';\nimport { notePage } from './notePage';\nimport { wiki }",
		);
		expect(all).toContain('[note, notePage, wiki]');
		expect(JSON.parse(read('i18n/zh-CN/notePage.json'))).toEqual({ texts: {} });
		const record = flat(read('nodes/Feishu/resources/notePage/operations/getMarks.ts'));
		expect(record).toContain("name: 'Get Note Page Marks', action: 'Get note page marks',");
		expect(record).toContain("noun: ['mark', 'marks'],");
		expect(stdout).toMatch(/npm run names[^]*npm test -- test\/i18n[^]*CHANGELOG\.md/);
	});

	test.each([
		['note.getMany', 'Get Notes'],
		['note.findOrCreate', 'Find or Create Note'],
		['note.addMarks', 'Add Note Marks'],
	])('calls %s %s, as English has it', (name, title) => {
		run(name, 'im.v1.note.delete');
		const [, operation] = name.split('.');
		expect(read(`nodes/Feishu/resources/note/operations/${operation}.ts`)).toContain(
			`name: '${title}',`,
		);
	});

	test('leaves nothing behind when it refuses', () => {
		run('page.send', 'im.v1.note.delete');
		expect(existsSync(join(folder, 'nodes/Feishu/resources/page'))).toBe(false);
	});

	test('adds an example and a handler that answers as documented, in files of their own where needed', () => {
		run('note.mark', 'im.v1.note.mark.create');
		expect(read('test/examples/index.ts')).toMatch(
			/import \{ noteExamples \}[^]*\.\.\.noteExamples/,
		);
		expect(flat(read('test/examples/note.ts'))).toContain(
			flat(`'note.mark': [
				{
					title: '',
					parameters: { noteId: '', markType: '' },
					sends: [{ method: 'POST', path: '/open-apis/im/v1/notes/:note_id/marks' }],
					returns: { Data: {} },
				},
			],`),
		);
		expect(flat(read('test/sandbox/services/noteMark.ts'))).toContain(
			"'im.v1.note.mark.create': () => ({ mark_token: 'abcdefghijkl', id: '7' }),",
		);
		expect(read('test/sandbox/services/index.ts')).toContain('[notes, noteMark]');
	});

	test.each([
		['an operation that is there', ['note.send', 'im.v1.note.delete'], 'send.ts is there already'],
		[
			'a resource that is not there',
			['page.send', 'im.v1.note.delete'],
			'There is no nodes/Feishu/resources/page/index.ts. To make the resource page too, add --resource',
		],
		[
			'a new resource that is there',
			['note.pin', 'im.v1.note.delete', '--resource'],
			'is there already: leave out --resource',
		],
		['an unknown endpoint', ['note.pin', 'im.v1.pin.create'], 'run npm run contract -- im.v1.pin'],
		['no endpoint', ['note.pin'], 'Usage: npm run new'],
	])('refuses %s', (_, words, said) => {
		mkdirSync(join(folder, 'nodes/Feishu/resources/note/operations'));
		writeFileSync(join(folder, 'nodes/Feishu/resources/note/operations/send.ts'), '');
		const { status, stderr } = run(...words);
		expect(stderr).toContain(said);
		expect(status).toBe(1);
	});
});

function run(...words: string[]) {
	const script = ['-r', join(PROJECT, 'scripts/register.cjs'), join(PROJECT, 'scripts/new.ts')];
	return spawnSync(process.execPath, [...script, ...words], { cwd: folder, encoding: 'utf8' });
}

function read(path: string): string {
	return readFileSync(join(folder, path), 'utf8');
}

function flat(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
