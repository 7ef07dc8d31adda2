import type { CodeNotes } from '../../../shared/operation';
import { wikiNotes } from '../common';

const BROKEN = {
	hint: 'Repeat the call later: Feishu had an internal failure.',
	retry: 'failed',
} as const;

/** Codes of documents, their content, their images and wiki pages (documentation: the error tables of those calls). */
export const documentNotes: CodeNotes = {
	...wikiNotes,
	1770001: { hint: 'Check Title and Folder: Feishu takes one of the values for invalid.' },
	1770002: { hint: 'Check the document: Feishu does not find it.' },
	1770003: { hint: 'Choose another document: this one was deleted.' },
	1770004: { hint: 'Split Markdown Content into several documents: one holds no more blocks.' },
	1770005: { hint: 'Nest the lists of Markdown Content less deeply.' },
	1770006: { hint: 'Simplify Markdown Content: Feishu does not take a block of it.' },
	1770007: { hint: 'Split Markdown Content: one of its blocks holds too many others.' },
	1770008: { hint: 'Use smaller files in Markdown Content.' },
	1770010: { hint: 'Split the table in Markdown Content: it may have 100 columns.' },
	1770011: { hint: 'Split the table in Markdown Content: it may have 2000 cells.' },
	1770032: { hint: 'Give the app or user of the credential the right to edit the document.' },
	1770033: { hint: 'Shorten Markdown Content to at most 10,485,760 characters.' },
	1770034: { hint: 'Split Markdown Content into several documents.' },
	1770035: { hint: 'Use fewer images in one list or table of Markdown Content.' },
	1770036: {
		hint: 'Wait and repeat the call: something else is being created in the folder.',
		retry: 'busy',
	},
	1770037: { hint: 'Choose another Folder: this one is full.' },
	1770039: { hint: 'Check Folder: Feishu knows no such folder.' },
	1770040: {
		hint: 'Choose a Folder that the app made or was given, or share this one with it.',
	},
	1771001: BROKEN,
	1771002: BROKEN,
	1771003: BROKEN,
	1771004: BROKEN,
	1771005: BROKEN,
	1771006: BROKEN,
	2889901: BROKEN,
	2889902: {
		hint: 'Add the app to the document (in its menu: More, Add document app), or share it with the user.',
	},
	2889904: { hint: 'Check Document: Feishu takes the token for invalid.' },
	2889905: BROKEN,
	2889906: { hint: 'Choose another Document: this one was deleted.' },
	2889914: {
		hint: 'Check Document: Feishu knows no such token. Give a page of a wiki by its address.',
	},
	2889925: { hint: 'Choose a smaller Document: Feishu returns at most 10 MB.' },
	2889980: { hint: 'Wait and repeat the call: the document is still being copied.' },
	1061004: { hint: 'Give the app or user of the credential the right to edit the document.' },
	1061045: { hint: 'Wait and repeat the call: something else is being written.', retry: 'busy' },
	1061101: { hint: 'Ask the tenant admin for more storage: the quota is used up.' },
};
