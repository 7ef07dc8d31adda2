import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../../../../shared/fields';
import { list, userIdType } from '../../../../shared/fields';
import { splitting } from '../../../../shared/operation';
import {
	amount,
	chunks,
	few,
	memberText,
	objectsIn,
	Refusal,
	sentences,
} from '../../../../shared/values';
import { batchGetId, ID_NOTICE, NOT_FOUND_REASONS, withoutCountryCode } from '../batchGetId';
import { USERS } from '../fields';
import { COUNTRY_CODE, plainNumber } from '../phone';

/** Addresses, and besides them numbers, one call takes (documentation: "Obtain user ID via email or mobile number"). */
const CONTACTS_PER_CALL = 50;

const written = list({
	label: 'Mobiles',
	description: `Phone numbers of users, ${COUNTRY_CODE}, as a list or separated by commas`,
	placeholder: 'e.g. 13011111111, +6598765432',
});

const mobiles: Field<string[] | undefined> = {
	...written,
	read: (given) =>
		written.read(given)?.map((number) => plainNumber(number, written.label, 'holds')),
};

export const getIdsByContact = splitting({
	value: 'getIdsByContact',
	name: 'Get User ID by Contact',
	action: 'Get user ID by contact',
	description: 'Find the IDs of any number of users by phone number or e-mail address',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/user/batch_get_id',
	notice: ID_NOTICE,
	endpoint: batchGetId,
	list: 'user_list',
	parameters: {
		emails: list({
			label: 'Emails',
			description: 'Personal addresses of users, as a list or separated by commas',
			placeholder: 'e.g. nathan@example.com, ada@example.com',
		}),
		mobiles,
	},
	options: { userIdType },
	check: (values) => {
		if (values.emails !== undefined || values.mobiles !== undefined) return;
		throw new Refusal('Emails and Mobiles are both empty', 'Fill in Emails or Mobiles.');
	},
	parts: (values) => partsOf(contactsOf(values)),
	asked: (part) => [...part.emails, ...part.mobiles],
	request: (part, { userIdType: type }) => ({
		query: { user_id_type: type },
		body: {
			emails: part.emails.length === 0 ? undefined : part.emails,
			mobiles: part.mobiles.length === 0 ? undefined : part.mobiles,
		},
	}),
	remark: (data, values) => notFound(data, contactsOf(values)),
	summary: ({ user_list: users }, values) => {
		const { emails, mobiles: numbers } = contactsOf(values);
		const found = objectsIn(users).filter(hasId).length;
		const asked = emails.length + numbers.length;
		return `Found ${amount(found, USERS)} for ${amount(asked, ['contact', 'contacts'])}`;
	},
});

interface Contacts {
	readonly emails: readonly string[];
	readonly mobiles: readonly string[];
}

/** Each contact once. */
function contactsOf(given: {
	readonly emails: readonly string[] | undefined;
	readonly mobiles: readonly string[] | undefined;
}): Contacts {
	return { emails: [...new Set(given.emails)], mobiles: [...new Set(given.mobiles)] };
}

/** Pairs the first fifty addresses with the first fifty numbers, and so on. */
function partsOf({ emails, mobiles: numbers }: Contacts): Contacts[] {
	const emailParts = chunks(emails, CONTACTS_PER_CALL);
	const mobileParts = chunks(numbers, CONTACTS_PER_CALL);
	const count = Math.max(emailParts.length, mobileParts.length);
	return Array.from({ length: count }, (_, index) => ({
		emails: emailParts[index] ?? [],
		mobiles: mobileParts[index] ?? [],
	}));
}

function hasId(user: IDataObject): boolean {
	return memberText(user, 'user_id') !== '';
}

/** The contacts by which Feishu found nobody, and why that may be; empty when there are none. */
function notFound(
	{ user_list: users }: IDataObject,
	{ emails, mobiles: numbers }: Contacts,
): string {
	const answered = objectsIn(users);
	const unknown = answered.filter((user) => !hasId(user));
	const silent = emails.length + numbers.length - answered.length;
	if (unknown.length === 0 && silent <= 0) return '';
	const named = unknown.map((user) => memberText(user, 'email') || memberText(user, 'mobile'));
	return sentences(
		named.length === 0 ? '' : `Feishu found nobody for ${few(named)}.`,
		silent > 0 ? `Feishu said nothing about ${silent} of the contacts.` : '',
		NOT_FOUND_REASONS,
		withoutCountryCode(unknown.map((user) => memberText(user, 'mobile') || '+')),
	);
}
