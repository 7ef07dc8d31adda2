import type { ContractEndpoint } from './contract';
import { contract } from './contract';
import type { Form, UploadedFile } from './form';
import type { World } from './world';

/** A call that reached a service: authorised, and valid as the documentation says. */
export interface ServiceCall {
	readonly path: Readonly<Record<string, string>>;
	/** Text as it arrived; repeated keys as arrays. */
	readonly query: Readonly<Record<string, string | readonly string[]>>;
	/** The parsed JSON body; `{}` when there was none. */
	readonly body: Body;
	/** The multipart form; undefined when the body was JSON. */
	readonly form?: Form;
	readonly identity: 'tenant' | 'user' | 'bot';
	readonly world: World;
	readonly endpoint: ContractEndpoint;
	/** Requests that were not answered yet when this one came. */
	readonly overlapping: ReadonlyArray<{ readonly endpoint: string; readonly path: string }>;
	/** Says that the call is answered as an earlier one was, and nothing is carried out. */
	replayed(): void;
}

/** JSON whose shape the contract has checked already. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Body = any;

/** Answers one endpoint with the `data` of the reply, or with a `FileAnswer`. @throws Refused */
export type Handler = (call: ServiceCall) => object;

/** Handlers by contract id. */
export type Service = Readonly<Record<string, Handler>>;

/** An answer with a code other than 0. */
export class Refused extends Error {
	constructor(
		readonly status: number,
		readonly code: number,
		readonly msg: string,
		readonly extra: object = {},
	) {
		super(`${msg} [${code}]`);
	}
}

/**
 * Refuses a call with one of its documented codes; status and text come from the documentation.
 * @param detail is added to the text
 */
export function refuse(
	{ endpoint }: Pick<ServiceCall, 'endpoint'>,
	code: number,
	detail = '',
): never {
	const documented =
		endpoint.errors.find((error) => error.code === code) ??
		[...contract.values()].flatMap(({ errors }) => errors).find((error) => error.code === code);
	const msg = [documented?.msg ?? 'failed', detail].filter((part) => part !== '').join(' ');
	throw new Refused(documented?.http ?? 400, code, msg);
}

/** A single query value. */
export function queryText({ query }: ServiceCall, name: string, otherwise = ''): string {
	const value = query[name];
	return typeof value === 'string' ? value : (value?.[0] ?? otherwise);
}

/** A field of the multipart form; empty when it is not there. */
export function formText({ form }: ServiceCall, name: string): string {
	const value = form?.fields[name];
	return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** A file of the multipart form, which the contract has asked for already. */
export function formFile(call: ServiceCall, field: string): UploadedFile {
	const found = call.form?.files.find((file) => file.field === field);
	if (found === undefined) throw new Refused(400, 9499, `Bad Request: no file ${field}`);
	return found;
}

/** All values of a repeated query key. */
export function queryList({ query }: ServiceCall, name: string): readonly string[] {
	const value = query[name];
	return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** Cuts one page out of a list; tokens are positions, as opaque to the node as Feishu's. */
export function page<Element>(
	call: ServiceCall,
	elements: readonly Element[],
	defaultSize: number,
): { items: Element[]; has_more: boolean; page_token: string } {
	const size = Number(queryText(call, 'page_size', String(call.body.page_size ?? defaultSize)));
	const token = queryText(call, 'page_token', call.body.page_token ?? '');
	const start = token === '' ? 0 : Number(Buffer.from(token, 'base64url').toString());
	const end = Math.min(elements.length, start + size);
	const more = end < elements.length;
	return {
		items: elements.slice(start, end),
		has_more: more,
		page_token: more ? Buffer.from(String(end)).toString('base64url') : '',
	};
}

/** An object without some of its members. */
export function without(members: object, ...names: readonly string[]): Body {
	return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}
