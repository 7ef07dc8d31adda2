import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse, without } from '../service';
import type { DriveFile } from './fileTree';
import { addFile, filesOf, ROOT_FOLDER } from './fileTree';
import { documentsOf } from './documents';

/** A picture or file that was uploaded for a block, a cell or a record. */
export interface Media {
	readonly token: string;
	readonly name: string;
	readonly parentType: string;
	readonly parentNode: string;
	readonly extra: string;
	readonly bytes: Buffer;
}

export function mediasOf({ world }: Pick<ServiceCall, 'world'>): Map<string, Media> {
	return world.part('medias', () => new Map());
}

const NODES_PER_FOLDER = 1500;
const MEDIA_BYTES = 20 * 1024 * 1024;

export const driveFiles: Service = {
	'drive.v1.file.createFolder': (call) => {
		const { name, folder_token: folder } = call.body;
		openFolder(call, folder);
		const inside = [...filesOf(call.world).values()].filter(isIn(folder));
		if (inside.length >= NODES_PER_FOLDER) refuse(call, 1062507);
		const token = call.world.id('fldcn').slice(0, 27);
		const { url } = addFile(call.world, { token, name, type: 'folder', folder });
		return { token, url };
	},
	'drive.v1.file.list': (call) => {
		const folder = queryText(call, 'folder_token');
		openFolder(call, folder);
		const files = sorted(call, [...filesOf(call.world).values()].filter(isIn(folder))).map(shown);
		// "The root folder comes whole, without paging."
		if (folder === '') return { files, has_more: false };
		const { items, has_more, page_token: next_page_token } = page(call, files, 100);
		return { files: items, has_more, ...(has_more ? { next_page_token } : {}) };
	},
	'drive.v1.media.uploadAll': (call) => {
		const text = (name: string) => call.parts?.[name]?.toString() ?? '';
		const bytes = call.parts?.file;
		const name = text('file_name');
		if (name === '' || bytes === undefined) return refuse(call, 1061002);
		if (bytes.length !== Number(text('size'))) refuse(call, 1062009);
		if (bytes.length > MEDIA_BYTES) refuse(call, 1061043);
		const parentNode = text('parent_node');
		if (text('parent_type') === 'docx_image') {
			const block = [...documentsOf(call.world).values()]
				.map(({ blocks }) => blocks.get(parentNode))
				.find((found) => found !== undefined);
			if (block?.block_type !== 27) refuse(call, 1061044);
		}
		const token = call.world.id('boxcn').slice(0, 27);
		const parentType = text('parent_type');
		const media = { token, name, parentType, parentNode, extra: text('extra'), bytes };
		mediasOf(call).set(token, media);
		return { file_token: token };
	},
	'drive.v1.meta.batchQuery': (call) => {
		const asked: Array<{ doc_token: string; doc_type: string }> = call.body.request_docs;
		const found = (token: string) => filesOf(call.world).get(token);
		return {
			metas: asked.flatMap(({ doc_token, doc_type }) => {
				const file = found(doc_token);
				if (file === undefined || file.deleted) return [];
				const url = call.body.with_url === true ? { url: file.url } : {};
				return [{ doc_token, doc_type, title: file.name, owner_id: file.owner_id, ...url }];
			}),
			failed_list: asked
				.filter(({ doc_token: token }) => found(token) === undefined)
				.map(({ doc_token: token }) => ({ token, code: 970005 })),
		};
	},
};

function openFolder(call: ServiceCall, token: string): void {
	if (token === '' || token === ROOT_FOLDER) return;
	const folder = filesOf(call.world).get(token);
	if (folder === undefined || folder.type !== 'folder') refuse(call, 1061003);
	if (folder.deleted) refuse(call, 1061007);
	if (folder.foreign) refuse(call, 1061004);
}

function isIn(folder: string) {
	const parent = folder === '' ? ROOT_FOLDER : folder;
	return (file: DriveFile) => file.parent_token === parent && !file.deleted;
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
