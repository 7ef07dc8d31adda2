import { choice, fileLocator, flag, text } from '../../../shared/fields';

/** The document an operation works on. */
export const documentId = fileLocator({
	label: 'Document',
	description:
		'The document to work on, by its address or token; also one that is a page of a wiki',
	placeholder: 'e.g. doxcni6mOy7jLRWbEylaKKC7K88',
	list: 'searchDocuments',
	kind: 'docx',
});

export const position = choice({
	label: 'Position',
	description: 'Where it goes',
	options: {
		end: 'End of Document',
		start: 'Start of Document',
		afterHeading: ['End of Section', 'Below what stands under Heading'],
		beforeBlock: 'Before a Block',
		afterBlock: 'After a Block',
	},
	default: 'end',
});

export const heading = text({
	label: 'Heading',
	description: 'The text of the heading whose section is meant, which ends at the next one like it',
	placeholder: 'e.g. Decisions',
});

export const blockId = text({
	label: 'Block ID',
	description: 'The block to put it before or after; List Document Blocks tells the IDs',
	placeholder: 'e.g. doxcnAJ9VRRJqVMYZ1MyKnayXWe',
});

export const contentType = choice({
	label: 'Written In',
	description: 'What the content is written in',
	options: { markdown: 'Markdown', html: 'HTML' },
	default: 'markdown',
});

export const uploadImages = flag({
	label: 'Upload Images',
	description:
		'Whether to bring the images into the document; else links to them stand in their place',
	default: true,
});

export const mentionUsers = flag({
	label: 'Mention Users',
	description: 'Whether a text such as @{ou_…} mentions the user with that open ID',
	default: true,
});
