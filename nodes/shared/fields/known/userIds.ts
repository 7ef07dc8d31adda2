import { quoted, Refusal } from '../../values';
import { choice } from '../choice';

export type UserIdType = 'open_id' | 'union_id' | 'user_id';

/** The kinds of user id Feishu knows (documentation: "User identity overview"). */
export const USER_ID_TYPES = {
	open_id: ['Open ID', 'Of one app; starts with ou_'],
	union_id: ['Union ID', 'Of one developer; starts with on_'],
	user_id: ['User ID', 'Needs contact:user.employee_id:readonly'],
} as const;

/** What the user ids of an operation are. */
export const userIdType = choice<UserIdType>({
	label: 'User ID Type',
	description: 'Kind of user ID, in the call and its result',
	options: USER_ID_TYPES,
	default: 'open_id',
});

/** The type of user ids that another field of the operation gave. */
export function asUserIdType(given: unknown): UserIdType {
	return given === 'union_id' || given === 'user_id' ? given : 'open_id';
}

/** What the form calls the types. */
const LABELS: Readonly<Record<string, string>> = {
	open_id: 'Open ID',
	union_id: 'Union ID',
	user_id: 'User ID',
	chat_id: 'Chat ID',
	app_id: 'App ID',
	email: 'Email',
};

/** A type as the form calls it and as a workflow gives it: `Open ID (open_id)`. */
function shownType(type: string): string {
	const { [type]: label } = LABELS;
	return label === undefined ? type : `${label} (${type})`;
}

/** How ids look, where Feishu gives them a mark of their own. */
const MARKS: ReadonlyArray<readonly [type: string, mark: RegExp]> = [
	['open_id', /^ou_/],
	['union_id', /^on_/],
	['chat_id', /^oc_/],
	['thread_id', /^omt_/],
	['app_id', /^cli_/],
	['email', /@/],
];

/**
 * Refuses an id that is clearly of another type than the one chosen for it.
 *
 * @param given the id and the label of its field
 * @param chosen the type and the label of its field, and the types it offers: those of users when absent
 * @throws Refusal naming both fields
 */
export function checkIdType(
	given: { readonly id: string; readonly label: string },
	chosen: { readonly type: string; readonly label: string; readonly offers?: object },
): void {
	const { offers = USER_ID_TYPES } = chosen;
	const looksLike = MARKS.find(([, mark]) => mark.test(given.id))?.[0];
	const expected = MARKS.find(([type]) => type === chosen.type);
	if (looksLike === chosen.type || (looksLike === undefined && expected === undefined)) return;
	if (looksLike !== undefined) {
		throw new Refusal(
			`${given.label} ${quoted(given.id)} is of type ${looksLike}, but ${chosen.label} is ${chosen.type}`,
			looksLike in offers
				? `Set ${chosen.label} to ${shownType(looksLike)}, or change ${given.label}.`
				: `Give ${given.label} as ${shownType(chosen.type)}.`,
		);
	}
	throw new Refusal(
		`${given.label} ${quoted(given.id)} does not look like ${chosen.type}`,
		Object.keys(offers).length === 0
			? `Give ${given.label} as ${shownType(chosen.type)}.`
			: `Check ${given.label}, or set ${chosen.label} to the type it has.`,
	);
}

/** Refuses user ids that are clearly of another type than the chosen one. */
export function checkUserIds(ids: readonly string[], type: UserIdType, label: string): void {
	for (const id of ids) checkIdType({ id, label }, { type, label: 'User ID Type' });
}
