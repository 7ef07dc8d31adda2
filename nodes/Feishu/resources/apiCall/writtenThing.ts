import type { Method } from './target';

/** What Feishu wants one writer for at a time, named as the operations on it name it. */
const ONE_WRITER: ReadonlyArray<readonly [path: RegExp, name: string]> = [
	[/^\/open-apis\/bitable\/v1\/apps\/([^/]+)\/tables\/([^/]+)/, 'table'],
	[/^\/open-apis\/sheets\/v[23]\/spreadsheets\/([^/]+)/, 'sheet'],
	[/^\/open-apis\/docx\/v1\/documents\/([^/]+)/, 'document'],
	[/^\/open-apis\/im\/v1\/chats\/([^/]+)\/members/, 'chat'],
];

/**
 * What a request writes to, where such requests go one after the other: Feishu wants it, or the last
 * one is to count. Undefined elsewhere.
 */
export function writtenThing(method: Method, path: string): string | undefined {
	if (method === 'GET') return undefined;
	for (const [pattern, name] of ONE_WRITER) {
		const ids = pattern.exec(path)?.slice(1);
		if (ids !== undefined) return [name, ...ids].join(' ');
	}
	return method === 'POST' ? undefined : path;
}
