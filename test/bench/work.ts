import type { IDataObject } from 'n8n-workflow';

/** What a contender is to do, and where. */
export interface Work {
	readonly contender: string;
	readonly origin: string;
	/** Messages to send, each to a chat of its own; records to write or compare; files to send up or down. */
	readonly count: number;
	readonly concurrency: number;
	/** Whether the node keeps to Feishu's documented rates. */
	readonly paced: boolean;
	/**
	 * `message` sends messages, `many` one message to many users (others than the node send it to
	 * each), `records` writes Base records, `upsert` and `sync` compare items with a table of which half
	 * differs, `upload` and `download` move files of 1 MB between n8n's store on the disk and messages,
	 * `appendRows` and `readRows` move rows to and from a sheet, `upsertRows` compares items with one of
	 * which half the rows are there and differ, `overhead` only prepares.
	 */
	readonly kind:
		| 'message'
		| 'many'
		| 'records'
		| 'upsert'
		| 'sync'
		| 'upload'
		| 'download'
		| 'appendRows'
		| 'readRows'
		| 'upsertRows'
		| 'overhead';
	/** Milliseconds a request may take; the node's own default when absent. */
	readonly timeout?: number;
}

/** What it took. */
export interface Figures {
	/** Milliseconds, without the start of the engine or client. */
	readonly wall: number;
	/** Milliseconds of CPU of the contender's process, user and system, without its start. */
	readonly cpu: number;
	/** Megabytes of the whole process at the peak, the engine among them. */
	readonly rss: number;
	/** Megabytes by which the heap had grown at the peak, since the work began. */
	readonly heap: number;
	/** Successes and failures the contender saw. */
	readonly ok: number;
	readonly failed: number;
}

/** The chat of the n-th message; the sandbox takes every chat whose id starts like this. */
export function chatOf(index: number): string {
	return `oc_any_${index}`;
}

/** The n-th user; the sandbox takes every user whose id starts like this. */
export function userOf(index: number): string {
	return `ou_any_${index}`;
}

/** The n-th record, by column of the sandbox's table for many records. */
export function recordOf(index: number): IDataObject {
	return { Name: textOf(index), Amount: index, Due: '2027-01-01', Done: index % 2 === 0 };
}

/** The n-th row, by column of the sandbox's sheet for many rows. */
export function rowOf(index: number): IDataObject {
	return { Name: textOf(index), Amount: index, Day: '2027-01-01' };
}

/** The text of the n-th message, by which lost and doubled ones are told. */
export function textOf(index: number): string {
	return `message ${index}`;
}

/** Bytes of each file. */
export const FILE_BYTES = 1024 * 1024;

/** The name of the n-th file, by which lost and doubled ones are told. */
export function fileOf(index: number): string {
	return `文件 ${index}.bin`;
}
