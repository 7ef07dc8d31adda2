import { FileAnswer } from '../fileAnswer';
import type { Service, ServiceCall } from '../service';
import { queryText, refuse } from '../service';
import type { World } from '../world';
import { toBlocks } from '../markdown/toBlocks';
import { basesOf } from './bases';
import { addDocument, documentsOf } from './documents';
import type { DriveFile } from './fileTree';
import { addFile, filesIn, filesOf, ROOT_FOLDER } from './fileTree';
import { mediasOf } from './mediaBook';
import { PDF } from './seededFiles';
import { typeOfName } from './storage';
import { takePace } from './taskPace';
import { sheet, workbook, workbooksOf } from './workbooks';

/** A thing that is being done in the background. */
interface Task {
	readonly token: string;
	/** How often it is looked at before it is done. */
	left: number;
	/** The status it ends with; 0 for well. */
	readonly end: number;
	/** What is carried out when it is done. */
	finish(): object;
	answer?: object;
}

function tasksOf(world: World): Map<string, Task> {
	return world.part('driveTasks', () => new Map());
}

/** Begins something in the background. @returns its ticket */
export function begin(world: World, token: string, finish: () => object): string {
	const id = world.id('7').slice(0, 19);
	const { looks: left, end } = takePace(world);
	tasksOf(world).set(id, { token, left, end, finish });
	return id;
}

/** An export of a PDF that was begun before. @returns its ticket */
export function begunExport(world: World, token: string, name: string): string {
	return begin(world, token, () => keepExport(world, `${name}.pdf`, PDF));
}

function keepExport(world: World, name: string, bytes: Buffer): object {
	const file_token = world.id('boxcn').slice(0, 27);
	exportsOf(world).set(file_token, { name, bytes, until: world.now() + LIFETIME });
	const [file_name, file_extension] = name.split(/\.(?=[^.]*$)/);
	return { file_name, file_extension, file_token, file_size: bytes.length };
}

/** A task that is done; undefined while it goes on. */
function looked(task: Task): Task | undefined {
	if (task.left > 0) {
		task.left -= 1;
		return undefined;
	}
	if (task.end === 0) task.answer ??= task.finish();
	return task;
}

/** A file is there for ten minutes after it was made. */
const LIFETIME = 600_000;

interface Exported {
	readonly name: string;
	readonly bytes: Buffer;
	readonly until: number;
}

function exportsOf(world: World): Map<string, Exported> {
	return world.part('exports', () => new Map());
}

const FORMATS: Readonly<Record<string, readonly string[]>> = {
	doc: ['pdf', 'docx'],
	docx: ['pdf', 'docx'],
	sheet: ['xlsx', 'csv'],
	bitable: ['xlsx', 'csv'],
};

/** The name of what can be exported. */
function exportable(call: ServiceCall, token: string, type: string): string {
	const doc = documentsOf(call.world).get(token);
	const book = workbooksOf(call.world).get(token);
	const base = basesOf(call.world).get(token);
	const file = filesOf(call.world).get(token);
	if (file?.deleted || book?.deleted) refuse(call, 1069906);
	if (file?.foreign || book?.shared === false) refuse(call, 1069902);
	if (type === 'docx' && doc !== undefined) return doc.title;
	if (type === 'sheet' && book !== undefined) return book.title;
	if (type === 'bitable' && base !== undefined) return base.name;
	if (file?.type === type) return file.name;
	return refuse(call, 1069914);
}

function exportedBytes(call: ServiceCall): Buffer {
	const { token, file_extension: extension, sub_id: sub } = call.body;
	if (extension === 'pdf') return PDF;
	if (extension !== 'csv') return Buffer.from(`PK ${extension} of ${token}`);
	const found = workbooksOf(call.world)
		.get(token)
		?.sheets.find(({ sheet_id: id }) => id === sub);
	const isTable = basesOf(call.world).get(token)?.tables.has(sub) === true;
	if (found === undefined && !isTable) refuse(call, 1069904, 'sub_id');
	return Buffer.from((found?.cells ?? []).map((row) => row.join(',')).join('\n') || 'Task');
}

