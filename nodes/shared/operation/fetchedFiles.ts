import type { StoredFile } from '../endpoints';
import { safeFileName } from '../values';
import type { OutcomeFile } from './outcome';

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
