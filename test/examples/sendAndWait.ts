import type { Examples } from './example';
import { UUID_V4 } from './expected';

const plain = (content: string) => ({ tag: 'plain_text', content });

/** Stands for the address that n8n signed. */
const ADDRESS = 'ADDRESS';

/** A card as it is written, whatever the addresses in it are. */
function written(card: object) {
	const literal = JSON.stringify(card).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const address = 'http:[^"]+/webhook-waiting/[^"]+/feishu-node\\?[^"]*signature=[\\w*]+';
	return expect.stringMatching(new RegExp(`^${literal.replaceAll(ADDRESS, address)}$`));
}

const sending = (receiver: string, type: string, card: object) => ({
	method: 'POST',
	path: '/open-apis/im/v1/messages',
	query: { receive_id_type: type },
	body: {
		receive_id: receiver,
		msg_type: 'interactive',
		content: written(card),
		uuid: expect.stringMatching(UUID_V4),
	},
});

const button = (text: string, type: string, behavior: object) => ({
	tag: 'button',
	text: plain(text),
	type,
	behaviors: [behavior],
});
const opening = { type: 'open_url', default_url: ADDRESS };
const calling = { type: 'callback', value: { n8n: ADDRESS } };

const columns = (...buttons: object[]) => ({
	tag: 'column_set',
	flex_mode: 'flow',
	columns: buttons.map((one) => ({ tag: 'column', width: 'auto', elements: [one] })),
});

const config = { update_multi: true };

export const sendAndWaitExamples: Examples = {
	'message.sendAndWait': [
		{
			title: 'asks for an approval with the fewest values',
			parameters: { receiveId: 'ou_ada', message: 'Is **it** good?' },
			sends: [
				sending('ou_ada', 'open_id', {
					schema: '2.0',
					config,
					body: {
						elements: [
							{ tag: 'markdown', content: 'Is **it** good?' },
							columns(button('Approve', 'primary', opening)),
						],
					},
				}),
			],
			returns: {
				data: { approved: true, respondedAt: expect.stringMatching(/Z$/) },
				Summary: expect.stringMatching(/^Approved at 20\d\d-/),
			},
		},
		{
			title: 'asks users in Feishu, with everything an approval can have',
			parameters: {
				receiveIdType: 'chat_id',
				receiveId: 'oc_release',
				message: 'Is it good?',
				responseType: 'approval',
				approvalOptions: {
					values: { approvalType: 'double', approveLabel: 'Yes', disapproveLabel: 'No' },
				},
				buttons: 'inFeishu',
				options: {
					approvers: 'ou_ada, ou_ben',
					headerColor: 'orange',
					limitWaitTime: {
						values: { limitType: 'atSpecifiedTime', maxDateAndTime: '2999-12-31 12:00:00' },
					},
					title: 'Release',
				},
			},
			sends: [
				sending('oc_release', 'chat_id', {
					schema: '2.0',
					config,
					header: { title: plain('Release'), template: 'orange' },
					body: {
						elements: [
							{ tag: 'markdown', content: 'Is it good?' },
							{ tag: 'markdown', content: '<at id=ou_ada></at> <at id=ou_ben></at> ' },
							columns(button('Yes', 'primary', calling), button('No', 'default', calling)),
						],
					},
				}),
			],
			returns: {
				data: {
					approved: true,
					respondedAt: expect.any(String),
					respondedBy: { open_id: 'ou_ada' },
					message_id: 'om_1',
				},
				Summary: expect.stringMatching(/^Approved by ou_ada at 20\d\d-/),
			},
		},
		{
			title: 'takes a form that is filled in on a page',
			parameters: {
				receiveId: 'ou_ada',
				message: 'Order?',
				responseType: 'customForm',
				formFields: {
					rows: [
						{ fieldLabel: 'How many', fieldType: 'number', requiredField: true },
						{ fieldLabel: 'Size', fieldType: 'dropdown', fieldOptions: 'S, M' },
					],
				},
			},
			returns: {
				data: { 'How many': 3, Size: 'S', respondedAt: expect.any(String) },
				Summary: expect.stringMatching(/^Answered at /),
			},
		},
		{
			title: 'takes a text that is written in Feishu',
			parameters: {
				receiveId: 'ou_ada',
				message: 'Why?',
				responseType: 'freeText',
				buttons: 'inFeishu',
			},
			sends: [
				sending('ou_ada', 'open_id', {
					schema: '2.0',
					config,
					body: {
						elements: [
							{ tag: 'markdown', content: 'Why?' },
							{
								tag: 'form',
								name: 'answer',
								elements: [
									{ tag: 'div', text: plain('Response') },
									{
										...{ tag: 'input', name: 'text', required: true, width: 'fill' },
										...{ max_length: 1000, input_type: 'multiline_text', rows: 3 },
									},
									{
										...button('Submit', 'primary', calling),
										name: 'submit',
										form_action_type: 'submit',
									},
								],
							},
						],
					},
				}),
			],
			returns: { data: expect.objectContaining({ text: 'Fine' }) },
		},
		{
			title: 'refuses approvers where it is not known who answers',
			parameters: { receiveId: 'ou_ada', message: 'Good?', options: { approvers: 'ou_ada' } },
			refuses: /Approvers is filled in/,
		},
		{
			title: 'refuses approvers by another ID',
			parameters: {
				receiveId: 'ou_ada',
				message: 'Good?',
				buttons: 'inFeishu',
				options: { approvers: 'on_ada' },
			},
			refuses: /not an open_id/,
		},
		{
			title: 'refuses a form without fields',
			parameters: { receiveId: 'ou_ada', message: 'Good?', responseType: 'customForm' },
			refuses: /Form Fields is empty/,
		},
		{
			title: 'refuses a form with a label twice',
			parameters: {
				receiveId: 'ou_ada',
				message: 'Good?',
				responseType: 'customForm',
				formFields: { rows: [{ fieldLabel: 'A' }, { fieldLabel: 'A' }] },
			},
			refuses: /the label "A" twice/,
		},
		{
			title: 'refuses to wait until a time that is over',
			parameters: {
				receiveId: 'ou_ada',
				message: 'Good?',
				options: {
					limitWaitTime: {
						values: { limitType: 'atSpecifiedTime', maxDateAndTime: '2020-01-01 00:00:00' },
					},
				},
			},
			refuses: /Max Date and Time of Limit Wait Time is over/,
		},
		{
			title: 'refuses a message that no card holds',
			parameters: { receiveId: 'ou_ada', message: 'x'.repeat(31_000) },
			refuses: /bytes as a card/,
		},
		{
			title: 'refuses a user as the sender, whose messages nobody can answer so',
			parameters: { receiveId: 'ou_ada', message: 'Good?' },
			asUser: true,
			refuses: /only the app/,
		},
		{
			title: 'says what to do about a chat that the bot is not in',
			parameters: { receiveIdType: 'chat_id', receiveId: 'oc_unknown', message: 'Good?' },
			fails: { code: 230034, hint: /./ },
		},
	],
};
