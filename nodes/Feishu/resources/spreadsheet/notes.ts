import type { CodeNotes } from '../../../shared/operation';
import { wikiNotes } from '../common';

const MAKE_COLLABORATOR =
	'Add the app or the user of the credential to the spreadsheet (or folder) as a collaborator who may do this.';
const CHECK_SHEET =
	'Use a sheet id that Get Spreadsheet Sheets returns, not the title of the sheet.';
const CHECK_TOKEN = 'Check Spreadsheet: Feishu knows no spreadsheet with this token.';
const LATER = 'Wait a moment and repeat the call.';

/**
 * Codes of the sheets service (documentation: "Server-side error codes", 90201 to 90242, and the
 * tables of the v3 pages) and, for Copy, of the drive service (documentation: "Copy file").
 */
export const spreadsheetNotes: CodeNotes = {
	...wikiNotes,
	90201: { hint: 'Correct the JSON of the values.' },
	90202: {
		hint: 'Give the range as sheetId!A1:B2, inside the sheet and at least as large as the values.',
	},
	90204: { hint: 'Correct the values: the message names what Feishu cannot read.' },
	90205: {
		hint: 'Check the mentioned users: Feishu mentions users of the own tenant, 50 at a time.',
	},
	90206: { hint: CHECK_SHEET },
	90211: { hint: CHECK_SHEET },
	90212: { hint: 'Correct the rows and columns of the range.' },
	90213: { hint: MAKE_COLLABORATOR },
	90214: { hint: CHECK_TOKEN },
	90215: { hint: CHECK_SHEET },
	90216: { hint: 'Give at least one row with one cell.' },
	90217: { hint: 'Wait and repeat the call, or lower Max Concurrency.', retry: 'limited' },
	90218: { hint: 'Choose other cells, or lift the protection of these in Feishu.' },
	90219: { hint: 'Delete rows or columns of the sheet: it has as many cells as a sheet can have.' },
	90221: { hint: 'Read smaller ranges: one answer holds at most 10 MB.' },
	90222: { hint: 'Shorten the text: a cell holds 50,000 characters, and 40,000 are advised.' },
	90226: { hint: 'Write less at once: Feishu takes 5,000 rows and 100 columns.' },
	90227: { hint: 'Write fewer rows at once: the request is too large.' },
	90228: { hint: 'Wait until the import into the spreadsheet is done.' },
	90229: { hint: 'Check Spreadsheet and the range.' },
	90235: { hint: LATER, retry: 'busy' },
	90242: { hint: LATER, retry: 'busy' },
	1310204: { hint: 'Correct the value that the message names.' },
	1310213: { hint: MAKE_COLLABORATOR },
	1310214: { hint: CHECK_TOKEN },
	1310226: { hint: 'Correct what the message names: a limit of Feishu is exceeded.' },
	1310235: { hint: LATER, retry: 'busy' },
	1310249: { hint: 'Restore the spreadsheet from the trash, or choose another one.' },
	1310251: { hint: 'Check Spreadsheet: Feishu does not accept the token.' },
	1315201: { hint: LATER, retry: 'failed' },
	1315203: { hint: LATER, retry: 'failed' },
	1315210: { hint: LATER, retry: 'failed' },
	1061001: { hint: LATER, retry: 'failed' },
	1061002: {
		hint: 'Check Source Spreadsheet and Folder: Source Spreadsheet must be a spreadsheet.',
	},
	1061003: { hint: 'Check Source Spreadsheet and Folder: Feishu does not find one of them.' },
	1061004: {
		hint: 'Share the spreadsheet for reading and the folder for editing with the app or the user of the credential.',
	},
	1061005: { hint: 'Check the credential: it may not use the drive.' },
	1061007: { hint: 'Choose another Source Spreadsheet: this one was deleted.' },
	1061045: {
		hint: 'Repeat the call: Feishu takes one change of a folder at a time.',
		retry: 'busy',
	},
	1062507: { hint: 'Choose another Folder: this one holds 1,500 files and folders already.' },
	1064510: { hint: 'Choose a Folder of the same tenant and region.' },
	1064511: {
		hint: 'Choose a Folder of the same brand: Feishu and Lark do not copy to each other.',
	},
};
