import { drive, wiki } from '../../../../shared/endpoints';
import { anyFile } from '../../../../shared/fields';
import { queryMetas } from '../../../../shared/lookups';
import { listed, operation } from '../../../../shared/operation';
import * as fields from '../fields';

export const getMembers = operation({
	value: 'getMembers',
	name: 'List File Members',
	action: 'List file members',
	description: 'List who may see, edit or manage a file, with names where the app may read them',
	documentation:
		'https://open.feishu.cn/document/server-docs/docs/permission/permission-member/list',
	endpoint: drive.permissionMemberList,
	lookUps: [queryMetas, wiki.spaceGetNode],
	list: 'items',
	parameters: {
		fileToken: anyFile({
			types: ['docx', 'doc', 'sheet', 'bitable', 'file', 'slides', 'mindnote', 'wiki', 'minutes'],
		}),
		fileType: fields.fileType,
	},
	options: { permType: fields.permType },
	request: ({ fileToken: { token, type }, permType }) => ({
		path: { token },
		query: { type, fields: 'name', ...(type === 'wiki' ? { perm_type: permType } : {}) },
	}),
	// No list at all is the list of a file that is nobody's but its owner's.
	remark: () => '',
	data: ({ items = [], ...rest }) => ({ items, ...rest }),
	summary: ({ items }, { fileToken: { token, type } }) =>
		`${listed(items, ['member', 'members'], 'member_id')} of ${type} ${token}`,
});
