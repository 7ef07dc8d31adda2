import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

/** Who a call acts as: the app with its tenant_access_token, or a person with a user_access_token. */
export type Identity = 'tenant' | 'user';

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
 * - `key`: Feishu recognises it by the idempotency key it carries;
 * - `once`: it is carried out again, so it may only be sent when the first one never arrived.
 */
export type Repeat = 'read' | 'same' | 'key' | 'once';

/** One documented call of Feishu's API. `Answer` is the shape of the reply's `data`. */
export interface Endpoint<Answer = IDataObject> {
	/** Method and path as documented, path parameters with a colon: `GET /open-apis/im/v1/chats/:chat_id`. */
	readonly route: `${IHttpRequestMethods} /open-apis/${string}`;
	readonly rate: Rate;
	readonly identities: readonly Identity[];
	/** Any one of these is enough; the narrowest stands first. */
	readonly scopes: readonly string[];
	readonly repeat: Repeat;
	/** Codes that say the thing to delete is gone already: after a repeated request they mean "done". */
	readonly goneCodes?: readonly number[];
	/**
	 * The `data` a dry run assumes for this call, so that later calls of a chain can be shown as
	 * well. Ids in it read like `<event_id>`.
	 */
	readonly assumed: Answer;
}

/** The values of one request. Unset (`undefined`) members are left out. */
export interface CallValues {
	/** Values of the path parameters, not yet encoded. */
	readonly path?: Readonly<Record<string, string>>;
	/** Arrays repeat the key. */
	readonly query?: Readonly<Record<string, QueryValue>>;
	readonly body?: object;
	/** Besides those every request has; `Authorization` is n8n's. */
	readonly headers?: Readonly<Record<string, string>>;
	/** A further limit this request falls under, e.g. messages to one chat. */
	readonly alsoPaced?: { readonly by: string; readonly rate: Rate };
}

export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** 1000 calls a minute and 50 a second, both binding: the tier of most calls. */
export const STANDARD_RATE: Rate = { perSecond: 50, perMinute: 1000 };

type Facts = Omit<Endpoint, 'route' | 'assumed'>;

/**
 * Declares an endpoint.
 *
 * @param route method and documented path
 * @param facts what the endpoint's documentation page says of it
 */
export function endpoint<Answer extends IDataObject>(
	route: Endpoint['route'],
	facts: Facts & { readonly assumed: Answer },
): Endpoint<Answer>;
export function endpoint(route: Endpoint['route'], facts: Facts): Endpoint;
export function endpoint(
	route: Endpoint['route'],
	facts: Facts & { readonly assumed?: IDataObject },
): Endpoint {
	return { route, assumed: {}, ...facts };
}

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
