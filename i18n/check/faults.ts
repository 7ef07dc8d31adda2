import type { Entry, FormText, TextFiles } from '../pack/texts';
import { chineseOf, entryOf } from '../pack/texts';
import { FOLDER } from './files';

/** What is wrong with the Chinese, a sentence each, with the file to open and what to put there. */
export function faults(files: TextFiles, form: readonly FormText[]): string[] {
	return [...missing(files, form), ...stale(files, form), ...repeated(files)];
}

function missing(files: TextFiles, form: readonly FormText[]): string[] {
	const places = new Map<string, string>();
	for (const text of form) {
		if (chineseOf(files, text) !== undefined) continue;
		const [file = 'shared'] = text.files;
		const entry = `${FOLDER}/${file}.json lacks ${JSON.stringify(text.english)}: ""`;
		if (!places.has(entry)) places.set(entry, text.path);
	}
	return [...places].map(([entry, path]) => `${entry} (${path})`);
}

/** Entries that no text of the form has its Chinese from: its English was changed, or it is gone. */
function stale(files: TextFiles, form: readonly FormText[]): string[] {
	const used = new Set(
		form.flatMap((text) => {
			const entry = entryOf(files, text);
			return entry === undefined ? [] : [idOf(entry, text.english)];
		}),
	);
	return entries(files)
		.filter((entry) => !used.has(idOf(entry, entry.english)))
		.map(({ file, at, english }) => {
			const place = at === undefined ? '' : ` at ${at}`;
			return `${FOLDER}/${file}.json has ${JSON.stringify(english)}${place}, which the form does not: remove or correct it`;
		});
}

/** What is said the same way in several files belongs to the common one. */
function repeated(files: TextFiles): string[] {
	const seen = new Map<string, string>();
	return entries(files)
		.filter(({ at }) => at === undefined)
		.flatMap(({ file, english, chinese }) => {
			const both = JSON.stringify([english, chinese]);
			const other = seen.get(both);
			seen.set(both, file);
			return other === undefined
				? []
				: [
						`${FOLDER}/${file}.json and ${other}.json have the same ${JSON.stringify(english)}: write it in shared.json only`,
					];
		});
}

/** All entries of all files. */
export function entries(files: TextFiles): Array<Entry & { readonly english: string }> {
	return Object.entries(files).flatMap(([file, { texts, at = {} }]) => [
		...Object.entries(texts).map(([english, chinese]) => ({ file, english, chinese })),
		...Object.entries(at).flatMap(([key, words]) =>
			Object.entries(words).map(([english, chinese]) => ({ file, at: key, english, chinese })),
		),
	]);
}

function idOf({ file, at = '' }: Entry, english: string): string {
	return JSON.stringify([file, at, english]);
}
