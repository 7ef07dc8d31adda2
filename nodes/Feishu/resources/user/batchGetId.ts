import { contact, endpoint } from '../../../shared/endpoints';

/** Ids of users by e-mail addresses and phone numbers, up to 50 of each a call. */
export const batchGetId = endpoint(contact.userBatchGetId, { repeat: 'read' });

export const ID_NOTICE = 'Grant the app the scope contact:user.id:readonly first';

/** Why Feishu may find nobody by a contact; the call has no error code for it. */
export const NOT_FOUND_REASONS =
	'Feishu finds only users who are in the contact data range of the app and have not left, and returns a user_id only with the scope contact:user.employee_id:readonly.';

/** What is worth saying of numbers by which nobody was found; empty for numbers with a country code. */
export function withoutCountryCode(numbers: readonly string[]): string {
	return numbers.some((number) => !number.startsWith('+'))
		? 'Numbers without + and the country code are taken for numbers of mainland China.'
		: '';
}
