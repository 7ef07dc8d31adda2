import { text, userIdType } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { memberText, objectsIn, quoted, Refusal, sentences } from '../../../../shared/values';
import { batchGetId, ID_NOTICE, NOT_FOUND_REASONS, withoutCountryCode } from '../batchGetId';
import { EMAIL } from '../fields';
import { COUNTRY_CODE, phone } from '../phone';

export const getIdByContact = operation({
	value: 'getIdByContact',
	name: 'Get One User ID by Contact',
	action: 'Get one user ID by contact',
	description: 'Find the ID of a user by phone number or e-mail address',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/user/batch_get_id',
	notice: ID_NOTICE,
	endpoint: batchGetId,
	replacesData: { UserId: '' },
	list: 'UserId',
	parameters: {
		email: text({
			label: 'Email',
			description: 'The personal address of the user; not used when Phone is given',
			placeholder: 'e.g. nathan@example.com',
		}),
		phone: phone({
			label: 'Phone',
			description: `The phone number, ${COUNTRY_CODE}; wins over Email`,
			placeholder: 'e.g. +6598765432',
		}),
	},
	options: { userIdType },
	check: ({ email, phone: number }) => {
		if (number !== undefined) return;
		if (email === undefined) {
			throw new Refusal('Email and Phone are both empty', 'Fill in Phone or Email.');
		}
		if (EMAIL.test.test(email)) return;
		throw new Refusal(
			`Email is ${quoted(email)}, which is not ${EMAIL.expected}`,
			`Give Email as ${EMAIL.expected}.`,
		);
	},
	request: ({ email, phone: number, userIdType: type }) => ({
		query: { user_id_type: type },
		body: number === undefined ? { emails: [email ?? ''] } : { mobiles: [number] },
	}),
	proof: 'user_list',
	data: (answer) => ({ UserId: foundId(answer.user_list) }),
	remark: (answer, { phone: number = '+' }) =>
		foundId(answer.user_list) === ''
			? sentences(NOT_FOUND_REASONS, withoutCountryCode([number]))
			: '',
	summary: ({ UserId: id }, { email, phone: number = email }) =>
		id === '' ? `Found no user for ${number}` : `Found user ${String(id)} for ${number}`,
	sample: { UserId: 'ou_7dab8a3d3cdcc9da365777c7ad535d62' },
});

function foundId(users: unknown): string {
	return memberText(objectsIn(users)[0], 'user_id');
}
