import type { FeishuApi } from '../../../../shared/endpoints';
import { contact, endpoint } from '../../../../shared/endpoints';
import type { Entry, KeyedRow } from '../../../../shared/kits';
import { chunks, isObject, memberText, objectsIn } from '../../../../shared/values';

/** Who is meant by an e-mail address. */
export const mentionsCall = endpoint(contact.userBatchGetId, { repeat: 'read' });

/** Addresses one call takes (documentation: "Obtain user ID via email or mobile number"). */
const EMAILS_PER_CALL = 50;

/** How people that rows mention are told by the sheet and by the rows. */
export interface Mentioned {
	/** What the sheet is asked for; Feishu tells IDs of another kind where nothing is asked. */
	readonly userIdType: 'open_id' | 'union_id';
	/** Open IDs by e-mail address, as far as they could be found. */
	readonly ids: ReadonlyMap<string, string>;
}

/** Whether a cell mentions somebody or something. */
export function isMention(cell: unknown): boolean {
	return isObject(cell) && cell.type === 'mention';
}

/**
 * Looks up the people that rows mention by their addresses: the sheet tells IDs. Undefined where
 * nobody is mentioned. Never throws for a failed call: whoever is not found counts as changed.
 */
export async function mentionedIn(
	api: FeishuApi,
	rows: ReadonlyArray<Entry<KeyedRow>>,
): Promise<Mentioned | undefined> {
	const cells = rows.flatMap(({ value }) => Object.values(value.cells)).filter(isMention);
	if (cells.length === 0) return undefined;
	const types = new Set(cells.map((cell) => memberText(cell, 'textType')));
	const emails = new Set(
		cells
			.filter((cell) => memberText(cell, 'textType') === 'email')
			.map((cell) => memberText(cell, 'text')),
	);
	const isUnion = types.has('unionId') && !types.has('openId') && emails.size === 0;
	const ids = new Map<string, string>();
	// Only an app may look people up by their addresses.
	const asked = api.identity === 'tenant' ? chunks([...emails], EMAILS_PER_CALL) : [];
	for (const part of asked) {
		const found = await api.attempt(mentionsCall, {
			query: { user_id_type: 'open_id' },
			body: { emails: part },
		});
		if ('failure' in found) break;
		for (const user of objectsIn(found.answer.user_list)) {
			ids.set(memberText(user, 'email'), memberText(user, 'user_id'));
		}
	}
	return { userIdType: isUnion ? 'union_id' : 'open_id', ids };
}

/** Whether a cell of the sheet mentions exactly the same person or file as a cell that comes in. */
export function isSameMention(incoming: unknown, known: unknown, { ids }: Mentioned): boolean {
	const [piece, ...others]: unknown[] = Array.isArray(known) ? known : [known];
	if (others.length > 0 || !isMention(piece)) return false;
	const text = memberText(incoming, 'text');
	const wanted = memberText(incoming, 'textType') === 'email' ? ids.get(text) : text;
	if (wanted === undefined || wanted === '') return false;
	return memberText(piece, 'token') === wanted || memberText(piece, 'fileToken') === wanted;
}
