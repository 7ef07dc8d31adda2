import { drive } from '../../../../shared/endpoints';
import { choice, folderName, folderToken } from '../../../../shared/fields';
import { counted, listing } from '../../../../shared/operation';

const NOUN = ['file', 'files'] as const;

// Without a folder Feishu answers with the whole root folder, whatever page size is asked for.
export const getMany = listing({
	value: 'getMany',
	name: 'List Folder Files',
	action: 'List folder files',
	description: 'List the files and folders in one folder, without those in its subfolders',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/drive-v1/folder/list',
	endpoint: drive.fileList,
	pageSize: { default: 50, max: 200 },
	noun: NOUN,
	parameters: { folderToken },
	options: {
		orderBy: choice({
			label: 'Order By',
			description: 'The time by which the files are sorted',
			options: { EditedTime: 'Edited Time', CreatedTime: 'Created Time' },
			default: 'EditedTime',
		}),
		direction: choice({
			label: 'Direction',
			description: 'Whether the oldest or the newest comes first',
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
	summary: (data, values) => {
		const where = folderName(values.folderToken);
		return counted(data, 'files', [`file in ${where}`, `files in ${where}`]);
	},
});
