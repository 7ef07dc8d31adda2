import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse, without } from '../service';
import type { World } from '../world';
import { basesOf } from './bases';
import { documentsOf } from './documents';
import type { DriveFile } from './fileTree';
import { addFile, filesIn, filesOf, ROOT_FOLDER } from './fileTree';
import { wikiPagesOf } from './wikiPages';
import { workbooksOf } from './workbooks';

const NODES_PER_FOLDER = 1500;
/** The Bases and documents of the sandbox are the app's own. */
const BASE = { type: 'bitable', foreign: false, deleted: false };
const DOCUMENT = { ...BASE, type: 'docx' };

/** The files that the app has subscribed to. */
function watchedFilesOf(world: World): Set<string> {
	return world.part('watchedFiles', () => new Set());
}

export const driveFiles: Service = {
	'drive.v1.file.subscribe': (call) => {
		const { file_token: token } = call.path;
		const isBase = basesOf(call.world).has(token);
		const isDocument = documentsOf(call.world).has(token);
		const own = filesOf(call.world).get(token) ?? (isDocument ? DOCUMENT : undefined);
		const file = isBase ? BASE : own;
		if (file === undefined || file.deleted) refuse(call, 1069604);
		if (file.foreign) refuse(call, 1069603);
		if (file.type !== queryText(call, 'file_type')) refuse(call, 1069602);
		// "Has to be given for a folder, and must not be given for anything else."
		const wanted = file.type === 'folder' ? 'file.created_in_folder_v1' : '';
		if (queryText(call, 'event_type') !== wanted) refuse(call, 1069602);
		watchedFilesOf(call.world).add(token);
		return {};
	},
	'drive.explorer.v2.rootFolder.meta.get': () => ({
		token: ROOT_FOLDER,
		id: '7110173013420512356',
		user_id: '7103496998321312356',
	}),
	'drive.v1.file.createFolder': (call) => {
		const { name, folder_token: folder } = call.body;
		openFolder(call, folder);
		if (filesIn(call.world, folder).length >= NODES_PER_FOLDER) refuse(call, 1062507);
		const token = call.world.id('fldcn').slice(0, 27);
		const { url } = addFile(call.world, { token, name, type: 'folder', folder });
		return { token, url };
	},
	'drive.v1.file.list': (call) => {
		const folder = queryText(call, 'folder_token');
		openFolder(call, folder);
		const files = sorted(call, filesIn(call.world, folder)).map(shown);
		// "The root folder comes whole, without paging."
		if (folder === '') return { files, has_more: false };
		const { items, has_more, page_token: next_page_token } = page(call, files, 100);
		return { files: items, has_more, ...(has_more ? { next_page_token } : {}) };
	},
	'drive.v1.meta.batchQuery': (call) => {
		const asked: Array<{ doc_token: string; doc_type: string }> = call.body.request_docs;
		const found = (token: string, type: string) => {
			const file = filesOf(call.world).get(token) ?? knownElsewhere(call, token);
			return file?.type === type && !file.deleted ? file : undefined;
		};
		return {
			metas: asked.flatMap(({ doc_token, doc_type }) => {
				const file = found(doc_token, doc_type);
				if (file === undefined) return [];
				const url = call.body.with_url === true ? { url: file.url } : {};
				const { created_time: create_time, modified_time: latest_modify_time } = file;
				const { name: title, owner_id } = file;
				const times = { create_time, latest_modify_time, latest_modify_user: owner_id };
				return [{ doc_token, doc_type, title, owner_id, ...times, ...url }];
			}),
			failed_list: asked
				.filter(({ doc_token: token, doc_type: type }) => found(token, type) === undefined)
				.map(({ doc_token: token }) => ({ token, code: 970005 })),
		};
	},
	'drive.v1.fileStatistics.get': (call) => {
		const { file_token } = call.path;
		const file_type = queryText(call, 'file_type');
		const file = filesOf(call.world).get(file_token);
		if (file?.type !== file_type || file.deleted) refuse(call, 1069604);
		if (file.foreign) refuse(call, 1069603);
		const counts = { uv: 10, pv: 15, like_count: 2, timestamp: 1627367349 };
		const today = { uv_today: 1, pv_today: 1, like_count_today: 1 };
		return { file_token, file_type, statistics: { ...counts, ...today } };
	},
};

/** The sandbox knows no times of what lies in no folder. */
type Times = Partial<Pick<DriveFile, 'created_time' | 'modified_time'>>;

/** Pages of wikis, and the spreadsheets the sandbox starts with, which lie in no folder. */
function knownElsewhere(
	{ world }: ServiceCall,
	token: string,
): (Pick<DriveFile, 'type' | 'name' | 'owner_id' | 'url' | 'deleted'> & Times) | undefined {
	const page = wikiPagesOf(world).get(token);
	const book = workbooksOf(world).get(token);
	const owner_id = 'ou_ada';
	if (page !== undefined) {
		const url = `https://sandbox.feishu.cn/wiki/${token}`;
		return { type: 'wiki', name: page.title, owner_id, url };
	}
	return book && { type: 'sheet', name: book.title, owner_id, url: book.url };
}

function openFolder(call: ServiceCall, token: string): void {
	if (token === '' || token === ROOT_FOLDER) return;
	const folder = filesOf(call.world).get(token);
	if (folder === undefined || folder.type !== 'folder') refuse(call, 1061003);
	if (folder.deleted) refuse(call, 1061007);
	if (folder.foreign) refuse(call, 1061004);
}

function sorted(call: ServiceCall, files: DriveFile[]): DriveFile[] {
	const by =
		queryText(call, 'order_by', 'EditedTime') === 'CreatedTime' ? 'created_time' : 'modified_time';
	const sign = queryText(call, 'direction', 'DESC') === 'DESC' ? -1 : 1;
	return files.sort((a, b) => sign * (Number(a[by]) - Number(b[by])));
}

function shown(file: DriveFile) {
	return without(file, 'foreign', 'deleted');
}
