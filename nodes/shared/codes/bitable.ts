import type { CodeNote, ServiceCodes } from './codeNote';
import { FAILED, SHARE_DOCUMENT } from './usual';

const NO_ACCESS: CodeNote = {
	hint: `Give the app or user access to the Base (${SHARE_DOCUMENT}); with advanced permissions on, give it a role that may do this.`,
};
const NO_FOLDER: CodeNote = {
	hint: `Give the app or user the right to edit the folder and to read the Base (${SHARE_DOCUMENT}).`,
};
const OF_A_WIKI =
	'for a Base in a wiki choose By URL and give the address of its page, whose token is not the one of the Base';
const SEEN_BEFORE: CodeNote = {
	hint: 'Check in the Base whether the same call was carried out before, and repeat it a little later if it was not.',
};

/** What is wrong with the settings of a column. */
function of(kind: string): CodeNote {
	return { hint: `Correct the settings of the ${kind} column in Property or Columns.` };
}

/** Base, most of it over HTTP 200 (documentation: the error tables of "Create records" and its neighbours; 91401 to 91404: "Generic error codes"). */
export const bitable: ServiceCodes = {
	codes: {
		91401: { hint: 'Check Base and Table: Feishu cannot read one of the IDs.' },
		91402: { hint: `Check Base and Table: Feishu does not find them; ${OF_A_WIKI}.` },
		91403: NO_ACCESS,
		91404: { hint: 'Reconnect the credential: Feishu asks for a sign-in.' },
		1254000: { hint: 'Correct the JSON of the call.' },
		1254002: {
			hint: 'Repeat the call with fewer records, while nothing else writes to the Base: Feishu could not carry it out.',
			retry: 'failed',
		},
		1254003: { hint: `Check Base: Feishu does not take this app_token; ${OF_A_WIKI}.` },
		1254004: {
			hint: 'Check Table: Feishu does not take this ID. Table IDs start with tbl; in an address they follow table=.',
		},
		1254005: {
			hint: 'Check View: Feishu does not take this ID. View IDs start with vew; in an address they follow view=.',
		},
		1254006: {
			hint: 'Check the record ID: Feishu does not take it. Record IDs start with rec; Search Bitable Records returns them.',
		},
		1254007: { hint: 'Give a value for every column the call names.' },
		1254008: { hint: 'Choose another View, or clear it: this one is empty.' },
		1254009: {
			hint: 'Check the column IDs: Feishu does not take one of them. Name columns by their names, or by IDs that start with fld.',
		},
		1254011: { hint: 'Set Page Size to at least 1.' },
		1254012: {
			hint: 'Choose another column or view: the call does not take one of this type. The first column of a table can be text, number, date, phone, link, formula or location.',
		},
		1254013: { hint: 'Choose another table name: the Base has this one.' },
		1254014: { hint: 'Choose another column name: the table has this one.' },
		1254015: {
			hint: 'Give every column a value of its type, such as text, a number or a date in milliseconds.',
		},
		1254016: { hint: 'Correct Sort: a list of {"field_name": …, "desc": …}.' },
		1254018: {
			hint: 'Correct the filter: its columns, operators and values, which are lists of texts.',
		},
		1254019: { hint: 'Choose another type of view: Feishu does not take this one.' },
		1254020: { hint: 'Choose another view name: the table has this one.' },
		1254021: { hint: 'Fill in the name of the view.' },
		1254022: { hint: 'Change the name of the view: Feishu does not take it.' },
		1254024: {
			hint: 'Correct Field Names: the columns the table has, written exactly as there, with blanks and case.',
		},
		1254026: { hint: 'Give every option of the column a name.' },
		1254027: { hint: 'Upload the attachment to this Base first, then use its file token.' },
		1254028: { hint: 'Give the column a name.' },
		1254029: { hint: 'Choose another column name: Feishu does not take this one.' },
		1254030: {
			hint: 'Lower Page Size or name fewer columns in Field Names: the answer is too large.',
		},
		1254025: {
			hint: 'Report this to the maintainers of the node: Feishu does not take the kind of copy.',
		},
		1254031: { hint: 'Choose another Name: Feishu does not take this one.' },
		1254034: { hint: 'Add another table first: the last one of a Base cannot be deleted.' },
		1254036: { hint: 'Wait until the copy of the Base is done.', retry: 'busy' },
		1254037: {
			hint: 'Report this to the maintainers of the node: client_token must be a UUID v4.',
		},
		1254040: {
			hint: `Check Base: it does not exist, or the credential has no access to it; ${OF_A_WIKI}.`,
		},
		1254041: {
			hint: 'Check Table: the Base does not have this table. Dashboards and other blocks of a Base are not tables.',
		},
		1254042: { hint: 'Check View: the table does not have this view.' },
		1254043: {
			hint: 'Check the record IDs: one of them is not in the table, or no longer is.',
		},
		1254044: { hint: 'Check the names of the columns: the table does not have them all.' },
		1254045: {
			hint: 'Name every column exactly as the table does, with blanks and case; with advanced permissions on, the app or user also needs access to the columns.',
		},
		1254046: {
			hint: 'Choose another column: the first one of a table cannot be deleted.',
		},
		1254060: { hint: 'Give text for the text column.' },
		1254061: { hint: 'Give a number for the number column.' },
		1254062: { hint: 'Give the name of one option for the single select column.' },
		1254063: { hint: 'Give a list of names for the multiple select column.' },
		1254064: { hint: 'Give the date as a number of milliseconds.' },
		1254065: { hint: 'Give true or false for the check box column.' },
		1254066: {
			hint: 'Give people as a list of {"id": …}, of the type User ID Type names; open_ids have to come from this app.',
		},
		1254067: { hint: 'Give record IDs of the linked table for the link column.' },
		1254068: { hint: 'Give {"text": …, "link": …} for the link column.' },
		1254069: { hint: 'Give a list of {"file_token": …} for the attachment column.' },
		1254070: {
			hint: 'Check the values against the settings of the columns: Feishu did not accept the change.',
		},
		1254072: { hint: 'Give the phone number as digits, with an optional + in front.' },
		1254074: { hint: 'Give a list of record IDs for the two-way link column.' },
		1254080: of('text'),
		1254081: of('number'),
		1254082: of('single select'),
		1254083: of('multiple select'),
		1254084: of('date'),
		1254085: of('check box'),
		1254086: of('person'),
		1254087: of('link'),
		1254088: of('attachment'),
		1254089: of('link to records'),
		1254090: of('lookup'),
		1254091: of('formula'),
		1254092: of('two-way link'),
		1254093: of('time of creation'),
		1254094: of('time of the last change'),
		1254095: of('creator'),
		1254096: of('last editor'),
		1254100: { hint: 'Delete tables or dashboards: the Base has as many as it may have.' },
		1254101: { hint: 'Delete views: the table has as many as it may have (200).' },
		1254102: { hint: 'Delete files: the Base holds as many as it may.' },
		1254103: { hint: 'Delete records or use another table: this one holds as many as it may.' },
		1254104: { hint: 'Lower Batch Size: one request carries too many records.' },
		1254105: { hint: 'Delete columns: the table has as many as it may have.' },
		1254106: { hint: 'Give fewer attachments: a cell holds at most 100.' },
		1254107: { hint: 'Shorten the filter: 2,000 characters and 50 conditions are allowed.' },
		1254108: { hint: 'Shorten Sort: 1,000 characters and 100 columns are allowed.' },
		1254109: {
			hint: 'Delete records or formula columns: the table is too large for its formulas.',
		},
		1254112: {
			hint: 'Wait and repeat the call: too many go to this Base.',
			retry: 'limited',
		},
		1254130: { hint: 'Shorten the value: a cell holds at most 100,000 characters.' },
		1254290: { hint: 'Wait and repeat the call: too many go to Feishu.', retry: 'limited' },
		1254291: {
			hint: 'Repeat the call later, and let no other workflow write to the table at the same time.',
			retry: 'busy',
		},
		1254301: {
			hint: 'Check that the table can be changed (a synchronized one cannot), and that the Base has the advanced permissions the call needs.',
		},
		1254302: NO_ACCESS,
		1254303: { hint: 'Upload the attachment to this Base first, then use its file token.' },
		1254304: NO_ACCESS,
		1254306: { hint: "Ask the tenant's admin: its plan does not allow more here." },
		1254606: { hint: 'Change something of the column: it is like this already.' },
		1254607: {
			hint: 'Wait and repeat the call: Feishu is still working on an earlier change.',
			retry: 'busy',
		},
		1254608: SEEN_BEFORE,
		1254701: {
			hint: `Give the app or user the right to edit the folder (${SHARE_DOCUMENT}), or clear Folder.`,
		},
		1254702: {
			hint: 'Check Folder, or the Base that is copied: Feishu does not find one of them.',
		},
		1254800: { hint: 'Check Name, Folder and Timezone: Feishu does not take one of them.' },
		1255001: FAILED,
		1255002: FAILED,
		1255003: FAILED,
		1255004: FAILED,
		1255005: FAILED,
		1255006: {
			hint: 'Run the workflow again: Feishu has seen the idempotency key with other values.',
		},
		1255040: {
			hint: 'Repeat the call with fewer records: Feishu did not get it done in time.',
			retry: 'failed',
		},
	},
	at: {
		'bitable.v1.app.create': { 1254304: NO_FOLDER },
		'bitable.v1.app.copy': { 1254304: NO_FOLDER },
		'bitable.v1.appTableRecord.batchGet': {
			1254030: { hint: 'Ask for fewer records at a time.' },
		},
		'bitable.v1.appTableRecord.search': {
			1254303: {
				hint: 'Give the app or user access to the attachments of the Base: with advanced permissions on, by a role that sees their column.',
			},
		},
		'bitable.v1.appTableRecord.get': {
			1254303: {
				hint: 'Give the app or user access to the attachments of the Base: with advanced permissions on, by a role that sees their column.',
			},
		},
	},
	general: [1254001, 1254010],
};
