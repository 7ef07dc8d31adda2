import type { IDataObject } from 'n8n-workflow';

import { chain, isObject, list, Refusal } from '../../../../shared/operation';
import { chunks, readParts, userIdType } from '../../common';
import { batchGetId, ID_NOTICE, NOT_FOUND_REASONS } from '../batchGetId';
import { checkNumbers, plainNumber } from '../fields';

/** Addresses, and besides them numbers, one call takes (documentation: "Obtain user ID via email or mobile number"). */
const CONTACTS_PER_CALL = 50;

export const getIdsByContact = chain({
	value: 'getIdsByContact',
	name: 'Get User ID by Contact',
	action: 'Get user ID by contact',
	description: 'Find the IDs of any number of users by phone numbers and e-mail addresses',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/user/batch_get_id',
	notice: ID_NOTICE,
	endpoints: [batchGetId],
	list: 'user_list',
	parameters: {
		emails: list({
			label: 'Emails',
			description: 'Personal addresses of users, as a list or separated by commas',
			placeholder: 'e.g. nathan@example.com, ada@example.com',
		}),
		mobiles: list({
			label: 'Mobiles',
			description:
				'Phone numbers of users, with + and the country code outside mainland China, as a list or separated by commas',
			placeholder: 'e.g. 13011111111, +6598765432',
		}),
	},
	options: { userIdType },
	check: ({ emails, mobiles }) => {
		if (emails === undefined && mobiles === undefined) {
			throw new Refusal('Emails and Mobiles are both empty', 'Fill in Emails or Mobiles.');
		}
		checkNumbers(mobiles ?? [], 'Mobiles');
	},
	run: async ({ emails = [], mobiles = [], userIdType: type }, api) => {
		const outcome = await readParts(api, {
			endpoint: batchGetId,
			parts: partsOf([...new Set(emails)], [...new Set(mobiles.map(plainNumber))]),
			list: 'user_list',
			values: (part) => ({
				query: { user_id_type: type },
				body: {
					emails: part.emails.length === 0 ? undefined : part.emails,
					mobiles: part.mobiles.length === 0 ? undefined : part.mobiles,
				},
			}),
			asked: (part) => [...part.emails, ...part.mobiles],
		});
		return { hint: remark(outcome.data), ...outcome };
	},
	summary: (data) => {
		const entries = entriesOf(data);
		const found = entries.filter(hasId);
		return `Found ${found.length} users for ${entries.length} contacts`;
	},
	sample: {
		user_list: [
			{
				user_id: 'ou_7dab8a3d3cdcc9da365777c7ad535d62',
				email: 'nathan@example.com',
				status: { is_frozen: false, is_resigned: false, is_activated: true },
			},
		],
	},
});

interface Contacts {
	readonly emails: string[];
	readonly mobiles: string[];
}

/** Pairs the first fifty addresses with the first fifty numbers, and so on. */
function partsOf(emails: readonly string[], mobiles: readonly string[]): Contacts[] {
	const emailParts = chunks(emails, CONTACTS_PER_CALL);
	const mobileParts = chunks(mobiles, CONTACTS_PER_CALL);
	const count = Math.max(emailParts.length, mobileParts.length);
	return Array.from({ length: count }, (_, index) => ({
		emails: emailParts[index] ?? [],
		mobiles: mobileParts[index] ?? [],
	}));
}

function entriesOf({ user_list: users }: IDataObject): IDataObject[] {
	return Array.isArray(users) ? users.filter(isObject) : [];
}

function hasId({ user_id: id }: IDataObject): boolean {
	return typeof id === 'string' && id !== '';
}

function remark(data: IDataObject): string {
	const unknown = entriesOf(data).filter((entry) => !hasId(entry));
	if (unknown.length === 0) return '';
	const shown = unknown.slice(0, 10).map(({ email, mobile }) => String(email ?? mobile));
	const rest = unknown.length > 10 ? ` and ${unknown.length - 10} more` : '';
	return `Check these contacts, by which Feishu knows nobody: ${shown.join(', ')}${rest}. ${NOT_FOUND_REASONS}`;
}
