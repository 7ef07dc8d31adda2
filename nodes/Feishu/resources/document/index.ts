import type { Resource } from '../../../shared/operation';
import { create } from './operations/create';
import { createFromMarkdown } from './operations/createFromMarkdown';
import { getContent } from './operations/getContent';

export const document: Resource = {
	value: 'document',
	name: 'Document',
	description: 'Create documents, also from Markdown, and read them as Markdown',
	operations: [create, createFromMarkdown, getContent],
};
