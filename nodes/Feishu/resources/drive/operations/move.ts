import { drive, endpoint, wiki } from '../../../../shared/endpoints';
import { anyFile, folderKey, folderName, folderToken } from '../../../../shared/fields';
import { ticketLeft } from '../../../../shared/kits';
import { queryMetas, rootFolderOf } from '../../../../shared/lookups';
import { brokenOff, chain, unproven } from '../../../../shared/operation';
import { memberText } from '../../../../shared/values';
import * as fields from '../fields';
import { finishedTask, taskCheck } from '../tasks';

const moveFile = endpoint(drive.fileMove, { repeat: 'same' });

export const move = chain({
	value: 'move',
	name: 'Move File',
	action: 'Move file',
	description: 'Move a file or folder into another folder; it keeps its address',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/drive-v1/file/move',
	endpoints: [moveFile, taskCheck, drive.explorerRootFolderMetaGet, queryMetas, wiki.spaceGetNode],
	parameters: {
		fileToken: anyFile({
			types: ['docx', 'doc', 'sheet', 'bitable', 'file', 'folder', 'slides', 'mindnote'],
		}),
		fileType: fields.fileType,
		folderToken,
	},
	options: { maxWait: fields.maxWaitForFolder, ticket: fields.ticket },
	serialBy: ({ folderToken }) => folderKey(folderToken),
	run: async ({ fileToken: { token, type }, ...values }, api) => {
		const folder = values.folderToken ?? (await rootFolderOf(api));
		const data = { file_token: token, folder_token: folder };
		const begun =
			values.ticket ??
			(await ticketLeft(api)) ??
			memberText(
				await api.call(moveFile, {
					path: { file_token: token },
					body: { type, folder_token: folder },
				}),
				'task_id',
			);
		if (begun === '' && type === 'folder' && !api.dryRun) return unproven(data, 'task_id');
		// Only folders take their time.
		if (begun === '' || (type !== 'folder' && values.ticket === undefined)) return { data };
		const told = { ...data, task_id: begun };
		const done = await finishedTask(api, begun, 'moving the folder', values.maxWait);
		if ('answer' in done) return { data: told };
		return brokenOff(
			told,
			done.failure,
			'moving the folder',
			'Look into both folders: what was not moved yet is in the old one.',
		);
	},
	summary: (_data, { fileToken: { token, type }, folderToken: folder }) =>
		`Moved ${type} ${token} into ${folderName(folder)}`,
	sample: {
		file_token: 'fldbcRho46N6',
		folder_token: 'fldbcO1UuPz8',
		task_id: '7360595374803812356',
	},
});
