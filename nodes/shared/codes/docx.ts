import type { CodeNote, CodeTable, ServiceCodes } from './codeNote';
import { FAILED, SHARE_DOCUMENT } from './usual';

const OF_A_WIKI = 'the token in the address of a wiki page is not the one of its document';

const MAY_READ: CodeNote = {
	hint: 'Add the app to the document (in its menu: … > More > Add Document App), or share it with the user of the credential.',
};

/** Codes of the calls that read a document. */
const READING: CodeTable = {
	1770001: {
		hint: `Check the document: Feishu does not take the ID; ${OF_A_WIKI}.`,
	},
	1770032: MAY_READ,
	1770033: {
		hint: 'Choose a smaller document: the text of this one is longer than Feishu returns.',
	},
};

/** Codes of the calls that write blocks: what they write comes from Markdown Content. */
const WRITING: CodeTable = {
	1770001: {
		hint: 'Simplify Markdown Content: Feishu does not take one of its blocks. Tables, nested lists and links are the usual ones.',
	},
};

/**
 * Documents and their blocks (documentation: the error tables of docx v1 and of "Get document
 * content"; 91401 to 91404: "Generic error codes"). What the calls write is named Markdown Content,
 * as in the forms that use them.
 */
export const docx: ServiceCodes = {
	codes: {
		91401: { hint: 'Check the document: Feishu cannot read its ID.' },
		91402: { hint: `Check the document: Feishu does not find it; ${OF_A_WIKI}.` },
		91403: MAY_READ,
		91404: { hint: 'Reconnect the credential: Feishu asks for a sign-in.' },
		1770001: { hint: 'Check the IDs of the document and its blocks, and the values given.' },
		1770002: {
			hint: `Check the document: Feishu does not find it, or it was deleted; ${OF_A_WIKI}.`,
		},
		1770003: { hint: 'Choose another document: this one was deleted.' },
		1770004: { hint: 'Split Markdown Content into several documents: one holds no more blocks.' },
		1770005: { hint: 'Nest the lists of Markdown Content less deeply.' },
		1770006: { hint: 'Simplify Markdown Content: Feishu does not take a block of it.' },
		1770007: { hint: 'Split Markdown Content: one of its blocks holds too many others.' },
		1770008: { hint: 'Use smaller files in Markdown Content.' },
		1770010: { hint: 'Split the table in Markdown Content: it may have 100 columns.' },
		1770011: { hint: 'Split the table in Markdown Content: it may have 2,000 cells.' },
		1770012: { hint: 'Use fewer columns side by side: Feishu takes 2 to 10.' },
		1770013: {
			hint: 'Upload each picture and file for the block that is to show it: this one was uploaded for another.',
		},
		1770014: {
			hint: 'Correct the blocks: the parent and the children that two blocks name do not agree.',
		},
		1770015: { hint: 'Name blocks of one document only in a call.' },
		1770019: { hint: 'Give every block of the call an ID of its own.' },
		1770020: {
			hint: 'Wait and repeat the call: the document is still being copied.',
			retry: 'busy',
		},
		1770021: {
			hint: 'Leave the document revision out, or take the current one: it is more than 1,000 revisions old.',
		},
		1770022: { hint: 'Clear Page Token and start again: Feishu does not take it.' },
		1770024: {
			hint: 'Correct the change: links are for text only, columns side by side are 2 to 10, and a table keeps one row and one column.',
		},
		1770025: {
			hint: 'Choose another block: this type does not have the change that is asked for.',
		},
		1770026: { hint: 'Check the rows: the table does not have one of them.' },
		1770027: { hint: 'Check the columns: the table does not have one of them.' },
		1770028: { hint: 'Choose another block to insert into: this one holds no other blocks.' },
		1770029: { hint: 'Leave the block out: Feishu lets nobody create one of its type.' },
		1770030: {
			hint: 'Put the block elsewhere: its parent does not hold blocks of its type.',
		},
		1770031: { hint: 'Choose another block: the children of this one cannot be deleted.' },
		1770032: {
			hint: `Give the app or user of the credential the right to edit the document (${SHARE_DOCUMENT}).`,
		},
		1770033: { hint: 'Shorten Markdown Content to at most 10,485,760 characters.' },
		1770034: {
			hint: 'Split Markdown Content into several documents or calls: its tables have too many cells for one.',
		},
		1770035: {
			hint: 'Use fewer images in one list or table of Markdown Content: one call takes 20, and 200 files or mentions.',
		},
		1770036: {
			hint: 'Wait and repeat the call: something else is being created in the folder.',
			retry: 'busy',
		},
		1770037: { hint: 'Choose another Folder: this one is full.' },
		1770038: {
			hint: 'Check the picture or file of the block: Feishu does not find the upload, or may not insert it.',
		},
		1770039: { hint: 'Check Folder: Feishu does not find it.' },
		1770040: {
			hint: 'Choose a Folder the app made or was given, or share this one: for an app, add its bot to a group chat and share the folder with that chat.',
		},
		1770041: {
			hint: 'Simplify Markdown Content: one of its blocks is where Feishu does not take it.',
		},
		1771001: FAILED,
		1771002: FAILED,
		1771003: FAILED,
		1771004: FAILED,
		1771005: {
			hint: 'Repeat the call later: Feishu is under maintenance.',
			retry: 'failed',
		},
		1771006: {
			hint: 'Check that Folder is a folder and not a wiki page, then repeat the call: Feishu could not put the document into it.',
			retry: 'failed',
		},
		2889901: FAILED,
		2889902: MAY_READ,
		2889904: { hint: `Check Document: Feishu does not take the token; ${OF_A_WIKI}.` },
		2889905: FAILED,
		2889906: { hint: 'Choose another Document: this one was deleted.' },
		2889914: {
			hint: 'Check Document: Feishu does not find the token. Give a page of a wiki by its address.',
		},
		2889925: { hint: 'Choose a smaller Document: Feishu returns at most 10 MB.' },
		2889980: {
			hint: 'Wait and repeat the call: the document is still being copied.',
			retry: 'busy',
		},
	},
	at: {
		'docx.v1.document.create': {
			1770001: { hint: 'Check Title and Folder: Feishu does not take one of the values.' },
			1770002: { hint: 'Check Folder: Feishu does not find what the call names.' },
			1770003: { hint: 'Choose another Folder: this one was deleted.' },
			1770032: {
				hint: 'Give the app or user of the credential the right to edit the folder: for an app, add its bot to a group chat and share the folder with that chat.',
			},
		},
		'docx.v1.document.get': READING,
		'docx.v1.document.rawContent': READING,
		'docx.v1.documentBlock.list': READING,
		'docx.v1.documentBlockChildren.get': READING,
		'docx.v1.documentBlockDescendant.create': WRITING,
		'docx.v1.documentBlock.batchUpdate': WRITING,
		'docx.v1.documentBlock.patch': WRITING,
	},
};
