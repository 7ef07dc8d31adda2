import { CallFailed, wiki } from '../../../../shared/endpoints';
import { choice } from '../../../../shared/fields';
import { namedMembers, shareWith, sharingCalls } from '../../../../shared/kits';
import { queryMetas } from '../../../../shared/lookups';
import { chain, partly } from '../../../../shared/operation';
import { objectsIn } from '../../../../shared/values';
import * as fields from '../fields';
import { checkIdentity, membersOf, sharedFile } from '../members';

export const share = chain({
	value: 'share',
	name: 'Share File',
	action: 'Share file',
	description: 'Give users, chats or departments access to a document, file, folder or wiki page',
	documentation:
		'https://open.feishu.cn/document/server-docs/docs/permission/permission-member/batch_create',
	endpoints: [...sharingCalls, queryMetas, wiki.spaceGetNode],
	parameters: {
		fileToken: sharedFile,
		fileType: fields.fileType,
		memberType: fields.memberType,
		memberIds: fields.memberIds,
		perm: choice({
			label: 'Right',
			options: { view: 'View', edit: 'Edit', full_access: 'Full Access' },
			default: 'view',
		}),
	},
	options: { notify: fields.notify, permType: fields.permType },
	check: ({ memberIds: ids, memberType: type }) => {
		membersOf(ids, type);
	},
	serialBy: ({ fileToken: { token } }) => `members of ${token}`,
	run: async ({ fileToken: file, memberIds: ids, memberType, ...values }, api) => {
		checkIdentity(api.identity, memberType);
		const permType = file.type === 'wiki' ? values.permType : undefined;
		const right = { perm: values.perm, permType, notify: values.notify };
		const { members, failed, failure } = await shareWith(
			api,
			file,
			membersOf(ids, memberType),
			right,
		);
		if (failure === undefined) return { data: { members, failed } };
		if (members.length === 0) throw new CallFailed(failure);
		return partly(
			{ members, failed },
			failure,
			`sharing with ${failed.length} of ${failed.length + members.length} members`,
			'Repeat the call with the members in failed of Data: the others have the right.',
		);
	},
	summary: ({ members }, { fileToken: { token, type }, perm }) =>
		`Shared ${type} ${token} with ${namedMembers(objectsIn(members))} (${perm})`,
	sample: {
		members: [{ member_id: 'ou_c186b6833e2d5faf2bc587e71ddabcef', perm: 'view' }],
		failed: [{ member_id: 'ou_1', code: 1063001, message: 'Invalid parameter' }],
	},
});
