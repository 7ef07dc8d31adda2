import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, FeishuApi, Identity } from '../endpoints';
import type { RefusedRow } from '../kits';
import type { Refusal } from '../values';
import type { Row } from './batches';
import type { Outcome } from './outcome';
import type { Fields, Given } from './values';

/** What the compiler (form, schemas, README, contract tests) and the run know of an operation. */
export interface Operation {
	/** Stored in workflows. */
	readonly value: string;
	/** Title Case, in the Operation list. */
	readonly name: string;
	/** Sentence case; what the node panel and AI agents choose by. */
	readonly action: string;
	readonly description: string;
	/** Feishu's documentation page. */
	readonly documentation: string;
	/** What has to be granted or paid for first; the form shows it. */
	readonly notice?: string;
	readonly parameters: Fields;
	readonly options: Fields;
	/** Every endpoint its calls and look-ups go to. */
	readonly endpoints: readonly Endpoint[];
	/** Who may carry it out. */
	readonly identities: readonly Identity[];
	/** Whether it can take several input items in one call, so that all items are read before the first call. */
	readonly gathers: boolean;
	/** Whether it asks people something and the run waits: once for all items, by the values of the first. */
	readonly waits: boolean;
	/** The envelope's result fields when there is no result. */
	readonly empty: IDataObject;
	/** The envelope's result fields of a typical success. */
	readonly sample: IDataObject;
	/**
	 * Checks everything that can be checked without Feishu.
	 * @throws Refusal
	 */
	prepare(given: Given): Prepared;
}

/** A checked call. */
export interface Prepared {
	/** JSON of the values as they were read: what the call says and where it goes. */
	content(): string;
	/**
	 * Looks up what its values need; without a promise where there is nothing to look up.
	 * @throws CallFailed, Refusal
	 */
	settle(api: FeishuApi): Ready | Promise<Ready>;
	/** For an item that is gathered with others and says by its own fields what it is as a row. */
	readonly row?: IDataObject;
	/**
	 * For an item that is gathered with others: plans the calls of all items with the same content.
	 * @throws CallFailed, Refusal when none of them can be sent
	 */
	readonly gather?: (rows: readonly Row[], api: FeishuApi) => Promise<readonly Gathered[]>;
}

/** A call that several input items share. */
export interface Gathered {
	/** Indexes of the input items. */
	readonly rows: readonly number[];
	readonly call: (Ready & { content(): string }) | Refusal;
	/** An item that cannot be used, though the call can do without it. */
	readonly flaw?: RefusedRow;
}

/** A call that has all it needs. */
export interface Ready {
	/** Calls with the same key are sent one after the other. */
	readonly serialKey?: string;
	perform(api: FeishuApi): Promise<Outcome>;
	/** One sentence for people and agents. */
	summarise(data: IDataObject): string;
	/** The objects that `output: items` makes items of. */
	list(data: IDataObject): IDataObject[];
}
