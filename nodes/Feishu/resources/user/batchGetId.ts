import { endpoint, STANDARD_RATE } from '../../../shared/operation';

/** Ids of users by e-mail addresses and phone numbers, up to 50 of each a call. */
export const batchGetId = endpoint('POST /open-apis/contact/v3/users/batch_get_id', {
	rate: STANDARD_RATE,
	identities: ['tenant'],
	scopes: ['contact:user.id:readonly'],
	repeat: 'read',
});

export const ID_NOTICE = 'Grant the app the scope contact:user.id:readonly first';

/** Why Feishu may know nobody by a contact; the call has no error code for it. */
export const NOT_FOUND_REASONS =
	'The user has to be in the contact data range of the app and must not have left; an id of type user_id needs the scope contact:user.employee_id:readonly.';
