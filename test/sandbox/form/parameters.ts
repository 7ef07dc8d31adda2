/** The parameters of a header value such as `form-data; name="file"; filename*=UTF-8''%E5%91%A8.pdf`, names in lower case. */
export function headerParameters(value: string): Record<string, string> {
	const parameters: Record<string, string> = {};
	for (const [, name, quoted, plain] of value.matchAll(PARAMETER)) {
		parameters[name.toLowerCase()] =
			quoted === undefined ? plain.trim() : quoted.replace(/\\(.)/g, '$1');
	}
	return parameters;
}

const PARAMETER = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g;

/**
 * The file name of a Content-Disposition: `filename*` (RFC 5987) wins over `filename`; in the latter
 * a form writes quotes and line breaks as %22, %0D and %0A.
 * @returns undefined when the value names no file
 */
export function fileNameOf(parameters: Readonly<Record<string, string>>): string | undefined {
	const extended = /^([\w-]+)'[^']*'(.*)$/.exec(parameters['filename*'] ?? '');
	if (extended !== null) return decoded(extended[1], extended[2]);
	return parameters.filename?.replace(/%(22|0D|0A)/gi, (escape) => decodeURIComponent(escape));
}

function decoded(charset: string, escaped: string): string {
	const bytes = Buffer.from(
		escaped.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
		'latin1',
	);
	return new TextDecoder(charset).decode(bytes);
}

/** A Content-Disposition for a download: a plain name for everybody, and the true one by RFC 5987. */
export function attachment(name: string): string {
	const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
	if (plain === name) return `attachment; filename="${name}"`;
	const escaped = encodeURIComponent(name).replace(
		/['()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${escaped}`;
}
