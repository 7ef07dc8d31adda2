import { contact } from '../../../../shared/endpoints';
import { choice } from '../../../../shared/fields';
import { listed, listing } from '../../../../shared/operation';

/** How Feishu numbers the types (documentation: "type"). */
const TYPES = { normal: 1, dynamic: 2 } as const;

const NOUN = ['user group', 'user groups'] as const;

export const getMany = listing({
	value: 'getMany',
	name: 'List User Groups',
	action: 'List user groups',
	description: 'List the user groups of the tenant with their IDs and numbers of members',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/group/simplelist',
	endpoint: contact.groupSimplelist,
	pageSize: { default: 50, max: 100 },
	noun: NOUN,
	parameters: {},
	options: {
		groupType: choice<keyof typeof TYPES>({
			label: 'Type',
			description: 'Which user groups are listed',
			options: {
				normal: ['Normal', 'Admins choose the members'],
				dynamic: ['Dynamic', 'Members are those who meet conditions'],
			},
			default: 'normal',
		}),
	},
	request: ({ groupType }) => ({ query: { type: TYPES[groupType] } }),
	summary: (data) => listed(data.grouplist, NOUN, 'id', data.has_more === true),
});
