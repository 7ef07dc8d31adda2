import { quoted, Refusal } from '../../values';

/**
 * Refuses what is not the ID of a user, or `all`, before it stands in a tag of a message.
 *
 * @param kinds the kinds of ids that are taken, as the hint names them
 * @throws Refusal
 */
export function checkMentioned(ids: readonly string[], label: string, kinds: string): void {
	for (const id of ids) {
		if (/^(?!oc_)[\w-]{1,128}$/.test(id)) continue;
		throw new Refusal(
			`${label} holds ${quoted(id)}, which is not the ID of a user`,
			`Give ${label} as ${kinds}.`,
		);
	}
}
