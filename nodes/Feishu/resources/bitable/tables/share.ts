import type { IDataObject } from 'n8n-workflow';
import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import { drive, endpoint } from '../../../../shared/endpoints';
import { list } from '../../../../shared/fields';
import { quoted, Refusal } from '../../../../shared/values';

// Who has the right already is told as having it.
export const shareCall = endpoint(drive.permissionMemberCreate, { repeat: 'same' });

/** Who gets access to what an app makes, which nobody else sees. */
export const shareWith = list({
	label: 'Share With',
	description:
		'Who may manage it: open IDs, union IDs or e-mail addresses of users, or IDs of chats, as a list or separated by commas',
	placeholder: 'e.g. ou_6yf8af6bgb9100449565764t3382b168, ada@example.com',
	maxItems: 50,
});

/** What each kind of id is called, by what it starts with or has in it. */
const KINDS: ReadonlyArray<readonly [RegExp, string]> = [
	[/^ou_/, 'openid'],
	[/^on_/, 'unionid'],
	[/^oc_/, 'openchat'],
	[/@/, 'email'],
];

/** @throws Refusal for a text that is none of these */
export function memberKind(id: string): string {
	const kind = KINDS.find(([test]) => test.test(id))?.[1];
	if (kind !== undefined) return kind;
	throw new Refusal(
		`Share With names ${quoted(id)}, which is not an ID or an e-mail address`,
		'Give IDs that start with ou_, on_ or oc_, or e-mail addresses, in Share With.',
	);
}

/** Who got access to a Base, and who did not and why. */
export interface Shared {
	readonly shared_with: string[];
	readonly not_shared_with: IDataObject[];
	/** Of the first who did not. */
	readonly failure?: Failure;
}

/** Gives full access to a Base; one who cannot have it does not keep the others from it. */
export async function shareBase(
	api: FeishuApi,
	token: string,
	members: readonly string[],
): Promise<Shared> {
	const shared: string[] = [];
	const not_shared_with: IDataObject[] = [];
	let failure: Failure | undefined;
	for (const id of members) {
		const result = await api.attempt(shareCall, {
			path: { token },
			query: { type: 'bitable' },
			body: { member_type: memberKind(id), member_id: id, perm: 'full_access' },
		});
		if (!('failure' in result)) {
			shared.push(id);
			continue;
		}
		failure ??= result.failure;
		not_shared_with.push({ id, message: result.failure.message });
	}
	return { shared_with: shared, not_shared_with, ...(failure === undefined ? {} : { failure }) };
}
