import type { IDataObject } from 'n8n-workflow';

import { buttonsOf } from '../../engine';
import { submitted } from '../../examples/approvals';
import {
	approvalInstancesOf,
	awayOf,
	basesOf,
	chatRoomsOf,
	eventsOf,
	messagesOf,
	reactionsOf,
	SEEDED,
	SEEDED_FILES,
} from '../../sandbox';
import type { World } from '../../sandbox';
import { filesIn } from '../../sandbox/services/fileTree';
import { allSucceed, dataOf } from '../expected';
import { askedBot, messageReceived } from './events';
import type { Staging } from './template';

const chosen = (value: string) => ({ __rl: true, mode: 'id', value });
const BASE = { appToken: chosen('bascnProjects') };
const TASKS = { ...BASE, tableId: chosen('tblTasks') };
const CUSTOMERS = { ...BASE, tableId: chosen('tblCustomers') };

/** How each template is tried, by the name of its file. */
export const stagings: Readonly<Record<string, Staging>> = {
	'ai-assistant-in-a-chat.json': {
		chosen: {},
		begin: () => askedBot('when does the release go out?'),
		check: (envelopes, { world }) => {
			const reply = messagesOf(world).at(-1);
			return reply?.parent_id === SEEDED.text && reply.thread_id !== undefined
				? allSucceed(envelopes)
				: 'should answer in the thread of the question';
		},
	},
	'alert-with-escalation.json': {
		chosen: {
			'On Call': onCall('ou_ben'),
			'Send Markdown Message': { receiveId: chosen('oc_release') },
			Wait: { amount: 1, unit: 'seconds' },
		},
		begin: (world) => {
			awayOf(world).add('ou_ben');
			const body = { title: 'Disk almost full', text: '**db-1** has 4 GB left.' };
			// Without n8n's own nodes, what Edit Fields adds comes from the trigger already.
			return { body, on_call: 'ou_ben' };
		},
		check: (envelopes, { world }) => {
			const alerted = messagesOf(world).at(-1)?.urgent ?? [];
			const ways = alerted.map(({ how, users }) => `${how} ${users.join()}`).join(', ');
			return ways === 'app ou_ben, phone ou_ben'
				? allSucceed(envelopes)
				: `should alert Ben in the app, then by phone, but did: ${ways}`;
		},
	},
	'approval-by-card.json': {
		chosen: { 'Send and Wait for Response': { receiveId: chosen('oc_release') } },
		begin: () => ({ 'E-mail': 'ada@example.com', Request: 'A new chair' }),
		asks: {
			check: (_envelopes, { world }) => {
				const buttons = askedButtons(world).map(({ text }) => text);
				return buttons.join() === 'Approve,Decline'
					? ''
					: `should ask with two buttons, but has ${buttons.join()}`;
			},
			answer: (world) => {
				const [{ value }] = askedButtons(world);
				const context = { open_message_id: messagesOf(world).at(-1)?.message_id };
				const event = {
					operator: { open_id: 'ou_ben' },
					action: { tag: 'button', value },
					context,
				};
				return { type: 'card.action.trigger', event };
			},
		},
		check: (envelopes, { world }) => {
			const told = messagesOf(world).at(-1);
			return told?.receiver === 'ou_ada' && told.body.content.includes('A new chair: approved')
				? allSucceed(envelopes)
				: 'should tell Ada that her request is approved';
		},
	},
	'approval-to-base.json': {
		chosen: {
			'Feishu Trigger': { approvalCodes: 'AP-LAPTOP' },
			'Upsert Bitable Records': CUSTOMERS,
		},
		begin: (world) => {
			const { instanceCode } = submitted({ world }, { status: 'APPROVED' });
			const event = {
				approval_code: 'AP-LAPTOP',
				instance_code: instanceCode,
				status: 'APPROVED',
			};
			return { type: 'approval_instance', schema: '1.0', event };
		},
		check: (envelopes, { world }) => {
			const found = recordsOf(world, 'tblCustomers').filter(({ Instance }) => Instance);
			return found.length === 1 && found[0].Status === 'APPROVED' && found[0].Approval === 'Laptop'
				? allSucceed(envelopes)
				: `should write the approval as one record, but wrote ${JSON.stringify(found)}`;
		},
	},
	'chat-bot-with-fixed-answers.json': {
		chosen: {},
		begin: () => askedBot('what are your hours?'),
		check: (envelopes, { world }) => {
			const reply = messagesOf(world).at(-1);
			return reply?.parent_id === SEEDED.text && reply.body.content.includes('from 9 to 18')
				? allSucceed(envelopes)
				: 'should answer the question about the hours';
		},
	},
	'daily-report.json': {
		chosen: {
			'Search Bitable Records': TASKS,
			'Send Markdown Message': { receiveId: chosen('oc_release') },
		},
		begin: (world) => {
			addRecords(world, 'tblTasks', [
				{ Task: 'Print the posters', State: 'Open', Due: Date.UTC(2026, 11, 1, 4) },
				{ Task: 'Book the hall', State: 'Done' },
			]);
			return {};
		},
		check: (envelopes, { world }) => {
			const card = messagesOf(world).at(-1)?.body.content ?? '';
			const isRight =
				card.includes('| Print the posters | 2026-12-01 |') && !card.includes('Book the hall');
			return isRight ? allSucceed(envelopes) : 'should tell of the open tasks only';
		},
	},
	'files-of-a-chat-to-drive.json': {
		chosen: { 'Upload File': { folderToken: chosen('fldteam') } },
		begin: () => {
			const content = { file_key: SEEDED_FILES.file, file_name: SEEDED_FILES.fileName };
			return messageReceived({
				message_id: SEEDED.file,
				message_type: 'file',
				content: JSON.stringify(content),
			});
		},
		check: (envelopes, { world }) => {
			const isThere = filesIn(world, 'fldteam').some(({ name }) => name === SEEDED_FILES.fileName);
			const [reaction] = reactionsOf(world).filter(({ message_id: id }) => id === SEEDED.file);
			return isThere && reaction !== undefined
				? allSucceed({ uploads: envelopes['Upload File'], done: envelopes['Add Reaction'] })
				: 'should put the file into the folder and say so with a reaction';
		},
	},
	'form-to-approval.json': {
		chosen: { 'Create Approval Instance': { approvalCode: chosen('AP-LAPTOP') } },
		begin: () => ({ 'E-mail': 'ada@example.com', Reason: 'Mine is broken', Notes: '' }),
		check: (envelopes, { world }) => {
			const made = [...approvalInstancesOf(world).values()].at(-1);
			return made?.user_id === 'ada01' && made.form.includes('Mine is broken')
				? allSucceed(envelopes)
				: 'should start an approval of Ada';
		},
	},
	'onboarding.json': {
		chosen: { 'Add Members to Chat': { chatId: chosen('oc_release') } },
		begin: () => ({
			type: 'contact.user.created_v3',
			event: { object: { open_id: 'ou_chen', name: 'Chen Wei', department_ids: ['od-design'] } },
		}),
		check: (envelopes, { world }) => {
			const failed = allSucceed(envelopes);
			if (failed !== '') return failed;
			const own = String(dataOf(envelopes, 'Find or Create Chat').chat_id);
			const isIn = ['oc_release', own].every((chat) =>
				chatRoomsOf(world).get(chat)?.members.has('ou_chen'),
			);
			if (!isIn) return 'should put the newcomer into both chats';
			const invited = [...eventsOf(world).values()].some((event) =>
				JSON.stringify(event).includes('Kick-off with Chen Wei'),
			);
			if (!invited) return 'should make an event for the newcomer';
			const address = String(dataOf(envelopes, 'Create Markdown Document').document_url);
			const message = messagesOf(world).at(-1);
			return message?.chat_id === own && message.body.content.includes(address)
				? ''
				: 'should send the address of the document';
		},
	},
	'sheet-into-a-base.json': {
		chosen: {
			'Read Rows as Items': {
				spreadsheetToken: chosen('shtcnSales'),
				sheetId: chosen('1QXD0s'),
			},
			'Sync Items to Bitable Table': { ...CUSTOMERS, matchColumns: chosen('Item') },
		},
		begin: () => ({}),
		check: (envelopes, { world }) => {
			const names = recordsOf(world, 'tblCustomers').map(({ Item }) => Item);
			return names.join() === 'Tea,Total'
				? allSucceed({ sync: envelopes['Sync Items to Bitable Table'] })
				: `should leave the rows of the sheet, but left ${names.join()}`;
		},
	},
	'table-changed-to-message.json': {
		chosen: {
			'Feishu Trigger': { app: chosen('bascnProjects') },
			'Send Markdown Message': { receiveId: chosen('oc_support') },
		},
		begin: (world) => {
			const [record_id] = addRecords(world, 'tblTasks', [{ Task: 'Call back', State: 'Open' }]);
			const event = {
				file_type: 'bitable',
				file_token: 'bascnProjects',
				table_id: 'tblTasks',
				action_list: [{ record_id, action: 'record_added' }],
			};
			return { type: 'drive.file.bitable_record_changed_v1', event };
		},
		check: (envelopes, { world }) => {
			const card = messagesOf(world).at(-1);
			return card?.chat_id === 'oc_support' && card.body.content.includes('**Task**: Call back')
				? allSucceed(envelopes)
				: 'should tell the chat what the record holds';
		},
	},
};

/** The buttons of the card that was sent last. */
function askedButtons(world: World) {
	return buttonsOf(JSON.parse(messagesOf(world).at(-1)?.body.content ?? '{}'));
}

/** The node Edit Fields with who is on call. */
function onCall(value: string) {
	return { assignments: { assignments: [{ id: '1', name: 'on_call', value, type: 'string' }] } };
}

function recordsOf(world: World, table: string): Array<Record<string, unknown>> {
	const records = basesOf(world).get('bascnProjects')?.tables.get(table)?.records.values() ?? [];
	return [...records].map(({ fields }) => fields);
}

/** @returns the ids of the records */
function addRecords(world: World, table: string, rows: readonly IDataObject[]): string[] {
	const records = basesOf(world).get('bascnProjects')?.tables.get(table)?.records;
	return rows.map((fields) => {
		const record_id = world.id('rec');
		const now = world.now();
		records?.set(record_id, { record_id, fields, created_time: now, last_modified_time: now });
		return record_id;
	});
}
