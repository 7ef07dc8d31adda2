import { drive } from '../../../../shared/endpoints';
import { choice, folderName, folderToken } from '../../../../shared/fields';
import { counted, listing } from '../../../../shared/operation';

const NOUN = ['file', 'files'] as const;

// Without a folder Feishu answers with the whole root folder, whatever page size is asked for.
export const getMany = listing({
	value: 'getMany',
	name: 'List Folder Files',
	action: 'List folder files',
	description: 'List what lies in one folder, its subfolders by name only',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/drive-v1/folder/list',
	endpoint: drive.fileList,
	pageSize: { default: 50, max: 200 },
	noun: NOUN,
	parameters: { folderToken },
	options: {
		orderBy: choice({
			label: 'Order By',
			description: 'Which time the files are sorted by',
			options: { EditedTime: 'Edited Time', CreatedTime: 'Created Time' },
			default: 'EditedTime',
		}),
		direction: choice({
			label: 'Direction',
			description: 'Which end of the order comes first',
			options: { ASC: ['Ascending', 'Oldest first'], DESC: ['Descending', 'Newest first'] },
			default: 'DESC',
		}),
	},
	request: (values) => ({
		query: {
			folder_token: values.folderToken,
			order_by: values.orderBy,
			direction: values.direction,
		},
	}),
	summary: (data, values) => `${counted(data, 'files', NOUN)} in ${folderName(values.folderToken)}`,
});
