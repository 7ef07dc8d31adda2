import { choice, counted, endpoint, listing } from '../../../../shared/operation';
import { folderName, folderToken } from '../../common';

const NOUN = ['file', 'files'] as const;

/** What lies in one folder; without one, in the root folder. */
export const listFiles = endpoint('GET /open-apis/drive/v1/files', {
	rate: { perSecond: 20 },
	identities: ['tenant', 'user'],
	scopes: ['space:document:retrieve', 'drive:drive:readonly', 'drive:drive'],
	repeat: 'read',
});

export const getMany = listing({
	value: 'getMany',
	name: 'List Folder Files',
	action: 'List folder files',
	description: 'List what lies in one folder, its subfolders by name only',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/drive-v1/folder/list',
	endpoint: listFiles,
	// The root folder comes whole, whatever page size is asked for.
	paging: { list: 'files', nextToken: 'next_page_token', largest: 200 },
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
	sample: {
		files: [
			{
				token: 'doxcntan34DX',
				name: 'Weekly report',
				type: 'docx',
				parent_token: 'fldcnCEG903U',
				url: 'https://example.feishu.cn/docx/doxcntan34DX',
				created_time: '1679295364',
				modified_time: '1679295364',
				owner_id: 'ou_20b31734443364ec8a1df89fdf325b44',
			},
		],
	},
});
