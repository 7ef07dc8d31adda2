import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Form } from './form';
import { parseForm } from './form';

/** The largest request the sandbox takes: above every documented limit. */
export const BODY_BYTES = 128 * 1024 * 1024;

const texts = new WeakMap<FastifyRequest, string>();

/** Teaches the server to read JSON, forms and multipart forms. */
export function readBodies(app: FastifyInstance): void {
	app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
		texts.set(request, String(body));
		try {
			done(null, body === '' ? undefined : JSON.parse(String(body)));
		} catch {
			done(Object.assign(new Error('invalid JSON'), { statusCode: 400 }));
		}
	});
	app.addContentTypeParser(/^multipart\//, { parseAs: 'buffer' }, (_request, body, done) =>
		done(null, body),
	);
	app.addContentTypeParser(
		'application/x-www-form-urlencoded',
		{ parseAs: 'string' },
		(request, body, done) => {
			texts.set(request, String(body));
			done(null, Object.fromEntries(new URLSearchParams(String(body))));
		},
	);
}

/** The body as text: JSON as it came, the fields of a form. */
export function bodyText(request: FastifyRequest, form: Form | undefined): string {
	return texts.get(request) ?? (form === undefined ? '' : JSON.stringify(form.fields));
}

/**
 * The multipart form of a request; undefined when its body is none.
 * @throws BadForm
 */
export function formOf({ headers, body }: FastifyRequest): Form | undefined {
	const type = headers['content-type'] ?? '';
	if (!type.startsWith('multipart/')) return undefined;
	return parseForm(type, Buffer.isBuffer(body) ? body : Buffer.alloc(0));
}

/** Query values by name; repeated keys become arrays. */
export function queryOf(url: string): Record<string, string | string[]> {
	const query: Record<string, string | string[]> = {};
	for (const [name, value] of new URL(url, 'http://sandbox').searchParams) {
		const before = query[name];
		if (before === undefined) query[name] = value;
		else query[name] = [...(typeof before === 'string' ? [before] : before), value];
	}
	return query;
}

/** The access token of a request; empty when there is none. */
export function tokenOf({ headers }: FastifyRequest): string {
	return headers.authorization?.replace(/^Bearer /, '') ?? '';
}
