import type { UserIdType } from '../../../shared/fields';
import { checkIdType, choice, list, USER_ID_TYPES } from '../../../shared/fields';
import { chunks } from '../../../shared/values';

export type MemberIdType = UserIdType | 'app_id';

/** Users and bots one call takes (documentation: "Add users or bots to a group" and "Remove users or bots from a group"). */
export const USERS_PER_CALL = 50;
const BOTS_PER_CALL = 5;

/** Members to be added or removed. */
export const memberIds = list({
	label: 'Member IDs',
	description:
		'Users or bots, as a list or separated by commas. 50 users or 5 bots go into one call; more take several.',
	placeholder: 'e.g. ou_7d8a6e6df7621556ce0d21922b676706ccs',
	required: true,
});

const MEMBER_ID_TYPES = {
	...USER_ID_TYPES,
	app_id: ['App ID', 'The bot of an app; starts with cli_'],
} as const;

export const memberIdType = choice({
	label: 'Member ID Type',
	description: 'What kind of ID Member IDs are',
	options: MEMBER_ID_TYPES,
	default: 'open_id',
});

/** Refuses ids that are clearly of another type than the chosen one. @throws Refusal */
export function checkMemberIds(ids: readonly string[], type: MemberIdType): void {
	for (const id of ids) {
		const chosen = { type, label: 'Member ID Type', offers: MEMBER_ID_TYPES };
		checkIdType({ id, label: 'Member IDs' }, chosen);
	}
}

/** Members in parts of as many as one call takes. */
export function memberParts(ids: readonly string[], type: MemberIdType): string[][] {
	return chunks(ids, type === 'app_id' ? BOTS_PER_CALL : USERS_PER_CALL);
}

/** Ids in their order, each once: an id given twice could come to stand in two calls. */
export function distinct(ids: readonly string[]): string[] {
	return [...new Set(ids)];
}
