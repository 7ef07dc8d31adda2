import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { CredentialType } from '../../nodes/shared/api';
import { perform, SECRETS } from './stand';

/** Runs an operation; the network answers with these, one after the other. */
async function envelopesOf(
	name: string,
	own: object,
	answers: ReadonlyArray<object | { readonly status: number }>,
	more: { authentication?: CredentialType; input?: INodeExecutionData[] } = {},
): Promise<IDataObject[]> {
	const { authentication = 'feishuApi', input = [{ json: {} }] } = more;
	const [resource, operation] = name.split('.');
	const waiting = [...answers];
	const common = { authentication, resource, operation, output: 'envelope' };
	const played = await perform({
		authentication,
		input,
		given: input.map(() => ({ ...common, requestOptions: { maxRetries: 0 }, ...own })),
		answer: async () => {
			const body = waiting.shift() ?? { code: 0, data: {} };
			const statusCode = 'status' in body ? body.status : 200;
			return { statusCode, headers: {}, body };
		},
	});
	if (!('items' in played)) throw played.thrown;
	return played.items.map(({ json }) => json);
}

const ok = (data: object) => ({ code: 0, msg: 'success', data });
const limited = { status: 429, code: 99991400, msg: 'request trigger frequency limit' };

const APPROVAL = {
	approvalCode: 'AP',
	userId: 'ada01',
	form: [{ id: 'w1', type: 'input', value: 'a' }],
};

describe('what the law found', () => {
	test('guests who may be invited already do not make a call worth repeating', async () => {
		const attendees = Array.from({ length: 1001 }, (_, index) => ({
			type: 'third_party',
			third_party_email: `guest${index}@example.org`,
		}));
		const [envelope] = await envelopesOf(
			'calendarEvent.addAttendees',
			{ calendarId: 'cal@group.calendar.feishu.cn', eventId: 'event_0', attendees },
			[ok({ attendees: 'none of them is named' }), limited],
		);
		expect(envelope).toMatchObject({ StatusCode: 500, Retryable: false });
		expect(envelope.Hint).toMatch(/^Check in Feishu who attends the event/);
	});

	test('a token in the name of a column is masked when a batch is planned', async () => {
		const [envelope] = await envelopesOf(
			'bitable.batchCreateRecords',
			{ appToken: 'bascn1', tableId: 'tbl1', recordSource: 'inputItems' },
			[ok({ items: [{ field_name: SECRETS.first, type: 1 }] })],
			{ input: [{ json: { Task: 'Visit' } }] },
		);
		expect(envelope).toMatchObject({ StatusCode: -1 });
		expect(envelope.Hint).toBe('Use the columns the table has: ***.');
	});

	test('an answer that proves nothing adds no field to the envelope', async () => {
		const [envelope] = await envelopesOf('user.getIdByContact', { email: 'a@example.org' }, [
			ok({ message: 1 }),
		]);
		expect(Object.keys(envelope)).toEqual([
			...['UserId', 'Summary', 'Hint', 'Retryable', 'OriginalStatusCode'],
			...['StatusCode', 'ErrorMessage'],
		]);
	});

	test.each([
		[
			'message.send',
			{ receiveIdType: 'chat_id', receiveId: 'oc_1', text: 'a' },
			{ message_id: {} },
		],
		['chat.create', { name: 'Launch' }, { chat_id: { a: 1 } }],
		['approval.createInstance', APPROVAL, { instance_code: null }],
		['approval.createInstance', APPROVAL, { instance_code: [] }],
	])('%s: anything but an id proves nothing', async (name, own, data) => {
		const [envelope] = await envelopesOf(name, own, [ok(data)]);
		expect(envelope).toMatchObject({ StatusCode: 500, Summary: '', Retryable: false });
		expect(envelope.ErrorMessage).toMatch(/answered without (?:message_id|chat_id|instance_code)/);
	});

	test.each([
		[
			'chat.addMembers',
			{ chatId: 'oc_1', memberIds: 'ou_1' },
			[ok({ invalid_id_list: [null, {}, 'ou_1'] })],
			/not enabled\): ou_1\./,
		],
		[
			'message.sendUrgentApp',
			{ messageId: 'om_1', userIdList: 'ou_1' },
			[ok({ invalid_user_id_list: [null, 'ou_1'] })],
			/users: ou_1\.$/,
		],
		['chat.get', { chatId: 'oc_1' }, [ok({ chat_status: null, user_count: {} })], /^Read chat oc_1\.$/],
		[
			'chat.search',
			{ query: 'Rel' },
			[
				ok({
					items: [
						{ name: { a: 1 }, chat_id: 'oc_1' },
						{ name: 'Release', chat_id: {} },
					],
				}),
			],
			/^Found 2 chats: oc_1, Release\.$/,
		],
	])(
		'%s: an odd member of an answer stays out of the summary',
		async (name, own, answers, says) => {
			const [envelope] = await envelopesOf(name, own, answers);
			expect(envelope).toMatchObject({ StatusCode: 200 });
			expect(envelope.Summary).toMatch(says);
		},
	);

	test('columns without names count as not read, and the values go as they are', async () => {
		const [envelope] = await envelopesOf(
			'bitable.createRecord',
			{ appToken: 'bascn1', tableId: 'tbl1', fields: { Owner: 'Ada' } },
			[
				ok({
					items: [
						{ field_name: {}, type: 1 },
						{ field_name: 'Task', type: 1 },
					],
				}),
				ok({ record: { record_id: 'rec1' } }),
			],
		);
		expect(envelope).toMatchObject({
			StatusCode: 200,
			Summary: expect.stringContaining('without the names of its columns'),
		});
	});

	test('a wiki page without a file is a failure', async () => {
		const [envelope] = await envelopesOf(
			'spreadsheet.getSheets',
			{ spreadsheetToken: 'https://sample.feishu.cn/wiki/wikcn1' },
			[ok({ node: { obj_token: {}, obj_type: null } })],
		);
		expect(envelope.ErrorMessage).toBe('Feishu did not say which file the wiki page wikcn1 holds');
	});

	test('a choice that is left blank is its default for the fields that depend on it', async () => {
		const [envelope] = await envelopesOf(
			'bitable.batchDeleteRecords',
			{ appToken: 'bascn1', tableId: 'tbl1', recordSource: '', recordIds: 'rec1', confirm: true },
			[ok({ records: [{ deleted: true, record_id: 'rec1' }] })],
		);
		expect(envelope).toMatchObject({
			StatusCode: 200,
			Summary: expect.stringMatching(/^Deleted 1 record/),
		});
	});
});
