import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

import type { Attempt, Download, Identity } from '../operation';
import type { Reply } from './answer';
import type { DownloadLimits } from './download';
import type { Turn } from './pace';

/** The node's function contexts that can reach Feishu. */
export type FeishuContext = IExecuteFunctions | ILoadOptionsFunctions;

export type CredentialType = 'feishuApi' | 'feishuOAuth2Api';

/** One request as it goes over the wire, without the token. */
export interface WireRequest {
	readonly method: IHttpRequestMethods;
	readonly url: string;
	readonly query: IDataObject;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: IHttpRequestOptions['body'];
}

/** Waits until a call may start; `restart` counts it anew when something held it up after that. */
export type TakeTurn = () => Promise<Pick<Turn, 'restart'>>;

/** An open credential: everything one execution needs to call Feishu, read once. */
export interface Session {
	readonly identity: Identity;
	/** Where calls go, without a trailing slash. */
	readonly origin: string;
	/** Names the app in links to the developer console and tells rates apart. */
	readonly appId: string;
	/** Texts that must not appear in any output. */
	secrets(): string[];
	/** Sends one request. @param timeout milliseconds */
	send(request: WireRequest, timeout: number, turn: TakeTurn): Promise<Stamped>;
	/** Makes the next call carry a new token, unless that happened since the stamped call was sent. */
	renewToken(stamp: number): Promise<void>;
	/** Fetches a file from any host, without the token. */
	download(url: string, limits: DownloadLimits): Promise<Attempt<Download>>;
	readonly signal?: AbortSignal;
}

/** A reply and the generation of the token its request carried. */
export interface Stamped {
	readonly reply: Reply;
	readonly stamp: number;
}
