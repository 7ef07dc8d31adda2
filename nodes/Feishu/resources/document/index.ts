import type { Resource } from '../../../shared/operation';
import { addComment } from './operations/addComment';
import { create } from './operations/create';
import { createFromMarkdown } from './operations/createFromMarkdown';
import { downloadMedia } from './operations/downloadMedia';
import { findReplace } from './operations/findReplace';
import { getBlocks } from './operations/getBlocks';
import { getComments } from './operations/getComments';
import { getContent } from './operations/getContent';
import { insertFile } from './operations/insertFile';
import { insertMarkdown } from './operations/insertMarkdown';
import { replaceContent } from './operations/replaceContent';
import { resolveComment } from './operations/resolveComment';

export const document: Resource = {
	value: 'document',
	name: 'Document',
	description: 'Create, read and change documents with Markdown, files and comments',
	operations: [
		create,
		createFromMarkdown,
		getContent,
		insertMarkdown,
		replaceContent,
		findReplace,
		insertFile,
		getComments,
		addComment,
		resolveComment,
		getBlocks,
		downloadMedia,
	],
};
