import { safeFileName } from '../../values';

/**
 * The name a Content-Disposition header gives a file (RFC 6266, RFC 5987), without folders; empty
 * when it gives none.
 *
 * @param header as Node.js hands it over: one character for each byte
 */
export function fileNameOf(header: string | undefined): string {
	const parameters = parametersOf(header ?? '');
	const extended = parameters.get('filename*');
	const name = (extended && fromExtended(extended)) || fromPlain(parameters.get('filename') ?? '');
	return safeFileName(withoutFolders(name));
}

/** The parameters of a header, by their names in lower case; quoted ones may hold anything. */
function parametersOf(header: string): Map<string, string> {
	const parameters = new Map<string, string>();
	for (const part of splitOutsideQuotes(header)) {
		const equals = part.indexOf('=');
		if (equals === -1) continue;
		parameters.set(part.slice(0, equals).trim().toLowerCase(), unquoted(part.slice(equals + 1)));
	}
	return parameters;
}

function splitOutsideQuotes(header: string): string[] {
	const parts: string[] = [];
	let quoted = false;
	let start = 0;
	for (let index = 0; index < header.length; index += 1) {
		const character = header[index];
		if (character === '"') quoted = !quoted;
		else if (character === '\\' && quoted) index += 1;
		else if (character === ';' && !quoted) {
			parts.push(header.slice(start, index));
			start = index + 1;
		}
	}
	return [...parts, header.slice(start)];
}

function unquoted(given: string): string {
	const value = given.trim();
	if (!value.startsWith('"')) return value;
	const end = value.endsWith('"') && value.length > 1 ? value.length - 1 : value.length;
	return value.slice(1, end).replace(/\\(.)/gs, '$1');
}

/** `UTF-8''%e6%96%87.txt`; undefined where it is malformed. */
function fromExtended(value: string): string | undefined {
	const [charset, , ...rest] = value.split("'");
	const encoded = rest.join("'");
	return charset.toLowerCase() === 'utf-8' ? decoded(encoded) : undefined;
}

/** Names beyond ASCII come as bare UTF-8, or percent-encoded against the rule. */
function fromPlain(value: string): string {
	const text = utf8Of(value);
	return /%[89a-f][0-9a-f]/i.test(text) ? (decoded(text) ?? text) : text;
}

function utf8Of(bytes: string): string {
	const text = Buffer.from(bytes, 'latin1').toString('utf8');
	return text.includes('\ufffd') ? bytes : text;
}

function decoded(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}

function withoutFolders(name: string): string {
	return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}
