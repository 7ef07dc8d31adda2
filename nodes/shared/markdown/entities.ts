const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	apos: "'",
	gt: '>',
	lt: '<',
	nbsp: '\u00a0',
	quot: '"',
};

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/iy;

/** What the entity at a position stands for; the `&` itself where there is none. */
export function entityAt(
	text: string,
	start: number,
): { readonly shown: string; readonly end: number } {
	ENTITY.lastIndex = start;
	const found = ENTITY.exec(text);
	const [whole = '', decimal, hex, name = ''] = found ?? [];
	const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
	const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
	const shown = isCharacter ? String.fromCodePoint(code) : NAMED[name.toLowerCase()];
	return shown === undefined
		? { shown: '&', end: start + 1 }
		: { shown, end: start + whole.length };
}
