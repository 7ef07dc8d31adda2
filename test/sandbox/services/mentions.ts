import type { World } from '../world';
import { findPerson } from './people';

/** Somebody who is mentioned in a message. */
export interface Mention {
	/** What stands for them in the content. */
	readonly key: string;
	readonly id: string;
	readonly id_type: string;
	readonly name: string;
	readonly tenant_key: string;
}

/** The n-th mention of a message, of a person of the sandbox. */
export function mentionOf(world: World, number: number, id: string, name = ''): Mention {
	const known = findPerson(world, id, 'open_id')?.name ?? name;
	return { key: `@_user_${number}`, id, id_type: 'open_id', name: known, tenant_key: 'sandbox' };
}

const AT = /<at user_id=\\"([^"\\]+)\\">(.*?)<\/at>/g;

/** The JSON of a text as Feishu keeps it: `@_user_1` for who is mentioned, `@_all` for everybody. */
export function withMentions(
	world: World,
	json: string,
): { readonly content: string; readonly mentions: Mention[] } {
	const mentions: Mention[] = [];
	const content = json.replace(AT, (_, id: string, name: string) => {
		if (id === 'all') return '@_all';
		const mention = mentionOf(world, mentions.length + 1, id, name);
		mentions.push(mention);
		return mention.key;
	});
	return { content, mentions };
}
