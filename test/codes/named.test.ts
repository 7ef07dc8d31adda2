import { noteFor, RENEWABLE_TOKEN_CODES, SCOPE_CODES, services } from '../../nodes/shared/codes';
import { serviceById } from './documented';

/** Endpoints that have notes before an operation uses them. */
const TO_COME: ReadonlyMap<string, string> = new Map([
	['im.v1.message.reply', 'im'],
	['im.v1.message.list', 'im'],
	['im.v1.image.create', 'im'],
	['im.v1.file.create', 'im'],
	['im.v1.messageResource.get', 'im'],
	['drive.v1.file.uploadAll', 'drive'],
	['drive.v1.file.download', 'drive'],
	['drive.v1.media.download', 'drive'],
]);

function serviceOf(id: string): string {
	const service = serviceById.get(id) ?? TO_COME.get(id);
	if (service === undefined) throw new Error(`No endpoint ${id} in the contract`);
	return service;
}

const note = (id: string, code: number, msg?: string) =>
	noteFor({ id, service: serviceOf(id) }, code, msg);

const CARD = (code: number, what = 'x') =>
	`Failed to create card content, ext=ErrCode: ${code}; ErrMsg: ${what}; ErrorValue: y; `;

describe('a code means what the page of the endpoint says', () => {
	test.each<[string, number, RegExp]>([
		['im.v1.message.create', 230075, /^Choose another chat: encrypted/],
		['im.v1.message.reply', 230075, /^Choose another chat: encrypted/],
		['im.v1.message.update', 230075, /^Send a new message: the time .* edited is over/],
		['im.v1.message.update', 230071, /app or user that sent/],
		['im.v1.message.reply', 230071, /^Switch Reply in Thread off/],
		['im.v1.message.update', 230072, /edited 20 times/],
		['im.v1.message.reply', 230072, /^Switch Reply in Thread off/],
		['im.v1.message.update', 230073, /secret chats/],
		['im.v1.message.list', 230073, /hides its history/],
		['im.v1.message.create', 230054, /^Choose another Message Type/],
		['im.v1.message.reply', 230054, /^Choose another message/],
		['im.v1.message.create', 230001, /parameter .* names none, check Receiver/],
		['im.v1.message.urgentSms', 230001, /^Check Message ID, User IDs and User ID Type/],
		['im.v1.message.urgentApp', 230027, /external chats/],
		['im.v1.message.list', 230027, /im:message\.group_msg/],
		['im.v1.message.reply', 230011, /recalled/],
		['im.v1.message.create', 230015, /private chats cannot be shared/],
		['im.v1.message.create', 230017, /^Upload the file or picture with the app/],
		['im.v1.message.create', 230019, /^Check Receiver/],
		['im.v1.message.get', 230050, /cannot see this one/],
		['im.v1.message.urgentApp', 230023, /200 unread urgent messages/],
		['im.v1.file.create', 234002, /^Use a Feishu \(Lark\) API credential/],
		['im.v1.messageResource.get', 234001, /img_/],
		['im.v1.chatMembers.create', 99992351, /^Check Member IDs and Member ID Type/],
		['im.v1.chat.delete', 232017, /im:chat:operate_as_owner/],
		['im.v1.chatMembers.create', 232017, /Group Management/],
		['contact.v3.department.patch', 43016, /^Name every leader once/],
		['contact.v3.department.create', 43028, /HR business partners/],
		['contact.v3.department.create', 43017, /a unit takes 1,000 departments/],
		['contact.v3.department.create', 41012, /^Check Leader/],
		['contact.v3.user.get', 41012, /^Check the ID of the user/],
		['contact.v3.user.patch', 41031, /^Leave positions out/],
		['contact.v3.user.create', 41043, /^Correct User ID/],
		['contact.v3.user.create', 41054, /^Fill in Email/],
		['contact.v3.user.create', 41055, /^Fill in Mobile/],
		['contact.v3.user.create', 44009, /three tenants a day/],
		['contact.v3.user.create', 44022, /leader/],
		['docx.v1.document.create', 1770001, /^Check Title and Folder/],
		['docx.v1.documentBlockDescendant.create', 1770001, /^Simplify Markdown Content/],
		['docx.v1.document.get', 1770001, /^Check the document/],
		['drive.v1.media.uploadAll', 1061001, /^Repeat the call later/],
		['drive.v1.media.uploadAll', 1061006, /^Repeat the call later/],
		['drive.v1.media.uploadAll', 1061004, /document, spreadsheet or Base/],
		['drive.v1.file.uploadAll', 1061004, /right to edit Folder/],
		['drive.v1.file.copy', 1061002, /^Check what is to be copied and Folder/],
		['drive.v1.file.createFolder', 1061002, /^Check Name and Folder/],
		['bitable.v1.appTableRecord.create', 1254008, /^Choose another View/],
		['bitable.v1.appTableRecord.create', 1254009, /^Check the column IDs/],
		['bitable.v1.appTableField.list', 1254070, /settings of the columns/],
		['bitable.v1.appTableRecord.create', 1254303, /^Upload the attachment/],
		['bitable.v1.appTableRecord.search', 1254303, /^Give the app or user access/],
		['bitable.v1.appTableRecord.search', 91402, /in a wiki choose By URL/],
		['bitable.v1.appTableRecord.search', 91403, /Add Document App/],
		['sheets.v2.spreadsheets.values.byRange.get', 90214, /in a wiki choose By URL/],
		['sheets.v3.spreadsheetSheet.query', 1310214, /in a wiki choose By URL/],
		['sheets.v2.spreadsheets.values.byRange.get', 91402, /in a wiki choose By URL/],
		['sheets.v3.spreadsheet.create', 1310213, /collaborator of Folder/],
		['task.v2.task.create', 1470403, /task list/],
		['task.v2.task.patch', 1470400, /cannot be completed again/],
		['approval.v4.instance.create', 60012, /Idempotency Key/],
		['bot.v3.info.get', 99991401, /IP allow list/],
	])('%s %d', (id, code, hint) => {
		expect(note(id, code)?.hint).toMatch(hint);
	});

	test.each([44054, 44055, 44056])('Create User %d: the user is there', (code) => {
		expect(note('contact.v3.user.create', code)?.hint).toMatch(
			/^Set .* with Update User: the user exists now/,
		);
	});

	test.each([44057, 44058, 44059])('Update User %d: the rest is there', (code) => {
		expect(note('contact.v3.user.patch', code)?.hint).toMatch(
			/^Set .* again: everything else of the user was updated/,
		);
	});
});

