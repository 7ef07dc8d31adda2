import type { IDataObject } from 'n8n-workflow';

import type { Fate, StoredFile } from '../../endpoints';

/** What became of one HTTP request: parsed once, and every later question is asked of this value. */
export type Answer = Success | Refused | Delivered | Oversized | Redirected | Foreign | Nothing;

/** What every HTTP answer has. */
export interface Head {
	readonly status: number;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	/** The id Feishu's support asks for; empty when the answer has none. */
	readonly logId: string;
}

/** Feishu's JSON with the numeric code 0, whatever the HTTP status. */
export interface Success extends Head {
	readonly kind: 'success';
	/** `data`; without it, what the body holds beside `code` and `msg`. */
	readonly data: unknown;
	readonly whole: IDataObject;
}

/** Feishu's JSON with another code. */
export interface Refused extends Head {
	readonly kind: 'refused';
	readonly code: number;
	/** Feishu's text, shortened; empty when it says nothing. */
	readonly msg: string;
	/** Scopes that are missing, as Feishu names them. */
	readonly scopes: readonly string[];
	/** The first address Feishu gives for help. */
	readonly link?: string;
	/** Fields that Feishu found wrong, as `name: what is wrong`. */
	readonly fields: readonly string[];
	/** Seconds until a limit is lifted, as a header says; never a guess. */
	readonly resetSeconds?: number;
}

/** A file, which is in n8n's binary store already. */
export interface Delivered extends Head {
	readonly kind: 'file';
	readonly file: StoredFile;
}

/** A file that was given up while it arrived. */
export interface Oversized extends Head {
	readonly kind: 'oversized';
	/** Bytes that were allowed. */
	readonly maxBytes: number;
}

/** An answer that sends the caller elsewhere; it is never followed. */
export interface Redirected extends Head {
	readonly kind: 'redirected';
	/** Host and path, without query and user; empty when the answer names no address. */
	readonly target: string;
}

/** An HTTP answer that is none of Feishu's JSON. */
export interface Foreign extends Head {
	readonly kind: 'foreign';
	/**
	 * `cut`: JSON that ends too early; `deep`: JSON that is nested more deeply than any of Feishu's;
	 * `json`: JSON without a numeric code; `empty`: no body; `page`: text of any other kind.
	 */
	readonly body: 'cut' | 'deep' | 'json' | 'empty' | 'page';
	/** MIME type as the answer says it; empty when it says none. */
	readonly type: string;
	/** Who seems to have written it, going by its headers. */
	readonly from: 'feishu' | 'proxy' | 'unknown';
	readonly resetSeconds?: number;
}

/** No HTTP answer. */
export interface Nothing {
	readonly kind: 'nothing';
	readonly fate: Exclude<Fate, 'answered'>;
	/** What happened, in plain words. */
	readonly message: string;
	/** The next step where there is one of its own. */
	readonly hint?: string;
}
