import { drive, endpoint, wiki } from '../../../../shared/endpoints';
import { anyFile } from '../../../../shared/fields';
import { ticketLeft } from '../../../../shared/kits';
import { queryMetas } from '../../../../shared/lookups';
import { brokenOff, chain } from '../../../../shared/operation';
import { memberText } from '../../../../shared/values';
import * as fields from '../fields';
import { finishedTask, taskCheck } from '../tasks';

/** "not found", "file has been delete", "source node not found". */
const remove = endpoint(drive.fileDelete, { goneCodes: [1061003, 1061007, 1065200] });

/** As after a repeated deletion of what was gone. */
const NO_TASK =
	'Feishu named no task for it: what was in the folder may still be on its way to the trash.';

export const deleteFile = chain({
	value: 'delete',
	name: 'Delete File',
	action: 'Delete file',
	description: 'Move a file, or a folder with all that is in it, to the trash',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/drive-v1/file/delete',
	endpoints: [remove, taskCheck, queryMetas, wiki.spaceGetNode],
	parameters: {
		fileToken: anyFile({
			types: [
				'docx',
				'doc',
				'sheet',
				'bitable',
				'file',
				'folder',
				'slides',
				'mindnote',
				'shortcut',
			],
		}),
		fileType: fields.fileType,
		confirm: fields.confirmRemoval,
	},
	options: { maxWait: fields.maxWaitForFolder, ticket: fields.ticket },
	serialBy: () => 'deletions in the drive',
	run: async ({ fileToken: { token, type }, ...values }, api) => {
		const begun =
			values.ticket ??
			(await ticketLeft(api)) ??
			memberText(
				await api.call(remove, { path: { file_token: token }, query: { type } }),
				'task_id',
			);
		const data = { file_token: token, deleted: true };
		if (begun === '') return { data, remark: type === 'folder' && !api.dryRun ? NO_TASK : '' };
		if (type !== 'folder' && values.ticket === undefined) return { data };
		const done = await finishedTask(api, begun, 'deleting the folder', values.maxWait);
		if ('answer' in done) return { data: { ...data, task_id: begun } };
		return brokenOff(
			{ file_token: token, deleted: false, task_id: begun },
			done.failure,
			'deleting the folder',
			'Look into the folder: a part may be in the trash.',
		);
	},
	summary: (_data, { fileToken: { token, type } }) => `Moved ${type} ${token} to the trash`,
	sample: {
		file_token: 'fldbcRho46N6',
		deleted: true,
		task_id: '7360595374803812356',
	},
});
