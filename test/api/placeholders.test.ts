import { placeholders } from '../../nodes/shared/api/placeholders';

test('ids and tokens are marked as not known, and no further page is promised', () => {
	const sample = {
		chat_id: 'oc_1',
		obj_type: 'bitable',
		name: 'Group',
		has_more: true,
		page_token: 'next',
		invalid_user_ids: ['ou_1'],
		replies: [{ data: { spreadsheetToken: 'sht', sheetId: 'a1', revision: 7 } }],
		grid: 'rows',
	};
	expect(placeholders(sample)).toEqual({
		chat_id: '<chat_id>',
		obj_type: 'bitable',
		name: 'Group',
		has_more: false,
		page_token: '',
		invalid_user_ids: ['<invalid_user_id>'],
		replies: [
			{ data: { spreadsheetToken: '<spreadsheetToken>', sheetId: '<sheetId>', revision: 7 } },
		],
		grid: 'rows',
	});
});
