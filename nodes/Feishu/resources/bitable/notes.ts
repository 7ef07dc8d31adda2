import type { CodeNotes } from '../../../shared/operation';
import { wikiNotes } from '../common';

const AGAIN = 'Repeat the call later: Feishu had an internal failure.';

/** Codes of the Base service, most of them over HTTP 200 (documentation: the error tables of "Create records" and its neighbours). */
export const bitableNotes: CodeNotes = {
	...wikiNotes,
	1254000: { hint: 'Correct the JSON of the call.' },
	1254001: { hint: 'Correct the values of the call: Feishu cannot read them.' },
	1254003: {
		hint: 'Check Base: Feishu knows no such app_token; for a Base in a wiki give the address of its page.',
	},
	1254004: { hint: 'Check Table: Feishu knows no such table id.' },
	1254005: { hint: 'Check View: Feishu knows no such view id.' },
	1254006: { hint: 'Check Record ID: Feishu knows no such record id.' },
	1254007: { hint: 'Give a value for every column the call names.' },
	1254011: { hint: 'Set Page Size to at least 1.' },
	1254015: {
		hint: 'Give every column a value of its type: text, number, date in milliseconds, ….',
	},
	1254016: { hint: 'Correct Sort: a list of {"field_name": …, "desc": …}.' },
	1254018: { hint: 'Correct Filter: its columns, operators and values, which are lists of texts.' },
	1254024: { hint: 'Correct Field Names: columns the table has.' },
	1254027: { hint: 'Upload the attachment to this Base first, then use its file token.' },
	1254030: {
		hint: 'Lower Page Size or name fewer columns in Field Names: the answer is too large.',
	},
	1254036: { hint: 'Wait until the copy of the Base is done.', retry: 'busy' },
	1254037: { hint: 'Report this to the maintainers of the node: client_token must be a UUID v4.' },
	1254040: {
		hint: 'Check Base: it does not exist, or the credential has no access to it; for a Base in a wiki give the address of its page.',
	},
	1254041: { hint: 'Check Table: the Base has no such table.' },
	1254042: { hint: 'Check View: the table has no such view.' },
	1254043: { hint: 'Check the record ids: the table has no such record (any more).' },
	1254044: { hint: 'Check the names of the columns: the table does not have them all.' },
	1254045: { hint: 'Name every column exactly as the table does, blanks and case included.' },
	1254060: { hint: 'Give text for the text column.' },
	1254061: { hint: 'Give a number for the number column.' },
	1254062: { hint: 'Give the name of one option for the single select column.' },
	1254063: { hint: 'Give a list of names for the multiple select column.' },
	1254064: { hint: 'Give the date as a number of milliseconds.' },
	1254065: { hint: 'Give true or false for the check box column.' },
	1254066: { hint: 'Give people as a list of {"id": …}, of the type User ID Type names.' },
	1254067: { hint: 'Give record ids of the linked table for the link column.' },
	1254068: { hint: 'Give {"text": …, "link": …} for the link column.' },
	1254069: { hint: 'Give a list of {"file_token": …} for the attachment column.' },
	1254072: { hint: 'Give the phone number as digits, with an optional + in front.' },
	1254074: { hint: 'Give a list of record ids for the two-way link column.' },
	1254100: { hint: 'Delete tables: the Base has as many as it may have.' },
	1254102: { hint: 'Delete files: the Base holds as many as it may.' },
	1254103: { hint: 'Delete records or use another table: this one holds as many as it may.' },
	1254104: { hint: 'Lower Batch Size: one request carries too many records.' },
	1254105: { hint: 'Delete columns: the table has as many as it may have.' },
	1254106: { hint: 'Give fewer attachments: a cell holds at most 100.' },
	1254107: { hint: 'Shorten Filter: 50 conditions are allowed.' },
	1254108: { hint: 'Shorten Sort: 100 columns are allowed.' },
	1254112: { hint: 'Wait and repeat the call: too many go to this Base.', retry: 'limited' },
	1254130: { hint: 'Shorten the value: a cell holds at most 100,000 characters.' },
	1254290: { hint: 'Wait and repeat the call: too many go to Feishu.', retry: 'limited' },
	1254291: {
		hint: 'Repeat the call later, and let no other workflow write to the table at the same time.',
		retry: 'busy',
	},
	1254301: { hint: 'Check that the table can be changed: a synchronised one cannot.' },
	1254302: {
		hint: 'Give the app or user access to the Base; with advanced permissions on, give it a role that may do this.',
	},
	1254303: { hint: 'Upload the attachment to this Base first, then use its file token.' },
	1254304: {
		hint: 'Give the app or user access to the Base; with advanced permissions on, give it a role that may do this.',
	},
	1254306: { hint: "Ask the tenant's admin: its plan does not allow more here." },
	1254607: {
		hint: 'Wait and repeat the call: Feishu is still working on an earlier change.',
		retry: 'busy',
	},
	1254608: { hint: 'Check in the Base whether the same call before this one was carried out.' },
	1255001: { hint: AGAIN, retry: 'failed' },
	1255002: { hint: AGAIN, retry: 'failed' },
	1255003: { hint: AGAIN, retry: 'failed' },
	1255004: { hint: AGAIN, retry: 'failed' },
	1255005: { hint: AGAIN, retry: 'failed' },
	1255006: {
		hint: 'Run the workflow again: Feishu has seen the idempotency key with other values.',
	},
	1255040: {
		hint: 'Repeat the call with fewer records: Feishu did not get it done in time.',
		retry: 'failed',
	},
};
