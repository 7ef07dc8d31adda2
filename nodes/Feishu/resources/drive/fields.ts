import type { Field } from '../../../shared/fields';
import { choice, confirm, flag, list, number, text } from '../../../shared/fields';
import { Refusal } from '../../../shared/values';

/** What a token names; each operation says which types it takes. */
export const fileType = choice({
	label: 'File Type',
	description:
		'What the file is, where File is a token: an address says it by itself, and with Auto Feishu is asked',
	options: {
		auto: 'Auto',
		docx: 'Document',
		doc: 'Document (Old Kind)',
		sheet: 'Spreadsheet',
		bitable: 'Base',
		file: 'Uploaded File',
		folder: 'Folder',
		slides: 'Presentation',
		mindnote: 'Mind Map',
		shortcut: 'Shortcut',
		wiki: 'Wiki Page',
		minutes: 'Minutes',
	},
	default: 'auto',
});

/** The switch of what takes something away. */
export const confirmRemoval = confirm('remove what the call names');

const givenName = text({
	label: 'Name',
	description: 'What the new file or folder is called, in 1 to 256 bytes',
	placeholder: 'e.g. Reports 2026',
	// Documentation: "Create folder", "Copy file".
	maxBytes: 256,
});

/** Optional in the form, needed by Feishu. */
export const name: Field<string> = {
	...givenName,
	resolve: undefined,
	read: (given) => {
		const found = givenName.read(given);
		if (found !== undefined) return found;
		throw new Refusal('Name is empty, but Feishu makes nothing without one', 'Fill in Name.');
	},
};

/** Seconds. Feishu says nothing of how long its tasks take; an export is gone 10 minutes after it. */
const waiting = {
	label: 'Max Wait',
	description:
		'How many seconds to wait for Feishu, which works in the background; then Data has the ticket to go on with',
	min: 5,
	max: 600,
};

/** For exports and imports, which take their time. */
export const maxWait = number({ ...waiting, default: 120 });

/** For moves and deletions of folders. */
export const maxWaitForFolder = number({ ...waiting, default: 60 });

export const ticket = text({
	label: 'Ticket',
	description:
		'The ticket or task_id in Data of an earlier call that waited too long: nothing new is begun',
	placeholder: 'e.g. 6933093124755423251',
});

export const outputField = text({
	label: 'Put Output File in Field',
	description: 'Name of the binary data of the output item that the file is put into',
	default: 'data',
});

export const exportAs = {
	pdf: 'PDF',
	docx: 'Word',
	xlsx: 'Excel',
	csv: 'CSV',
} as const;

export const subId = text({
	label: 'Sheet or Table ID',
	description: 'The sheet of a spreadsheet, or the table of a Base, that becomes the CSV file',
	placeholder: 'e.g. 6e5ed3',
});

/** What a file is called that comes from Feishu or goes there. */
export const fileName = text({
	label: 'File Name',
	description: 'Name the file gets; its own when this is empty',
	placeholder: 'e.g. report.pdf',
	// Documentation: "Upload file", `file_name`.
	maxLength: 250,
});

const MEMBER_TYPES = {
	openid: 'User by Open ID',
	userid: 'User by User ID',
	unionid: 'User by Union ID',
	email: 'User by E-Mail',
	openchat: 'Chat',
	opendepartmentid: 'Department',
	groupid: 'User Group',
	wikispaceid: 'Wiki Space',
} as const;

export const memberType = choice({
	label: 'Member Type',
	description: 'What Members names',
	options: MEMBER_TYPES,
	default: 'openid',
});

/** Ids, each once. */
export const memberIds = list({
	label: 'Members',
	description: 'IDs or e-mail addresses, as a list or separated by commas',
	placeholder: 'e.g. ou_6yf8af6bgb',
	required: true,
	maxItems: 1000,
});

export const permType = choice({
	label: 'Scope of Right',
	description: 'What the right is for, where File is a wiki page',
	options: {
		container: ['Page and Below', 'The page with the pages below it'],
		single_page: ['Page Only', 'The page alone'],
	},
	default: 'container',
});

export const notify = flag({
	label: 'Notify',
	description: 'Whether Feishu tells the new members',
	default: false,
});
