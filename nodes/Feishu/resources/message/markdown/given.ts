import type { Field, InputFile, Item } from '../../../../shared/fields';
import { fitting, text } from '../../../../shared/fields';
import { parseMarkdown, picturesIn } from '../../../../shared/markdown';
import { MESSAGE_TYPES } from '../types';

/** Markdown, and the files of the input item that its pictures name. */
export interface GivenMarkdown {
	readonly text: string;
	/** By what stands where the picture's address is. */
	readonly files: ReadonlyMap<string, InputFile>;
}

const asked = {
	label: 'Markdown',
	description:
		'What the message says. Pictures are addresses, image keys or names of binary data of the input item: ![Chart](data). Mentions are @{ou_…} and @all.',
	placeholder: 'e.g. **Done:** 12 of 14 checks passed',
	rows: 8,
};

const needed = text({ ...asked, required: true });

/** The text of a message as Markdown. */
export const markdown: Field<GivenMarkdown> = {
	label: needed.label,
	property: needed.property,
	read: (given, item) => opened(needed.read(given), item),
};

const possible = text(asked);

/** Message types that have formatted text. */
const FORMATTED: readonly string[] = ['post', 'interactive'];

/** The text of a post or a card as Markdown, where other ways to give it stand beside it. */
export const markdownInstead: Field<GivenMarkdown | undefined> = fitting(
	{
		label: possible.label,
		property: possible.property,
		read: (given, item) => {
			const written = possible.read(given);
			return written === undefined ? undefined : opened(written, item);
		},
	},
	{
		follows: 'msgType',
		name: 'markdown',
		fits: [{ values: FORMATTED }],
		unfit: [...Object.keys(MESSAGE_TYPES), 'system'].filter((type) => !FORMATTED.includes(type)),
		unfitHint: 'Clear Markdown, or set Message Type to Post or Card: Text does not take it.',
	},
);

function opened(written: string, item: Item | undefined): GivenMarkdown {
	const sources = picturesIn(parseMarkdown(written)).map(({ source }) => source);
	const files = sources.flatMap((source): Array<[string, InputFile]> => {
		const file = item?.file(source);
		return file === undefined ? [] : [[source, file]];
	});
	return { text: written, files: new Map(files) };
}
