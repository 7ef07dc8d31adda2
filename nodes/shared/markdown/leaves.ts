import type { Inline, Mention, Picture, Style } from './model';

/** A piece of text without others in it, for dialects in which styles do not stand in each other. */
export type Leaf =
	| { readonly kind: 'text'; readonly text: string; readonly styles: ReadonlySet<Style> }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'break' }
	| { readonly kind: 'link'; readonly url: string; readonly text: string }
	| Picture
	| Mention;

const NONE: ReadonlySet<Style> = new Set();

/** The text piece by piece. */
export function leavesOf(pieces: readonly Inline[], styles = NONE): Leaf[] {
	return pieces.flatMap((piece): Leaf[] => {
		switch (piece.kind) {
			case 'text':
				return [{ kind: 'text', text: piece.text, styles }];
			case 'tag':
				return leavesOf(piece.of, styles);
			case 'link':
				return linkLeaves(piece.url, piece.of);
			case 'bold':
			case 'italic':
			case 'strike':
			case 'underline':
				return leavesOf(piece.of, new Set([...styles, piece.kind]));
			default:
				return [piece];
		}
	});
}

/** A picture that is a link is a picture, and the link stands behind it. */
function linkLeaves(url: string, of: readonly Inline[]): Leaf[] {
	const pictures = leavesOf(of).filter((leaf) => leaf.kind === 'picture');
	const text = plainText(of);
	return [...pictures, { kind: 'link', url, text: text === '' ? url : text }];
}

/** A text without its styles; the address of a link behind its text where it differs. */
export function plainText(pieces: readonly Inline[], withAddresses = false): string {
	return pieces
		.map((piece) => {
			switch (piece.kind) {
				case 'text':
				case 'code':
					return piece.text;
				case 'break':
					return ' ';
				case 'picture':
					return piece.alt;
				case 'mention':
					return `@${piece.id}`;
				case 'link': {
					const text = plainText(piece.of);
					return withAddresses && text !== piece.url ? `${text} (${piece.url})` : text;
				}
				default:
					return plainText(piece.of, withAddresses);
			}
		})
		.join('');
}
