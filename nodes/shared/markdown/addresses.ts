import type { Picture } from './model';

/** The key of a picture that was uploaded; undefined when there is none, and the picture becomes a link. */
export type KeyOf = (source: string) => string | undefined;

/** Whether Feishu takes an address in a link. */
export function isAddress(url: string): boolean {
	return /^(?:https?|lark|feishu|mailto|tel):\S/i.test(url);
}

/** An address that nothing in it ends too early. */
export function linkAddress(url: string): string {
	return url.replace(
		/[\s()<>"]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
	);
}

/** What stands in place of a picture that has no key: a link where it has an address. */
export function missingPicture({ source, alt }: Picture): {
	readonly text: string;
	readonly url?: string;
} {
	const text = alt === '' ? source : alt;
	if (isAddress(source)) return { text, url: source };
	return { text: alt === '' || alt === source ? source : `${alt} (${source})` };
}
