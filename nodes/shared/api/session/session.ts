import type { Attempt, Download, Failure, Identity, StoredFile } from '../../endpoints';
import type { Answer } from '../answer';
import type { DownloadLimits } from '../files';
import type { Clock } from '../pace';
import type { WireRequest } from '../wire';
import type { Renewed } from './tokenManager';

export type CredentialType = 'feishuApi' | 'feishuOAuth2Api' | 'feishuCustomBotApi';

/** An open credential: everything one run needs to call Feishu, read once. */
export interface Session {
	readonly identity: Identity;
	/** Where calls go, without a trailing slash. */
	readonly origin: string;
	/** Names the app in links to the developer console and tells rates apart. */
	readonly appId: string;
	/** Aborts when the run is stopped or times out. */
	readonly signal?: AbortSignal;
	/** Hides the run's secrets of every age: app secret, client secret, the address of a custom bot, all tokens seen so far. */
	masked(text: string): string;
	/** The same for all texts in a value. */
	maskedDeep<Value>(value: Value): Value;
	/** Sends one request with a token. */
	send(request: WireRequest, how: SendManner): Promise<Sent>;
	/**
	 * Tells that Feishu did not take the token of a call.
	 * @param mayRenew whether no token has been renewed for the call before
	 * @returns whether the call should be sent again with another one; a failure when there is none
	 */
	renew(sent: Stamp, how: TokenManner, mayRenew: boolean): Promise<Renewed>;
	/** Fetches a file from any host, without the token. */
	download(url: string, limits: Omit<DownloadLimits, 'signal'>): Promise<Attempt<Download>>;
	/** The text of a file in n8n's binary store, up to 64 MB of it. */
	textOf(file: StoredFile): Promise<string>;
	/** The same, into n8n's binary store. */
	fetchFile(url: string, limits: Omit<DownloadLimits, 'signal'>): Promise<Attempt<StoredFile>>;
}

/** How a token is fetched. */
export interface TokenManner {
	/** Milliseconds each request may take. */
	readonly timeout: number;
	/** Repeats after failures that pass. */
	readonly maxRetries: number;
	readonly clock: Clock;
}

/** How a request is sent. */
export interface SendManner extends TokenManner {
	/** Waits until the call may start; a failure when it will not. */
	turn(): Promise<Failure | undefined>;
	/** Bytes of a file the answer may be; the answer cannot be one when this is absent. */
	readonly maxBytes?: number;
}

/** Names the token a request carried. */
export type Stamp = number;

/** What came of sending: an answer, or the reason why nothing was sent. */
export type Sent =
	| { readonly answer: Answer; readonly stamp: Stamp }
	| { readonly failure: Failure };
