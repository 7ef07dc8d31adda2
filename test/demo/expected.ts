import type { IDataObject } from 'n8n-workflow';

import { objectsIn } from '../../nodes/shared/values';
import type { Journaled, World } from '../sandbox';
import {
	approvalInstancesOf,
	basesOf,
	chatRoomsOf,
	loadedRecords,
	messagesOf,
	PDF,
	resourcesOf,
	SEEDED_FILES,
	tasksOf,
} from '../sandbox';
import { documentsOf } from '../sandbox/services/documents';
import { filesIn } from '../sandbox/services/fileTree';
import { workbooksOf } from '../sandbox/services/workbooks';

/** Envelopes by node name. */
export type Envelopes = Readonly<Record<string, readonly IDataObject[]>>;

/** What a workflow did to the sandbox. */
export interface Traces {
	readonly requests: readonly Journaled[];
	readonly world: World;
}

/** What is wrong with what the nodes of a workflow returned; empty when it is as it should be. */
export type Check = (envelopes: Envelopes, traces: Traces) => string;

/** How each example workflow has to end. */
export const expected: Readonly<Record<string, Check>> = {
	'01-text-to-a-chat.json': allSucceed,
	'02-card-to-a-chat.json': allSucceed,
	'03-message-feishu-refuses.json': (envelopes) => {
		const [envelope] = envelopes['Send Message'] ?? [];
		const refused =
			envelope?.StatusCode === 500 &&
			String(envelope.ErrorMessage).includes('[230002]') &&
			String(envelope.Hint).startsWith('Add the bot to the chat');
		return refused ? '' : 'should be refused with 230002 and say to add the bot';
	},
	'04-urgent-notification.json': (envelopes) => {
		const [envelope] = envelopes['Alert On-Call'] ?? [];
		const named = String(envelope?.Summary).includes('ou_chen');
		return named ? allSucceed(envelopes) : 'should name ou_chen, who is not in the chat';
	},
	'05-from-user-to-report.json': (envelopes, { requests, world }) => {
		const failed = allSucceed(envelopes);
		if (failed !== '') return failed;
		const user = String(envelopes['Get One User ID by Contact'][0].UserId);
		const chat = String(dataOf(envelopes, 'Create Chat').chat_id);
		const address = String(dataOf(envelopes, 'Create Markdown Document').document_url);
		const attendees = JSON.stringify(dataOf(envelopes, 'Create Event').attendees);
		const row = JSON.stringify(requests.find(({ path }) => path.endsWith('/values'))?.body);
		const message = messagesOf(world).at(-1);
		if (chatRoomsOf(world).get(chat)?.members.has(user) !== true)
			return 'should put the user into the chat';
		if (address === '') return 'should return the address of the document';
		if (!attendees.includes(user)) return 'should invite the user to the event';
		if (!row.includes(address)) return 'should write the address of the document into the row';
		const isToldInChat = message?.chat_id === chat && message.body.content.includes(address);
		return isToldInChat ? '' : 'should send the address of the document to the chat';
	},
	'06-ten-thousand-rows.json': (envelopes, { requests, world }) => {
		const written = requests.filter(({ path }) => path.endsWith('/batch_create')).length;
		if (written !== 10 || requests.length > written + 1) {
			return `should take 10 requests and a look-up, but took ${written} of ${requests.length}`;
		}
		const names = loadedRecords(world).map(({ fields }) => fields.Name);
		const distinct = new Set(names).size;
		return names.length === ROWS && distinct === ROWS
			? allSucceed(envelopes)
			: `should write ${ROWS} rows once, but wrote ${names.length}, ${distinct} of them different`;
	},
	'07-daily-report.json': (envelopes, { world }) => {
		const card = messagesOf(world).at(-1)?.body.content ?? '';
		const key = /"img_key":"(img_[^"]+)"/.exec(card)?.[1] ?? '';
		if (resourcesOf(world).get(key)?.type !== 'image/bmp')
			return 'should show the chart in the card';
		const hasRows = card.includes('| Thu | 52 |') && card.includes('212 orders');
		return hasRows ? allSucceed(envelopes) : 'should have the numbers in the card';
	},
	'08-files-of-a-chat.json': (envelopes, { world }) => {
		const folder = String(dataOf(envelopes, 'Create Folder').token);
		const names = filesIn(world, folder).map(({ name }) => name);
		const { image, imageInPost, fileName } = SEEDED_FILES;
		const wanted = [`${image}.png`, `${imageInPost}.png`, fileName];
		return wanted.every((name) => names.includes(name))
			? ''
			: `should put ${wanted.join(', ')} into the folder, but has put ${names.join(', ')}`;
	},
	'09-csv-into-a-base.json': (envelopes, { world }) => {
		const table = basesOf(world).get('bascnProjects')?.tables.get('tblCustomers');
		const rows = [...(table?.records.values() ?? [])].map(({ fields }) =>
			[fields.Name, fields.City, fields.Orders].join('/'),
		);
		const wanted = ['Acme/Berlin/12', 'Initech/Austin/7', 'Umbrella, Inc./Raccoon City/3'];
		return rows.join() === wanted.join()
			? allSucceed(envelopes)
			: `should leave ${wanted.join()}, but left ${rows.join()}`;
	},
	'10-base-report-in-a-sheet.json': (envelopes, { world }) => {
		const sheets = workbooksOf(world).get('shtcnSales')?.sheets ?? [];
		const [names, ...rows] = sheets.find(({ title }) => title === 'Costs')?.cells ?? [];
		const isNamed = JSON.stringify(names) === JSON.stringify(['Day', 'Task', 'State', 'Hours']);
		const records = envelopes['Search Bitable Records'].length;
		return isNamed && rows.length === records
			? allSucceed({ rows: envelopes['Append Rows from Items'] })
			: `should add ${records} rows below the names of their columns, but added ${rows.length}`;
	},
	'11-one-day-at-work.json': (envelopes, { world }) => {
		const failed = allSucceed(envelopes);
		if (failed !== '') return failed;
		const { owner_id: owner, todos } = dataOf(envelopes, 'Get Minutes');
		const { document_id: id, document_url: address } = dataOf(
			envelopes,
			'Create Markdown Document',
		);
		const made = [...tasksOf(world).values()].slice(-2);
		const blocks = documentsOf(world).get(String(id))?.blocks.values() ?? [];
		const report = JSON.stringify([...blocks]);
		const request = approvalInstancesOf(world).get(
			String(dataOf(envelopes, 'Create Approval Instance').instance_code),
		);
		const card = String(dataOf(envelopes, 'Send Markdown Message').message_id);
		const file = messagesOf(world).at(-1);
		const key = /"file_key":"([^"]+)"/.exec(file?.body.content ?? '')?.[1] ?? '';
		const wants: ReadonlyArray<readonly [is: boolean, what: string]> = [
			[objectsIn(todos).length === 2 && made.length === 2, 'make a task of each to-do'],
			[
				made.every(({ members }) => members.some((one) => one.id === owner)),
				'assign the tasks to the owner of the minutes',
			],
			[made.every(({ guid }) => report.includes(guid)), 'name the tasks in the document'],
			[request?.form.includes(String(address)) === true, 'give the document to the approval'],
			[
				JSON.stringify(dataOf(envelopes, 'Create Event').attendees).includes(String(owner)),
				'invite the owner to the event',
			],
			[file?.parent_id === card, 'put the file below the card'],
			[resourcesOf(world).get(key)?.bytes.equals(PDF) === true, 'send the PDF of the document'],
		];
		const unmet = wants.find(([is]) => !is);
		return unmet === undefined ? '' : `should ${unmet[1]}`;
	},
};

/** Rows that 06-ten-thousand-rows.json writes. */
const ROWS = 10_000;

/** `Data` of the first envelope of a node. */
export function dataOf(envelopes: Envelopes, node: string): IDataObject {
	return Object(envelopes[node][0].Data);
}

/** That every node returned something, and no failure. */
export function allSucceed(envelopes: Envelopes): string {
	const failed = Object.entries(envelopes)
		.filter(([, list]) => list.length === 0 || list.some(({ StatusCode }) => StatusCode !== 200))
		.map(([name]) => name);
	return failed.length === 0 ? '' : `should succeed, but did not: ${failed.join(', ')}`;
}
