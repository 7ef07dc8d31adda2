import type { IDataObject } from 'n8n-workflow';

import type { Sandbox } from '../sandbox';

/** A use of one operation: what a person fills in, and what must come of it. */
export interface Example {
	/** Completes "it …", e.g. `sends a text to a chat`. */
	readonly title: string;
	/** The node's parameters, with those of Options in `options`; may first make what they name in the sandbox. */
	readonly parameters: IDataObject | ((sandbox: Sandbox) => IDataObject);
	/** Acts as a user instead of the app. */
	readonly asUser?: true;
	/** Items that come in; one empty item when absent. */
	readonly input?: IDataObject[];
	/** Files of the first item, by the name of its binary data. */
	readonly files?: Readonly<Record<string, ExampleFile>>;
	/** Files the first item must come out with, by the name of its binary data. */
	readonly returnsFiles?: Readonly<Record<string, ExampleFile>>;
	/** Members the (first) envelope must have on success. */
	readonly returns?: object;
	/** The requests that must go out, in order, each with the members named; method and path with encoded ids. */
	readonly sends?: ReadonlyArray<{
		/** Fields and files of a multipart form. */
		readonly form?: object;
		readonly method: string;
		readonly path: string | RegExp;
		readonly query?: object;
		readonly body?: unknown;
	}>;
	/** What ErrorMessage must say of a call that must not be sent. */
	readonly refuses?: RegExp;
	/** Feishu's code, and what the Hint must say, of a call that Feishu refuses. */
	readonly fails?: { readonly code: number; readonly hint: RegExp };
	/** Fields that stay empty in every example because they exclude others are said once, in `never`. */
	readonly never?: readonly string[];
}

/** A file of an item's binary data. */
export interface ExampleFile {
	readonly name: string;
	readonly type: string;
	readonly bytes: Buffer;
}

/** Examples by `resource.operation`. */
export type Examples = Readonly<Record<string, readonly Example[]>>;
