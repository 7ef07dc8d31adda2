/** A text as HTML shows it, inside of elements and of attributes in quotes. */
export function escapedHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
