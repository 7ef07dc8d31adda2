import type { FeishuApi } from '../../shared/endpoints';
import type { EventRecord, Given } from '../../shared/receive';
import { fileNamed, files, folders } from '../filters';
import { askFor } from './asking';

/**
 * Files and folders, of which Feishu sends changes to who has asked for them, file by file; who may
 * manage a file but does not own it hears of edits only (documentation: "Subscribe to document
 * events"). Comments come without being asked for ("Comment or reply added").
 */
export const fileEvents: readonly EventRecord[] = [
	{
		type: 'drive.file.edit_v1',
		name: 'File Edited',
		description: 'A document, spreadsheet or Base that the app manages was edited',
		scopes: ['docs:event.document_edited:read', 'drive:drive'],
		filters: [files],
		subscribe: subscribeFiles,
	},
	{
		type: 'drive.file.title_updated_v1',
		name: 'File Renamed',
		description: 'A file that the app owns has another title',
		scopes: ['docs:event.document_edited:read', 'drive:drive'],
		filters: [files],
		subscribe: subscribeFiles,
	},
	{
		type: 'drive.file.trashed_v1',
		name: 'File Moved to Trash',
		description: 'A file that the app owns was moved to the trash',
		scopes: ['docs:event.document_deleted:read', 'drive:drive'],
		filters: [files],
		subscribe: subscribeFiles,
	},
	{
		type: 'drive.file.created_in_folder_v1',
		name: 'File Created in Folder',
		description: 'A file was created in a folder that the app manages',
		scopes: ['space:document.event:read'],
		filters: [folders],
		subscribe: subscribeFolders,
	},
	{
		type: 'drive.notice.comment_add_v1',
		name: 'Comment Added',
		description: 'Somebody commented on a document, or replied to a comment',
		scopes: ['docs:document.comment:read'],
		filters: [],
	},
];

async function subscribeFiles(api: FeishuApi, given: Given): Promise<void> {
	for (const file of files.value(given)) {
		const { token, type } = await fileNamed(api, file);
		await askFor(api, token, { file_type: type });
	}
}

async function subscribeFolders(api: FeishuApi, given: Given): Promise<void> {
	for (const { token } of folders.value(given)) {
		await askFor(api, token, { file_type: 'folder', event_type: 'file.created_in_folder_v1' });
	}
}
