import type { Sandbox } from './server';

/** An answer of the sandbox in JSON. */
export interface Answered {
	readonly status: number;
	/** `code`, `msg`, `data`. */
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	readonly body: any;
}

/** Calls the sandbox with a valid token, without the node: `POST /im/v1/images` and a body, JSON or a form. */
export async function ask(
	sandbox: Sandbox,
	route: string,
	body?: object,
	as: 'tenant' | 'user' = 'tenant',
): Promise<Answered> {
	const response = await fetchFrom(sandbox, route, body, as);
	return { status: response.status, body: await response.json() };
}

/** Like `ask`, but returns the answer as it came. */
export async function fetchFrom(
	{ origin, tokens }: Sandbox,
	route: string,
	body?: object,
	as: 'tenant' | 'user' = 'tenant',
): Promise<Response> {
	const [method, path] = route.split(' ');
	const token = as === 'tenant' ? tokens.tenant() : tokens.user().access;
	const isForm = body instanceof FormData;
	return await fetch(`${origin}/open-apis${path}`, {
		method,
		headers: {
			Authorization: `Bearer ${token}`,
			...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
		},
		body: isForm ? body : body && JSON.stringify(body),
		redirect: 'manual',
	});
}

/** A form with these fields; Blobs and Files become its files. */
export function formWith(values: Readonly<Record<string, string | number | Blob>>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) {
		form.append(name, value instanceof Blob ? value : String(value));
	}
	return form;
}
