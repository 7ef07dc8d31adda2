import type { Examples } from './example';

const GROUPS = '/open-apis/contact/v3/group/simplelist';
const MEMBERS = '/open-apis/contact/v3/group/g_oncall/member/simplelist';

export const userGroupExamples: Examples = {
	'userGroup.getMembers': [
		{
			title: 'lists the users of a user group',
			parameters: { groupId: 'g_oncall' },
			sends: [
				{
					method: 'GET',
					path: MEMBERS,
					query: { member_type: 'user', member_id_type: 'open_id', page_size: '50' },
				},
			],
			returns: {
				Data: {
					memberlist: ['ou_ada', 'ou_ben', 'ou_chen'].map((id) => ({
						member_id: id,
						member_type: 'user',
						member_id_type: 'open_id',
					})),
					has_more: false,
				},
				Summary: 'Found 3 users of user group g_oncall: ou_ada, ou_ben, ou_chen.',
			},
		},
		{
			title: 'lists its departments by their own IDs',
			parameters: {
				groupId: 'g_oncall',
				returnAll: true,
				options: { memberType: 'department', memberIdType: 'department_id' },
			},
			returns: {
				Data: {
					memberlist: [
						expect.objectContaining({ member_id: 'D-engineering' }),
						expect.objectContaining({ member_id: 'D-design' }),
					],
				},
				Summary: 'Found 2 departments of user group g_oncall: D-engineering, D-design.',
			},
		},
		{
			title: 'goes on from a page, up to Limit',
			parameters: {
				groupId: 'g_oncall',
				limit: 1,
				options: { pageSize: 1, pageToken: Buffer.from('1').toString('base64url') },
			},
			returns: {
				Data: {
					memberlist: [expect.objectContaining({ member_id: 'ou_ben' })],
					has_more: true,
					page_token: expect.any(String),
				},
				Summary: 'Found 1 user of user group g_oncall: ou_ben; more are available.',
			},
		},
		{
			title: 'refuses an ID that departments do not have',
			parameters: {
				groupId: 'g_oncall',
				options: { memberType: 'department', memberIdType: 'union_id' },
			},
			refuses: /^Member ID Type is "union_id", which departments do not have/,
		},
		{
			title: 'refuses the ID of departments for users',
			parameters: { groupId: 'g_oncall', options: { memberIdType: 'department_id' } },
			refuses: /^Member ID Type is "department_id", which users do not have/,
		},
		{
			title: 'names the field of an unknown user group',
			parameters: { groupId: 'g_unknown' },
			fails: { code: 42002, hint: /^Check User Group:/ },
		},
		{
			title: 'says how an app gets to see a user group',
			parameters: { groupId: 'g_board' },
			fails: { code: 42009, hint: /^Widen the contact data range/ },
		},
	],
	'userGroup.getMany': [
		{
			title: 'lists the user groups that admins keep',
			parameters: {},
			sends: [{ method: 'GET', path: GROUPS, query: { type: '1', page_size: '50' } }],
			returns: {
				Data: {
					grouplist: [
						expect.objectContaining({ id: 'g_oncall', name: 'On Call', member_user_count: 3 }),
						expect.objectContaining({ id: 'g_board' }),
					],
					has_more: false,
				},
				Summary: 'Found 2 user groups: On Call (g_oncall), Board (g_board).',
			},
		},
		{
			title: 'lists those whose members meet conditions',
			parameters: { returnAll: true, options: { groupType: 'dynamic' } },
			sends: [{ method: 'GET', path: GROUPS, query: { type: '2', page_size: '100' } }],
			returns: {
				Data: { grouplist: [expect.objectContaining({ id: 'g_berlin', type: 2 })] },
				Summary: 'Found 1 user group: Everybody in Berlin (g_berlin).',
			},
		},
		{
			title: 'goes on from a page, up to Limit',
			parameters: {
				limit: 1,
				options: { pageSize: 1, pageToken: Buffer.from('0').toString('base64url') },
			},
			returns: {
				Data: {
					grouplist: [expect.objectContaining({ id: 'g_oncall' })],
					has_more: true,
					page_token: expect.any(String),
				},
				Summary: 'Found 1 user group: On Call (g_oncall); more are available.',
			},
		},
		{
			title: 'refuses a type that Feishu does not have',
			parameters: { options: { groupType: 'secret' } },
			refuses: /^Type is "secret"/,
		},
		{
			title: 'says what to do about a page token of another list',
			parameters: { options: { pageToken: 'other' } },
			fails: { code: 40012, hint: /^Clear Page Token/ },
		},
	],
};
