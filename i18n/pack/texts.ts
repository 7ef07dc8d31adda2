/** English texts of the form and their Chinese. */
export type Words = Readonly<Record<string, string>>;

/** One file of `i18n/zh-CN`. */
export interface TextFile {
	/** By the English text, wherever it stands in what the file is about. */
	readonly texts: Words;
	/**
	 * Where the same English means something else: by the path of a parameter, such as
	 * `content.text#description`, or `send/content.text#description` for one operation only.
	 */
	readonly at?: Readonly<Record<string, Words>>;
}

/** The files by their names: one a resource, `trigger`, `credentials`, and `shared` for what is common. */
export type TextFiles = Readonly<Record<string, TextFile>>;

/** A text of the form and where it stands. */
export interface FormText {
	readonly english: string;
	/** The files that may have its Chinese, besides `shared`. */
	readonly files: readonly string[];
	/** The operations whose form has it; empty where that does not depend on one. */
	readonly operations: readonly string[];
	/** Parameter, members and, behind `#`, which of its texts this is. */
	readonly path: string;
	readonly put: (chinese: string) => void;
}

/** The entry of a file that a text has its Chinese from. */
export interface Entry {
	readonly file: string;
	/** The key in `at`; undefined for `texts`. */
	readonly at?: string;
	readonly chinese: string;
}

const EXAMPLE = 'e.g. ';

/** The entry for a text: the narrowest one, from the first file that has any. */
export function entryOf(files: TextFiles, text: FormText): Entry | undefined {
	for (const file of [...text.files, 'shared']) {
		const { texts = {}, at = {} } = files[file] ?? {};
		const narrow = [...text.operations.map((value) => `${value}/${text.path}`), text.path];
		for (const key of narrow) {
			const chinese = own(own(at, key) ?? {}, text.english);
			if (chinese !== undefined) return { file, at: key, chinese };
		}
		const chinese = own(texts, text.english);
		if (chinese !== undefined) return { file, chinese };
	}
	return undefined;
}

/**
 * The Chinese of a text; undefined where it has none. What is written the same in every language
 * (IDs, addresses, names of fields of the API) needs no entry.
 */
export function chineseOf(files: TextFiles, text: FormText): string | undefined {
	const entry = entryOf(files, text);
	if (entry !== undefined) return entry.chinese;
	if (!isUniversal(text.english)) return undefined;
	return text.english.startsWith(EXAMPLE)
		? `例如 ${text.english.slice(EXAMPLE.length)}`
		: text.english;
}

/**
 * Whether a text, or the example in it, is written the same in every language: an ID, an address, a
 * number, a value of the API, JSON.
 */
function isUniversal(english: string): boolean {
	return english.startsWith(EXAMPLE)
		? /^([[{].*|\S+((?<=\S,) \S+)*)$/s.test(english.slice(EXAMPLE.length))
		: !/[a-z]/.test(english) || /^[a-z0-9]+(?:[_./:-][a-z0-9]+)+$|^https:\/\/\S+$/.test(english);
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}
