import type { StoredFile } from '../endpoints';

/** Bytes of a file an endpoint may answer with where the call names no limit. */
export const LARGEST_FILE = 1024 * 1024 * 1024;

/** What a dry run has in place of a file it did not fetch. */
export const FETCHED: StoredFile = {
	name: '<file>',
	type: '',
	size: 0,
	binary: { data: '', mimeType: '' },
};
