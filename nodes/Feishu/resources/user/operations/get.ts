import type { FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure, CallFailed, contact } from '../../../../shared/endpoints';
import type { UserIdType } from '../../../../shared/fields';
import {
	checkUserIds,
	choice,
	flag,
	locator,
	userIdType,
	userLookup,
} from '../../../../shared/fields';
import { chain, unproven } from '../../../../shared/operation';
import { isObject, memberText, named, objectsIn, quoted, Refusal } from '../../../../shared/values';
import { batchGetId, NOT_FOUND_REASONS, withoutCountryCode } from '../batchGetId';
import { EMAIL } from '../fields';
import { plainNumber } from '../phone';
import { departmentPath, hiddenFields } from '../profile';

type LookUpBy = 'id' | 'email' | 'mobile';

export const get = chain({
	value: 'get',
	name: 'Get User',
	action: 'Get user',
	description: "Read one user's profile by ID, e-mail address or phone number",
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/user/get',
	identities: ['tenant', 'user'],
	endpoints: [contact.userGet, batchGetId, contact.departmentGet, contact.departmentParent],
	list: 'user',
	parameters: {
		lookUpBy: choice({
			label: 'Look Up By',
			options: {
				id: 'ID',
				email: ['Email', 'With a Feishu (Lark) API credential only'],
				mobile: ['Phone', 'With a Feishu (Lark) API credential only'],
			},
			default: 'id',
		}),
		user: locator({
			label: 'User',
			description: 'The user: an ID, an e-mail address or a phone number, as Look Up By says',
			...userLookup,
			idLabel: 'By ID, Email or Phone',
			required: true,
		}),
	},
	options: {
		includeResigned: flag({
			label: 'Include Resigned',
			description: 'Whether users who have left are found by email and phone as well',
			default: false,
		}),
		departmentPath: flag({
			label: 'Department Path',
			description: 'Whether to read the names of the departments of the user and of those above',
			default: false,
		}),
		userIdType,
	},
	check: ({ lookUpBy, user, userIdType: type }) => {
		if (lookUpBy === 'id' && EMAIL.test.test(user)) {
			throw new Refusal(
				`User ${quoted(user)} is an e-mail address, but Look Up By is ID`,
				'Set Look Up By to Email, or change User.',
			);
		}
		if (lookUpBy === 'id') checkUserIds([user], type, 'User');
		if (lookUpBy === 'mobile') plainNumber(user, 'User', 'is');
		if (lookUpBy !== 'email' || EMAIL.test.test(user)) return;
		throw new Refusal(
			`User is ${quoted(user)}, which is not ${EMAIL.expected}`,
			'Give User as an e-mail address, or change Look Up By.',
		);
	},
	run: async (values, api) => {
		const { lookUpBy, user, userIdType: type, includeResigned } = values;
		const id =
			lookUpBy === 'id' ? user : await idOf(api, { lookUpBy, user, type, includeResigned });
		const answer = await api.call(contact.userGet, {
			path: { user_id: id },
			query: { user_id_type: type, department_id_type: 'open_department_id' },
		});
		const { user: profile } = answer;
		if (!isObject(profile)) return unproven(answer, 'user');
		const remark = api.dryRun ? '' : hiddenFields(profile);
		if (!values.departmentPath || (profile.department_path !== undefined && !api.dryRun)) {
			return { data: answer, remark };
		}
		const path = await departmentPath(api, profile.department_ids);
		return { data: { user: { ...profile, department_path: path } }, remark };
	},
	summary: ({ user }, { user: asked, userIdType: type }) => {
		const status = isObject(user) && isObject(user.status) ? user.status : {};
		const gone = status.is_resigned === true ? ', who has left' : '';
		return `Read ${named('user', memberText(user, 'name'), memberText(user, type) || asked)}${gone}`;
	},
	sample: { ...contact.userGet.sample() },
});

interface Contact {
	readonly lookUpBy: Exclude<LookUpBy, 'id'>;
	readonly user: string;
	readonly type: UserIdType;
	readonly includeResigned: boolean;
}

/** The id of the user with a contact. @throws CallFailed for nobody, Refusal with a user credential */
async function idOf(api: FeishuApi, given: Contact): Promise<string> {
	const { lookUpBy, user, type, includeResigned } = given;
	if (api.identity === 'user') {
		throw new Refusal(
			`Look Up By is ${lookUpBy === 'email' ? 'Email' : 'Phone'}, which Feishu lets only apps do`,
			'Set Look Up By to ID, or select a Feishu (Lark) API credential.',
		);
	}
	const contactText = lookUpBy === 'email' ? user : plainNumber(user, 'User', 'is');
	const { user_list: found } = await api.call(batchGetId, {
		query: { user_id_type: type },
		body: {
			...(lookUpBy === 'email' ? { emails: [contactText] } : { mobiles: [contactText] }),
			include_resigned: includeResigned,
		},
	});
	const id = memberText(objectsIn(found)[0], 'user_id');
	if (id !== '') return id;
	const hints = [
		'Check User.',
		NOT_FOUND_REASONS,
		lookUpBy === 'mobile' ? withoutCountryCode([contactText]) : '',
	];
	throw new CallFailed(
		answeredFailure(
			`Feishu found no user with the ${lookUpBy === 'email' ? 'e-mail address' : 'phone number'} ${contactText}`,
			hints.filter((hint) => hint !== '').join(' '),
		),
	);
}
