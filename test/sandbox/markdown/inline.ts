/** A run of text with one style, as docx v1 has it. */
export interface TextRun {
	text_run: { content: string; text_element_style: TextStyle };
}

export interface TextStyle {
	bold?: boolean;
	italic?: boolean;
	strikethrough?: boolean;
	underline?: boolean;
	inline_code?: boolean;
	link?: { url: string };
}

/** Marks that open and close a style, longest first. */
const MARKS = [
	['***', { bold: true, italic: true }],
	['**', { bold: true }],
	['~~', { strikethrough: true }],
	['*', { italic: true }],
] as const;

/** Markdown of one paragraph → runs of text. */
export function parseInline(text: string, style: TextStyle = {}): TextRun[] {
	const runs: TextRun[] = [];
	let plain = '';
	const flush = () => {
		if (plain !== '') runs.push(run(plain, style));
		plain = '';
	};
	let at = 0;
	while (at < text.length) {
		const rest = text.slice(at);
		const escaped = /^\\([\\`*_[\]()~#+\-.!>|])/.exec(rest);
		const code = /^`([^`]+)`/.exec(rest);
		const link = /^\[((?:\\.|[^\]\\])+)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/.exec(rest);
		const mark = MARKS.find(([sign]) => closes(rest, sign) !== -1);
		if (escaped !== null) {
			plain += escaped[1];
			at += 2;
		} else if (code !== null) {
			flush();
			runs.push(run(code[1], { ...style, inline_code: true }));
			at += code[0].length;
		} else if (link !== null) {
			flush();
			runs.push(...parseInline(link[1], { ...style, link: { url: link[2] } }));
			at += link[0].length;
		} else if (mark !== undefined) {
			flush();
			const [sign, added] = mark;
			const end = closes(rest, sign);
			runs.push(...parseInline(rest.slice(sign.length, end), { ...style, ...added }));
			at += end + sign.length;
		} else {
			plain += text[at];
			at += 1;
		}
	}
	flush();
	return runs;
}

/** Where the style that starts here ends; -1 when nothing starts here. */
function closes(text: string, sign: string): number {
	if (!text.startsWith(sign) || /^\s|^$/.test(text.slice(sign.length, sign.length + 1))) return -1;
	if (text[sign.length] === sign[0]) return -1;
	for (let end = sign.length + 1; end < text.length; end += 1) {
		if (text[end - 1] === '\\' || !text.startsWith(sign, end) || /\s/.test(text[end - 1])) continue;
		// `**` within `*…*` belongs to a bold part inside.
		if (sign === '*' && text[end + 1] === '*') {
			const inner = closes(text.slice(end), '**');
			if (inner === -1) continue;
			end += inner + 1;
			continue;
		}
		if (sign === '*' && text[end - 1] === '*') continue;
		return end;
	}
	return -1;
}

function run(content: string, style: TextStyle): TextRun {
	return {
		text_run: {
			content,
			text_element_style: {
				bold: false,
				italic: false,
				strikethrough: false,
				underline: false,
				inline_code: false,
				...style,
			},
		},
	};
}

/** Runs of text → Markdown. Neighbours that share a style share its marks. */
export function renderInline(runs: readonly TextRun[]): string {
	return group(
		runs.map(({ text_run: { content, text_element_style: style = {} } }) => ({ content, style })),
		['bold', 'italic', 'strikethrough', 'link'],
	);
}

interface Piece {
	readonly content: string;
	readonly style: TextStyle;
}

const SIGNS = { bold: '**', italic: '*', strikethrough: '~~' } as const;

function group(pieces: readonly Piece[], kinds: ReadonlyArray<keyof TextStyle>): string {
	const [kind, ...others] = kinds;
	if (kind === undefined) return pieces.map(leaf).join('');
	const valueOf = ({ style }: Piece) => (kind === 'link' ? style.link?.url : style[kind] === true);
	let text = '';
	for (let start = 0; start < pieces.length; ) {
		const value = valueOf(pieces[start]);
		let end = start + 1;
		while (end < pieces.length && valueOf(pieces[end]) === value) end += 1;
		const inner = group(pieces.slice(start, end), others);
		if (typeof value === 'string') text += `[${inner}](${value})`;
		else if (value === true) text += wrapped(inner, kind);
		else text += inner;
		start = end;
	}
	return text;
}

function wrapped(inner: string, kind: keyof TextStyle): string {
	const sign = kind in SIGNS ? SIGNS[kind as keyof typeof SIGNS] : '';
	return `${sign}${inner}${sign}`;
}

function leaf({ content, style }: Piece): string {
	return style.inline_code === true
		? `\`${content}\``
		: content.replace(/[\\`*[\]]|~~/g, (sign) => `\\${sign}`);
}
