import type { FileSource } from '../../../shared/endpoints';

/** A file under the name it is to have: the one given, else its own, else `file`. */
export function namedAs(source: FileSource, wished: string | undefined): FileSource {
	const name = wished ?? (source.name === '' ? 'file' : source.name);
	return {
		...source,
		name,
		size: async () => await source.size(),
		bytes: async () => await source.bytes(),
		parts: (size) => source.parts(size),
	};
}
