import type { Method } from './target';

/** What Feishu wants one writer for at a time: Base tables, spreadsheets, documents, members of a chat. */
const ONE_WRITER = [
	/^\/open-apis\/bitable\/v1\/apps\/[^/]+\/tables\/[^/]+/,
	/^\/open-apis\/sheets\/v[23]\/spreadsheets\/[^/]+/,
	/^\/open-apis\/docx\/v1\/documents\/[^/]+/,
	/^\/open-apis\/im\/v1\/chats\/[^/]+\/members/,
];

/** What a request writes to, where such requests must go one after the other; undefined elsewhere. */
export function writtenThing(method: Method, path: string): string | undefined {
	if (method === 'GET') return undefined;
	return ONE_WRITER.map((pattern) => pattern.exec(path)?.[0]).find((thing) => thing !== undefined);
}