export const driveTasks: Service = {
	'drive.v1.exportTask.create': (call) => {
		const { token, type, file_extension: extension, sub_id: sub } = call.body;
		const name = exportable(call, token, type);
		if (!FORMATS[type].includes(extension)) refuse(call, 1069918);
		if ((extension === 'csv') !== (sub !== undefined)) refuse(call, 1069904, 'sub_id');
		const bytes = exportedBytes(call);
		const made = () => keepExport(call.world, `${name}.${extension}`, bytes);
		const ticket = begin(call.world, token, () => ({ ...made(), type }));
		return { ticket };
	},
	'drive.v1.exportTask.get': (call) => {
		const task = tasksOf(call.world).get(call.path.ticket);
		if (task?.token !== queryText(call, 'token')) return refuse(call, 1069904);
		const done = looked(task);
		if (done === undefined) return { result: { job_status: 2, job_error_msg: 'processing' } };
		if (done.end !== 0) return { result: { job_status: done.end, job_error_msg: 'failed' } };
		return { result: { ...done.answer, job_status: 0, job_error_msg: 'success' } };
	},
	'drive.v1.exportTask.download': (call) => {
		const made = exportsOf(call.world).get(call.path.file_token);
		if (made === undefined || made.until < call.world.now()) return refuse(call, 1060001);
		return new FileAnswer(made.bytes, made.name, typeOfName(made.name));
	},
	'drive.v1.importTask.create': (call) => {
		const {
			file_extension: extension,
			file_token: token,
			type,
			file_name: name,
			point,
		} = call.body;
		const media = mediasOf(call).get(token) ?? refuse(call, 1069907);
		if (media.parentType !== 'ccm_import_open') refuse(call, 1069914);
		const told = JSON.parse(media.extra);
		if (told.file_extension !== extension) refuse(call, 1069910);
		if (told.obj_type !== type) refuse(call, 1069911);
		const folder: string = point.mount_key;
		const place = filesOf(call.world).get(folder);
		if (folder !== ROOT_FOLDER && place?.type !== 'folder') refuse(call, 1069912);
		if (place?.foreign) refuse(call, 1069908);
		const ticket = begin(call.world, token, () =>
			imported(call, media.bytes, { type, name, folder }),
		);
		return { ticket };
	},
	'drive.v1.importTask.get': (call) => {
		const { ticket } = call.path;
		const task = tasksOf(call.world).get(ticket) ?? refuse(call, 1069904);
		const done = looked(task);
		if (done === undefined)
			return { result: { ticket, job_status: 2, job_error_msg: 'processing' } };
		if (done.end !== 0)
			return { result: { ticket, job_status: done.end, job_error_msg: 'failed' } };
		return { result: { ticket, ...done.answer, job_status: 0, job_error_msg: 'success' } };
	},
	'drive.v1.file.move': (call) => {
		const { type, folder_token: folder } = call.body;
		const file = openFile(call, call.path.file_token, type);
		const place = filesOf(call.world).get(folder);
		if (folder !== ROOT_FOLDER && place?.type !== 'folder') refuse(call, 1061003);
		if (place?.foreign) refuse(call, 1062535);
		const moved = () => Object.assign(file, { parent_token: folder });
		if (type === 'folder') return { task_id: begin(call.world, file.token, moved) };
		moved();
		return {};
	},
	'drive.v1.file.delete': (call) => {
		const file = openFile(call, call.path.file_token, queryText(call, 'type'));
		const bin = (one: DriveFile): object => {
			for (const child of filesIn(call.world, one.token)) bin(child);
			return Object.assign(one, { deleted: true });
		};
		if (file.type === 'folder') return { task_id: begin(call.world, file.token, () => bin(file)) };
		bin(file);
		return {};
	},
	'drive.v1.file.taskCheck': (call) => {
		const task = tasksOf(call.world).get(queryText(call, 'task_id')) ?? refuse(call, 1061003);
		const done = looked(task);
		if (done === undefined) return { status: 'process' };
		return { status: done.end === 0 ? 'success' : 'fail' };
	},
	'bitable.v1.app.copy': (call) => {
		const { name = '', folder_token: folder = '' } = call.body;
		const source = basesOf(call.world).get(call.path.app_token) ?? refuse(call, 1254040);
		const app_token = call.world.id('bascn').slice(0, 27);
		basesOf(call.world).set(app_token, { ...structuredClone(source), app_token, name });
		const { url } = addFile(call.world, { token: app_token, name, type: 'bitable', folder });
		return { app: { app_token, name, folder_token: folder, url } };
	},
};

function openFile(call: ServiceCall, token: string, type: string): DriveFile {
	const file = filesOf(call.world).get(token) ?? refuse(call, 1061003);
	if (file.deleted) refuse(call, 1061007);
	if (file.type !== type) refuse(call, 1061002, 'type');
	if (file.foreign) refuse(call, 1061004);
	return file;
}

function imported(
	call: ServiceCall,
	bytes: Buffer,
	{ type, name, folder }: { type: string; name: string; folder: string },
): object {
	const { world } = call;
	if (type === 'docx') {
		const doc = addDocument(world, name, folder);
		const { blocks, first_level_block_ids: ids } = toBlocks(bytes.toString('utf8'));
		for (const block of blocks) doc.blocks.set(block.block_id, block);
		doc.children.push(...ids);
		return {
			type,
			token: doc.document_id,
			url: filesOf(world).get(doc.document_id)?.url,
			extra: [],
		};
	}
	const token = world.id(type === 'sheet' ? 'shtcn' : 'bascn').slice(0, 27);
	const { url } = addFile(world, { token, name, type, folder });
	if (type === 'sheet') {
		const first = sheet('Sheet1', 'Sheet1');
		first.cells = bytes
			.toString('utf8')
			.split('\n')
			.map((row) => row.split(','));
		workbooksOf(world).set(token, workbook(token, name, [first]));
	}
	return { type, token, url, extra: bytes.length > 1000 ? ['2000'] : [] };
}

/** Copies what lies in the drive; documents with what is in them. */
export function copyFile(call: ServiceCall): object {
	const { name, type, folder_token: folder } = call.body;
	const source = openFile(call, call.path.file_token, type);
	const place = filesOf(call.world).get(folder);
	if (folder !== ROOT_FOLDER && place?.type !== 'folder') refuse(call, 1061003);
	if (place?.foreign) refuse(call, 1061004);
	const doc = documentsOf(call.world).get(source.token);
	if (doc !== undefined) {
		const copy = addDocument(call.world, name, folder);
		for (const [id, block] of structuredClone(doc.blocks)) copy.blocks.set(id, block);
		copy.children.push(...doc.children);
		const { url, parent_token } = filesOf(call.world).get(copy.document_id) ?? source;
		return { file: { token: copy.document_id, name, type, parent_token, url } };
	}
	const token = call.world.id(source.token.slice(0, 5)).slice(0, 27);
	const { url, parent_token } = addFile(call.world, { token, name, type, folder });
	const base = basesOf(call.world).get(source.token);
	if (base !== undefined) {
		basesOf(call.world).set(token, { ...structuredClone(base), app_token: token, name });
	}
	return { file: { token, name, type, parent_token, url } };
}