describe('the message of a card that cannot be made', () => {
	test.each([
		[11310, 'card table number over limit', /fewer tables/],
		[11310, 'element exceeds the limit', /fewer elements/],
		[11310, 'template is not visible to app', /^Add the app to the card template/],
		[11310, 'something new', /^Simplify the card/],
		[200380, 'x', /publish the card template/],
		[200570, 'x', /img_key/],
		[100290, 'x', /users mentioned/],
	])('says with sub-code %d "%s" what to mend', (code, what, hint) => {
		for (const id of ['im.v1.message.create', 'im.v1.message.reply', 'im.v1.message.patch'])
			expect(note(id, 230099, CARD(code, what))?.hint).toMatch(hint);
	});

	test('is not taken for a sub-code that only begins alike', () => {
		expect(note('im.v1.message.create', 230099, CARD(113100))).toBe(
			note('im.v1.message.create', 230099),
		);
	});

	test('counts where the code has other meanings as well', () => {
		const msg = 'Your request contains an invalid request parameter, ext=invalid message content.';
		expect(note('im.v1.message.create', 230001, msg)?.hint).toMatch(/JSON\.stringify/);
		expect(note('wiki.v2.space.getNode', 131006, 'wiki space permission denied')?.hint).toMatch(
			/member of the wiki space/,
		);
	});
});

describe('what may be repeated', () => {
	test.each<[string, number, string | undefined]>([
		['im.v1.message.create', 230020, 'limited'],
		['im.v1.chatMembers.create', 232019, 'limited'],
		['bitable.v1.appTableRecord.create', 1254290, 'limited'],
		['bitable.v1.appTableRecord.create', 1254291, 'busy'],
		['bitable.v1.appTableRecord.create', 1255040, 'failed'],
		['bitable.v1.appTableRecord.create', 1254608, undefined],
		['sheets.v2.spreadsheets.values.put', 90217, 'limited'],
		['sheets.v2.spreadsheets.values.put', 90235, 'busy'],
		['drive.v1.file.createFolder', 1061045, 'busy'],
		['drive.v1.media.uploadAll', 1061045, 'busy'],
		['docx.v1.document.create', 1770036, 'busy'],
		['contact.v3.user.patch', 44025, 'busy'],
		['contact.v3.user.patch', 41031, undefined],
		['wiki.v2.space.getNode', 131001, 'failed'],
		['wiki.v2.space.getNode', 131007, undefined],
		['bot.v3.info.get', 99991400, 'limited'],
		['bot.v3.info.get', 2200, 'failed'],
	])('%s %d: %s', (id, code, retry) => {
		expect(note(id, code)?.retry).toBe(retry);
	});

	test('a scope or a token is never repeated as busy, limited or failed', () => {
		for (const code of [...RENEWABLE_TOKEN_CODES, ...SCOPE_CODES])
			expect(note('bot.v3.info.get', code)).toEqual({ hint: expect.any(String) });
	});
});

test('a code nobody documents has no note, and an endpoint no service lists has the common ones', () => {
	expect(note('im.v1.message.create', 123456789)).toBeUndefined();
	expect(noteFor({ id: 'custom', service: 'custom' }, 230002)).toBeUndefined();
	expect(noteFor({ id: 'custom', service: 'custom' }, 99991400)?.retry).toBe('limited');
});

test('every override is for an endpoint there is', () => {
	const unknown = Object.values(services)
		.flatMap((known) => Object.keys(known?.at ?? {}))
		.filter((id) => !serviceById.has(id) && !TO_COME.has(id));
	expect(unknown).toEqual([]);
});
