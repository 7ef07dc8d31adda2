import type { CodeNote, ServiceCodes } from './codeNote';
import { LIMITED, SHARE_DOCUMENT, SHARE_FOLDER } from './usual';

const MAKE_COLLABORATOR: CodeNote = {
	hint: `Add the app or the user of the credential to the spreadsheet as a collaborator who may do this: ${SHARE_DOCUMENT}.`,
};
const CHECK_SHEET: CodeNote = {
	hint: 'Use a sheet ID that Get Spreadsheet Sheets returns, not the title of the sheet.',
};
const CHECK_TOKEN: CodeNote = {
	hint: 'Check Spreadsheet: Feishu does not find it. For a spreadsheet in a wiki choose By URL and give the address of its page, whose token is not the one of the spreadsheet.',
};
const BUSY: CodeNote = { hint: 'Wait a moment and repeat the call.', retry: 'busy' };
const BROKEN: CodeNote = { hint: 'Wait a moment and repeat the call.', retry: 'failed' };

/**
 * Spreadsheets (documentation: "Generic error codes", 90201 to 90242 and 91401 to 91404, as the
 * pages of v2 have no table of their own, and the error tables of v3).
 */
export const sheets: ServiceCodes = {
	codes: {
		90201: { hint: 'Correct the JSON of the values.' },
		90202: {
			hint: 'Give the range as sheetId!A1:B2, inside the sheet and at least as large as the values.',
		},
		90203: { hint: 'Repeat the call later: Feishu had an internal failure.', retry: 'failed' },
		90204: { hint: 'Correct the values: the message names what Feishu cannot read.' },
		90205: {
			hint: 'Check the mentioned users: Feishu mentions users of your own tenant, 50 at a time.',
		},
		90206: CHECK_SHEET,
		90207: { hint: 'Fill in Sheet Title.' },
		90208: { hint: 'Name every sheet once: the call repeats an ID or a title.' },
		90209: { hint: 'Choose another sheet ID: the spreadsheet has this one.' },
		90210: { hint: 'Choose another Sheet Title: the spreadsheet has a sheet with this one.' },
		90211: CHECK_SHEET,
		90212: { hint: 'Correct the rows and columns of the range.' },
		90213: MAKE_COLLABORATOR,
		90214: CHECK_TOKEN,
		90215: CHECK_SHEET,
		90216: { hint: 'Give at least one row with one cell.' },
		90217: LIMITED,
		90218: { hint: 'Choose other cells, or lift the protection of these in Feishu.' },
		90219: {
			hint: 'Delete rows or columns of the sheet: it has as many cells as a sheet can have.',
		},
		90221: { hint: 'Read smaller ranges: one answer holds at most 10 MB.' },
		90222: { hint: 'Shorten the text: a cell holds 50,000 characters, and 40,000 are advised.' },
		90223: { hint: 'Name the columns of the call: their IDs are missing.' },
		90224: { hint: 'Name the rows of the call: their IDs are missing.' },
		90226: { hint: 'Write less at once: Feishu takes 5,000 rows and 100 columns.' },
		90227: { hint: 'Write fewer rows at once: the request is too large.' },
		90228: { hint: 'Wait until the import into the spreadsheet is done.' },
		90229: { hint: 'Check Spreadsheet and the range.' },
		90235: BUSY,
		90242: BUSY,
		91401: { hint: 'Check Spreadsheet: Feishu cannot read the token.' },
		91402: CHECK_TOKEN,
		91403: MAKE_COLLABORATOR,
		91404: { hint: 'Reconnect the credential: Feishu asks for a sign-in.' },
		1310202: { hint: 'Give Range inside of the sheet, such as A1:F100.' },
		1310204: { hint: 'Correct the value that the message names.' },
		1310211: CHECK_SHEET,
		1310213: MAKE_COLLABORATOR,
		1310214: CHECK_TOKEN,
		1310215: CHECK_SHEET,
		1310217: LIMITED,
		1310218: { hint: 'Choose other cells, or lift the protection of these in Feishu.' },
		1310226: { hint: 'Correct what the message names: a limit of Feishu is exceeded.' },
		1310229: { hint: 'Check Spreadsheet and Sheet.' },
		1310235: BUSY,
		1310242: BUSY,
		1310248: { hint: 'Correct the regular expression in Find.' },
		1310249: { hint: 'Restore the spreadsheet from the trash, or choose another one.' },
		1310251: {
			hint: 'Check Spreadsheet: Feishu does not take the token. For a spreadsheet in a wiki choose By URL and give the address of its page.',
		},
		1315201: BROKEN,
		1315203: BROKEN,
		1315210: BROKEN,
	},
	at: {
		'sheets.v3.spreadsheetSheet.replace': {
			1310226: { hint: 'Give a smaller Range: Feishu changes at most 5,000 cells at a time.' },
		},
		'sheets.v3.spreadsheet.create': {
			1310202: { hint: 'Give Range inside of the sheet, such as A1:F100.' },
			1310204: { hint: 'Correct the value that the message names: Title or Folder.' },
			1310213: {
				hint: `Make the app or user of the credential a collaborator of Folder who may edit it: ${SHARE_FOLDER}.`,
			},
		},
	},
};
