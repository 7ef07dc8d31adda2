import type { IDataObject } from 'n8n-workflow';

import { isObject, operation, Refusal, text } from '../../../../shared/operation';
import { userIdType } from '../../common';
import { batchGetId, ID_NOTICE, NOT_FOUND_REASONS } from '../batchGetId';
import { EMAIL, MOBILE, plainNumber } from '../fields';

export const getIdByContact = operation({
	value: 'getIdByContact',
	name: 'Get One User ID by Contact',
	action: 'Get one user ID by contact',
	description: 'Find the ID of a user by phone number or e-mail address',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/user/batch_get_id',
	notice: ID_NOTICE,
	endpoint: batchGetId,
	replacesData: { UserId: '' },
	parameters: {
		email: text({
			label: 'Email',
			description: 'The personal address of the user; not used when Phone is given',
			placeholder: 'e.g. nathan@example.com',
		}),
		phone: text({
			label: 'Phone',
			description: 'With + and the country code outside mainland China; wins over Email',
			placeholder: 'e.g. +6598765432',
			pattern: MOBILE,
		}),
	},
	options: { userIdType },
	check: ({ email, phone }) => {
		if (phone !== undefined) return;
		if (email === undefined) {
			throw new Refusal('Email and Phone are both empty', 'Fill in Phone or Email.');
		}
		if (EMAIL.test.test(email)) return;
		throw new Refusal(
			`Email is "${email}", which is not ${EMAIL.expected}`,
			`Give Email as ${EMAIL.expected}.`,
		);
	},
	request: ({ email, phone, userIdType: type }) => ({
		query: { user_id_type: type },
		body: phone === undefined ? { emails: [email] } : { mobiles: [plainNumber(phone)] },
	}),
	data: (answer) => ({ UserId: foundId(answer) }),
	remark: (answer) =>
		foundId(answer) === ''
			? `Check Phone or Email: Feishu knows nobody by it. ${NOT_FOUND_REASONS}`
			: '',
	summary: ({ UserId: id }, { email, phone }) =>
		id === ''
			? `Found no user for ${phone ?? email}`
			: `Found user ${String(id)} for ${phone ?? email}`,
	sample: { UserId: 'ou_7dab8a3d3cdcc9da365777c7ad535d62' },
});

function foundId({ user_list: users }: IDataObject): string {
	const [user] = Array.isArray(users) ? users.filter(isObject) : [];
	return typeof user?.user_id === 'string' ? user.user_id : '';
}
