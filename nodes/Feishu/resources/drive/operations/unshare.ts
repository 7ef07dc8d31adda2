import type { IDataObject } from 'n8n-workflow';

import { CallFailed, drive, wiki } from '../../../../shared/endpoints';
import { failedMember, kindOfMember, namedMembers, sendParts } from '../../../../shared/kits';
import { queryMetas } from '../../../../shared/lookups';
import { chain, partly } from '../../../../shared/operation';
import { objectsIn } from '../../../../shared/values';
import * as fields from '../fields';
import { membersOf, sharedFile } from '../members';

export const unshare = chain({
	value: 'unshare',
	name: 'Remove File Members',
	action: 'Remove file members',
	description: 'Take away the access that users, chats or departments were given to a file',
	documentation:
		'https://open.feishu.cn/document/server-docs/docs/permission/permission-member/delete',
	endpoints: [drive.permissionMemberDelete, queryMetas, wiki.spaceGetNode],
	parameters: {
		fileToken: sharedFile,
		fileType: fields.fileType,
		memberType: fields.memberType,
		memberIds: fields.memberIds,
		confirm: fields.confirmRemoval,
	},
	options: { permType: fields.permType },
	check: ({ memberIds: ids, memberType: type }) => {
		membersOf(ids, type);
	},
	serialBy: ({ fileToken: { token } }) => `members of ${token}`,
	run: async ({ fileToken: { token, type }, memberIds, memberType, permType }, api) => {
		const { done, failures, failure } = await sendParts(membersOf(memberIds, memberType), {
			onFailure: 'goOn',
			send: async ({ id, idType }) =>
				await api.attempt(drive.permissionMemberDelete, {
					path: { token, member_id: id },
					query: { type, member_type: idType },
					body: {
						type: kindOfMember(idType),
						...(type === 'wiki' ? { perm_type: permType } : {}),
					},
				}),
		});
		const removed = done.map(({ part: { id } }): IDataObject => ({ member_id: id }));
		const failed = [...failures].map(([member, why]) => failedMember(member, why));
		if (failure === undefined) return { data: { removed, failed } };
		if (removed.length === 0) throw new CallFailed(failure);
		return partly(
			{ removed, failed },
			failure,
			`removing ${failed.length} of ${failed.length + removed.length} members`,
			'Repeat the call with the members in failed of Data: the others have no access any more.',
		);
	},
	summary: ({ removed }, { fileToken: { token, type } }) =>
		`Removed ${namedMembers(objectsIn(removed))} from ${type} ${token}`,
	sample: {
		removed: [{ member_id: 'ou_c186b6833e2d5faf2bc587e71ddabcef' }],
		failed: [{ member_id: 'ou_1', code: 1063001, message: 'Invalid parameter' }],
	},
});
