import type { Field, InputFile } from '../../../../shared/fields';
import { text } from '../../../../shared/fields';
import { parseMarkdown, picturesIn } from '../../../../shared/markdown';

/** Markdown, and the files of the input item that its pictures name. */
export interface GivenMarkdown {
	readonly text: string;
	/** By what stands in the place of the picture's address. */
	readonly files: ReadonlyMap<string, InputFile>;
}

const asked = {
	label: 'Markdown',
	description:
		'What the message says. Pictures are addresses, image keys or names of binary data of the input item: ![Chart](data). Mentions are @{ou_…} and @all.',
	placeholder: 'e.g. **Done:** 12 of 14 checks passed',
	rows: 8,
};

const written = text({ ...asked, required: true });

/** The text of a message as Markdown. */
export const markdown: Field<GivenMarkdown> = {
	label: written.label,
	property: written.property,
	read: (given, item) => {
		const markdownText = written.read(given);
		const sources = picturesIn(parseMarkdown(markdownText)).map(({ source }) => source);
		const files = sources.flatMap((source): Array<[string, InputFile]> => {
			const file = item?.file(source);
			return file === undefined ? [] : [[source, file]];
		});
		return { text: markdownText, files: new Map(files) };
	},
};
