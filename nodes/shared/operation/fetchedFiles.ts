import type { StoredFile } from '../endpoints';
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
	if (file.name !== '' || name === '') return file;
	return { ...file, name, binary: { ...file.binary, fileName: name } };
}
