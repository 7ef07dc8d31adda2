import type { Resource } from '../../operation';
import { create } from './create';
import { createFromMarkdown } from './createFromMarkdown';
import { getContent } from './getContent';
import { documentNotes } from './notes';

export const document: Resource = {
	value: 'document',
	name: 'Document',
	description: 'Create documents, from Markdown too, and read them as Markdown',
	operations: [create, createFromMarkdown, getContent],
	notes: documentNotes,
};
