import type { IDataObject } from 'n8n-workflow';

import type { Failure, StoredFile } from '../endpoints';
import type { Sent } from '../kits';
import { amount, few, objectsIn, safeFileName } from '../values';
import type { Outcome, OutcomeFile } from './outcome';
import { brokenOff } from './outcome';

/** Files that one call fetched, and those that did not arrive. */
export interface FetchedFiles<Part> {
	readonly sent: Sent<Part, StoredFile>;
	/** Name of the binary data of the first file. */
	readonly field: string;
	/** What they are from, e.g. `{record_id: …}`: goes into Data beside `files` and `failed`. */
	readonly source: IDataObject;
	/** What Data says of a file that arrived, beside its name, type, size and field. */
	arrived(part: Part): IDataObject;
	/** What Data says of a file that did not. */
	failed(part: Part, failure: Failure): IDataObject;
	/** With `output: items`, what the item of each file has besides. */
	readonly inItems?: IDataObject;
	/** What to do about those that failed. */
	readonly hint: string;
	/** Sentences on files that were not asked for; empty for none. */
	readonly remark: string;
}

/** The outcome of fetching files into the item: all of them, or as many as arrived. */
export function filesOutcome<Part>({ sent, field, ...fetched }: FetchedFiles<Part>): Outcome {
	const files = outcomeFiles(
		sent.done.map(({ answer }) => answer),
		field,
	);
	const told = sent.done.map(({ part, answer: { name, type, size } }, index) => ({
		...fetched.arrived(part),
		name,
		type,
		size,
		field: files[index].field,
	}));
	const failed = [...sent.failures].map(([part, why]) => fetched.failed(part, why));
	const data = { ...fetched.source, files: told, failed };
	const { remark } = fetched;
	const elements = told.map((one) => ({ ...one, field, ...fetched.inItems }));
	if (sent.failure === undefined) return { data, elements, files, remark };
	const step = `fetching ${failed.length} of ${failed.length + told.length} files`;
	return { ...brokenOff(data, sent.failure, step, fetched.hint), files, remark };
}

/** Says which files were fetched. @param source what they are from, e.g. `record recOne` */
export function filesSummary({ files }: IDataObject, source: string): string {
	const names = objectsIn(files).map(({ name }) => String(name));
	const shown = names.length === 0 ? '' : `: ${few(names)}`;
	return `Fetched ${amount(names.length, ['file', 'files'])} of ${source}${shown}`;
}

/**
 * Where files of one call go: into the binary data of its item, the first under the name that was
 * given and further ones with a number behind it; with `output: items` each into an item of its own.
 */
export function outcomeFiles(files: readonly StoredFile[], field: string): OutcomeFile[] {
	return files.map((file, element) => ({
		field: element === 0 ? field : `${field}_${element}`,
		file,
		element,
		elementField: field,
	}));
}

/** A file under another name, where the answer did not say one. */
export function named(file: StoredFile, name: string): StoredFile {
	return file.name === '' && name !== '' ? renamed(file, [name]) : file;
}

/**
 * A file under the first of some names, which may have been chosen by anybody who can send a message
 * or upload a file.
 */
export function renamed(file: StoredFile, names: ReadonlyArray<string | undefined>): StoredFile {
	const safe = names.map((one) => safeFileName(one ?? ''));
	const name = safe.find((one) => one !== '') ?? 'file';
	return { ...file, name, binary: { ...file.binary, fileName: name } };
}
