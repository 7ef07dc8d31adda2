import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import { own } from '../values';
import type { FileContent } from './file';

/**
 * Who a call acts as: the app with its tenant_access_token, a person with a user_access_token, or a
 * custom bot, whose address is its token.
 */
export type Identity = 'tenant' | 'user' | 'bot';

/** Feishu's published limit of one endpoint, per app and tenant. */
export interface Rate {
	/** Calls in any one second. */
	readonly perSecond?: number;
	/** Calls in any one minute. */
	readonly perMinute?: number;
}

/**
 * What a second identical request does:
 * - `read`: it changes nothing;
 * - `same`: it leads to the same state (deletes, full replacements, updates with the same values);
 * - `key`: Feishu recognizes it by the idempotency key it carries;
 * - `once`: it is carried out again, so it may only be sent when the first one never arrived.
 */
export type Repeat = 'read' | 'same' | 'key' | 'once';

/** How an endpoint that lists things hands them out. */
export interface PageFacts {
	/** The member of the answer that holds the elements. */
	readonly list: string;
	/** The member of the answer that holds the token of the next page; `page_token` when absent. */
	readonly nextToken?: string;
	/** Where page size and token go; the query when absent. */
	readonly place?: 'query' | 'body';
	/** Feishu's smallest and largest page; 1 when `smallest` is absent. */
	readonly smallest?: number;
	readonly largest: number;
}

/** The values of a query parameter; arrays repeat the key, unset ones are left out. */
export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** What a request to an endpoint is made of. The generated endpoints name each member. */
export interface Takes {
	/** Values of the path parameters, not yet encoded. */
	readonly path?: Readonly<Record<string, string>>;
	readonly query?: Readonly<Record<string, QueryValue>>;
	/** The JSON body, or the fields of a form in their order, files as `FileContent`. Unset members are left out. */
	readonly body?: object;
}

/** One documented call of Feishu's API: generated facts, and what a person knows besides. */
export interface Endpoint<T extends Takes = Takes, Answer = unknown> {
	/** The official name: `im.v1.message.create`. */
	readonly id: string;
	/** Whose table of codes explains its failures. */
	readonly service: string;
	/** Method and path as documented, path parameters with a colon: `GET /open-apis/im/v1/chats/:chat_id`. */
	readonly route: `${IHttpRequestMethods} /${'open-apis' | 'approval/openapi' | 'callback'}/${string}`;
	/** `www`: Feishu's web address of the credential's region, where the documentation says so. */
	readonly host?: 'www';
	readonly rate: Rate;
	readonly identities: readonly Identity[];
	/** Any one of these is enough. */
	readonly scopes: readonly string[];
	/** `form`: a multipart form, which may hold files. */
	readonly body: 'none' | 'json' | 'form';
	/**
	 * `file`: the answer is a file, which `call` puts into n8n's binary store and answers as a
	 * `StoredFile`; Feishu's JSON, should it come instead, is answered as its `data`.
	 */
	readonly answer: 'json' | 'file';
	readonly pages?: PageFacts;
	/** Codes the page documents, in its order. */
	readonly codes: readonly number[];
	/** A documented `data` (the whole body where there is no `data`); a new one for each call. */
	sample(): Answer;
	readonly repeat: Repeat;
	/** Codes that say the thing to delete is gone already: after a repeated request they mean "done". */
	readonly goneCodes?: readonly number[];
	/** What the form calls the fields that hints for the codes name otherwise: `{'Member IDs': 'User IDs'}`. */
	readonly labels?: Readonly<Record<string, string>>;
	/** Never set: it carries the types of the request. */
	readonly takes?: T;
}

/** The values of one request. */
export type CallValues<T extends Takes = Takes> = T & {
	/** Besides those every request has; `Authorization` is n8n's. */
	readonly headers?: Readonly<Record<string, string>>;
	/** A further limit this request falls under, e.g. messages to one chat. */
	readonly alsoPaced?: { readonly by: string; readonly rate: Rate };
	/** Bytes an answered file may have; a longer one is given up while it arrives. */
	readonly maxBytes?: number;
	/** When it is too late to send the request, or to repeat it: milliseconds, as `now` of the API tells them. */
	readonly until?: number;
};

/** A part of a form that is a file. */
export type FilePart = FileContent;

/** What a person knows of an endpoint and the documentation does not say in a form to be read by programs. */
export interface Known {
	readonly repeat?: Repeat;
	readonly goneCodes?: readonly number[];
	/** Where the operation calls a field otherwise than the one that the hints are written for. */
	readonly labels?: Readonly<Record<string, string>>;
	/** Where the page speaks of a limit in prose only. */
	readonly rate?: Rate;
	/** Where the page's list of scopes does not begin with the narrowest. */
	readonly scopes?: readonly string[];
	/** Where the documentation's table of pages says less than its text. */
	readonly pages?: PageFacts;
}

/** A generated endpoint with what a person knows of it. */
export function endpoint<T extends Takes, Answer>(
	documented: Endpoint<T, Answer>,
	known: Known,
): Endpoint<T, Answer> {
	return { ...documented, ...known };
}

type Facts<Answer> = Omit<Endpoint<Takes, Answer>, 'repeat' | 'goneCodes' | 'takes'>;

/** A generated endpoint. What a second request does is the careful guess by its method, until a person knows better. */
export function documented<T extends Takes, Answer = IDataObject>(
	facts: Facts<Answer>,
): Endpoint<T, Answer> {
	return { ...facts, repeat: REPEAT[methodAndPath(facts.route).method] ?? 'once' };
}

/** Where the first part of a path is not what the service is called here. */
const SERVICES: Readonly<Record<string, string>> = { base: 'bitable', docs: 'docx' };

/**
 * An endpoint nothing is documented about: its method says what a second request does, its address
 * whose codes it answers with; an answer that is a file is taken as one.
 *
 * @param segments of the path, encoded, the first one being `open-apis`
 */
export function undocumented(method: IHttpRequestMethods, segments: readonly string[]): Endpoint {
	const [, project = '', , thing] = segments;
	const service =
		project === 'im' && thing === 'chats' ? 'chat' : (own(SERVICES, project) ?? project);
	return documented<Takes, unknown>({
		id: `${method} /${segments.join('/')}`,
		service,
		route: `${method} /open-apis/${segments.slice(1).join('/')}`,
		rate: {},
		identities: ['tenant', 'user'],
		scopes: [],
		body: 'json',
		answer: method === 'GET' ? 'file' : 'json',
		codes: [],
		sample: () => ({}),
	});
}

const REPEAT: Readonly<Partial<Record<IHttpRequestMethods, Repeat>>> = {
	GET: 'read',
	PUT: 'same',
	DELETE: 'same',
};

/** Splits a route into its method and its path. */
export function methodAndPath(route: string): { method: IHttpRequestMethods; path: string } {
	const [method, path] = route.split(' ');
	return { method: METHODS[method] ?? 'GET', path };
}

const METHODS: Readonly<Record<string, IHttpRequestMethods>> = {
	GET: 'GET',
	POST: 'POST',
	PUT: 'PUT',
	PATCH: 'PATCH',
	DELETE: 'DELETE',
};
