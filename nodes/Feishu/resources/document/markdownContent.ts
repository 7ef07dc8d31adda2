import { text } from '../../../shared/fields';

/** Characters the converter takes (documentation: "Convert Markdown/HTML to blocks"). */
const MARKDOWN_LENGTH = 10_485_760;

/** A text that becomes blocks of a document. */
export const markdownContent = text({
	label: 'Markdown Content',
	description: 'What the document says, in at most 10,485,760 characters of Markdown',
	placeholder: 'e.g. # Summary',
	rows: 10,
	maxLength: MARKDOWN_LENGTH,
	required: true,
});
