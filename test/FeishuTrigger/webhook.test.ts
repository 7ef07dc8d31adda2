import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Published, Stage } from '../engine';
import { openStage } from '../engine';
import { secretsIn } from '../sandbox';
import type { Delivering, Occurrence } from '../sandbox/sending';
import { bodyOf, deliver, documented, SANDBOX_KEYS, send, tryAddress } from '../sandbox/sending';

let stage: Stage;
let open: Published[] = [];

beforeAll(async () => {
	stage = await openStage();
});

beforeEach(() => {
	stage.reset();
	stage.sandbox.world.reset();
});

afterEach(async () => {
	await Promise.all(open.map(async (published) => await published.stop()));
	open = [];
});

afterAll(async () => {
	await stage.close();
});

/** Nodes of their own, so that no test knows what another one received. */
let workflows = 0;

async function publish(
	parameters: INodeParameters,
	mode: 'webhook' | 'manual' = 'webhook',
): Promise<Published> {
	workflows += 1;
	const options = { mode, workflowId: `workflow-${workflows}` };
	const published = await stage.engine.publish({ receiveBy: 'webhook', ...parameters }, options);
	open.push(published);
	return published;
}

const MESSAGES: INodeParameters = { events: ['im.message.receive_v1'] };

function to({ url }: Published, late = 0): Delivering {
	return { url, keys: SANDBOX_KEYS, now: () => Date.now() - late };
}

function message(members: IDataObject = {}, more: IDataObject = {}): Occurrence {
	const { event } = documented('im.message.receive_v1');
	const given = { message_id: `om_${Math.random()}`, ...members };
	return {
		type: 'im.message.receive_v1',
		event: { ...event, ...more, message: { ...Object(event.message), ...given } },
	};
}

/** Sends things and says what the runs got. */
async function got(published: Published, ...occurrences: Occurrence[]): Promise<IDataObject[]> {
	for (const occurrence of occurrences) {
		const body = bodyOf(occurrence, SANDBOX_KEYS.verificationToken, Date.now());
		expect(await send(body, to(published))).toEqual({ status: 200, body: {} });
	}
	await published.settled();
	return published.runs.flat().map(({ json }) => json);
}

describe('a published webhook', () => {
	test('answers a trial of its address', async () => {
		const published = await publish(MESSAGES);
		expect(await tryAddress('ajls384', to(published))).toEqual({
			status: 200,
			body: { challenge: 'ajls384' },
		});
		expect(published.runs).toEqual([]);
	});

	test('starts one run for a message, with what it says', async () => {
		const published = await publish(MESSAGES);
		expect(await got(published, message({ message_id: 'om_1' }))).toEqual([
			{
				event_type: 'im.message.receive_v1',
				event_id: expect.any(String),
				message_id: 'om_1',
				chat_id: 'oc_5ce6d572455d361153b7xx51da133945',
				chat_type: 'group',
				time: '2020-12-27T12:45:51.345Z',
				sender_id: 'ou_84aad35d084aa403a838cf73ee18467',
				sender_type: 'user',
				type: 'text',
				text: '@Tom hello',
				mentions: [{ id: 'ou_84aad35d084aa403a838cf73ee18467', name: 'Tom' }],
				thread_id: 'omt_d4be107c616',
				root_id: 'om_5ce6d572455d361153b7cb5xxfsdfsdfdsf',
				reply_to: 'om_5ce6d572455d361153b7cb5xxfsdfsdfdsf',
				file_keys: [],
				content: '{"text":"@_user_1 hello"}',
			},
		]);
	});

	test('gives a workflow the whole event with Raw, and no secret', async () => {
		const published = await publish({ ...MESSAGES, output: 'raw' });
		const occurrence = message({ message_id: 'om_raw' });
		const [json] = await got(published, occurrence);
		expect(json).toMatchObject({
			schema: '2.0',
			header: { event_type: occurrence.type },
			event: occurrence.event,
		});
		expect(secretsIn(JSON.stringify([json, published.log]))).toEqual([]);
	});

	test('tells of pictures and files by the keys that Download Message Files takes', async () => {
		const published = await publish(MESSAGES);
		const picture = { message_type: 'image', content: '{"image_key":"img_1"}' };
		expect(await got(published, message(picture))).toMatchObject([{ file_keys: ['img_1'] }]);
	});

	test('refuses what Feishu did not send, and starts nothing', async () => {
		const published = await publish(MESSAGES);
		const { verificationToken: token } = SANDBOX_KEYS;
		const body = bodyOf(message(), token, Date.now());
		const plain = { ...to(published), keys: { ...SANDBOX_KEYS, encryptKey: '' } };
		const forged = { ...to(published), keys: { ...SANDBOX_KEYS, encryptKey: 'guessed' } };
		const other = bodyOf({ ...message(), appId: 'cli_other' }, token, Date.now());
		const guessed = bodyOf(message(), 'guessed', Date.now());
		const old = to(published, 9 * 3_600_000);
		for (const answer of [
			await send(body, plain),
			await send(body, forged),
			await send(other, to(published)),
			await send(guessed, to(published)),
			await send(bodyOf(message(), token, old.now()), old),
		]) {
			expect(answer).toEqual({ status: 401, body: {} });
		}
		const nothing = await fetch(published.url, { method: 'POST' });
		expect(nothing.status).toBe(401);
		await published.settled();
		expect(published.runs).toEqual([]);
		expect(published.log).toHaveLength(6);
		expect(secretsIn(published.log.join())).toEqual([]);
	});

	test('takes an event once, however often Feishu sends it', async () => {
		const published = await publish(MESSAGES);
		const twice = message({ message_id: 'om_twice' });
		// Feishu asks not to rely on the ID of the event here.
		expect(await got(published, { ...twice, id: 'a' }, { ...twice, id: 'b' })).toHaveLength(1);
		const body = bodyOf({ ...twice, id: 'c' }, SANDBOX_KEYS.verificationToken, Date.now());
		await Promise.all([1, 2, 3, 4].map(async () => await send(body, to(published))));
		await published.settled();
		expect(published.runs).toHaveLength(1);
	});

	test('takes it once over two processes that share a database', async () => {
		workflows += 1;
		const options = { workflowId: `workflow-${workflows}` };
		const other = await stage.engine.restarted();
		const both = await Promise.all(
			[stage.engine, other].map(
				async (engine) => await engine.publish({ receiveBy: 'webhook', ...MESSAGES }, options),
			),
		);
		open.push(...both);
		const occurrence = message({ message_id: 'om_both' });
		const body = bodyOf(occurrence, SANDBOX_KEYS.verificationToken, Date.now());
		await Promise.all(both.map(async (published) => await send(body, to(published))));
		await Promise.all(both.map(async (published) => await published.settled()));
		expect(both.flatMap(({ runs }) => runs)).toHaveLength(1);
	});

	test('remembers every event of a burst for the time after a restart', async () => {
		workflows += 1;
		const options = { workflowId: `workflow-${workflows}` };
		const parameters = { receiveBy: 'webhook', ...MESSAGES };
		const published = await stage.engine.publish(parameters, options);
		open.push(published);
		const burst = Array.from({ length: 20 }, (_, index) =>
			bodyOf(
				message({ message_id: `om_burst_${index}` }),
				SANDBOX_KEYS.verificationToken,
				Date.now(),
			),
		);
		await Promise.all(burst.map(async (body) => await send(body, to(published))));
		await published.settled();
		expect(published.runs).toHaveLength(20);
		const again = await (await stage.engine.restarted()).publish(parameters, options);
		open.push(again);
		await Promise.all(burst.map(async (body) => await send(body, to(again))));
		await again.settled();
		expect(again.runs).toEqual([]);
	});

	test('loses nothing when n8n cannot begin a run: Feishu sends it again, and then it begins', async () => {
		const published = await publish(MESSAGES);
		published.breakStore(true);
		const passed: number[] = [];
		const answers = await deliver(message(), to(published), (wait) => {
			passed.push(wait);
			published.breakStore(passed.length < 2);
		});
		await published.settled();
		expect(answers.map(({ status }) => status)).toEqual([500, 500, 200]);
		expect(passed).toEqual([15_000, 300_000]);
		expect(published.runs).toHaveLength(1);
	});

	test('is not acknowledged while its credential cannot be read', async () => {
		const published = await publish(MESSAGES);
		stage.store.delete('app');
		const body = bodyOf(message(), SANDBOX_KEYS.verificationToken, Date.now());
		expect((await send(body, to(published))).status).toBe(500);
	});

	test('works the same while the editor listens, apart from production', async () => {
		const published = await publish(MESSAGES, 'manual');
		expect(await got(published, message())).toHaveLength(1);
	});
});

describe('what is wanted', () => {
	test.each<[string, INodeParameters, Occurrence, Occurrence]>([
		[
			'a chat',
			{ filters: { chats: 'oc_1, oc_2' } },
			message({ chat_id: 'oc_2' }),
			message({ chat_id: 'oc_3' }),
		],
		[
			'a kind of chat',
			{ filters: { chatType: 'p2p' } },
			message({ chat_type: 'p2p' }),
			message({ chat_type: 'group' }),
		],
		[
			'a type of message',
			{ filters: { messageTypes: 'image,file' } },
			message({ message_type: 'image' }),
			message({ message_type: 'text' }),
		],
		[
			'a sender',
			{ filters: { senders: ['ou_1'] } },
			message({}, { sender: { sender_id: { open_id: 'ou_1' } } }),
			message({}, { sender: { sender_id: { open_id: 'ou_2' } } }),
		],
		['people', {}, message(), message({}, { sender: { sender_type: 'app' } })],
		[
			'a message that mentions the bot',
			{ filters: { mentionedOnly: true } },
			message({ mentions: [{ key: '@_user_1', id: { open_id: 'ou_bot' } }] }),
			message({ mentions: [{ key: '@_user_1', id: { open_id: 'ou_ada' } }] }),
		],
	])('is %s, and nothing else', async (_, parameters, wanted, unwanted) => {
		const published = await publish({ ...MESSAGES, ...parameters });
		expect(await got(published, unwanted, wanted)).toHaveLength(1);
	});

	test('is what bots write too, when that is asked for', async () => {
		const published = await publish({ ...MESSAGES, filters: { ignoreBots: false } });
		expect(await got(published, message({}, { sender: { sender_type: 'app' } }))).toHaveLength(1);
	});

	test('is a reaction, an entry of the menu, a button', async () => {
		const published = await publish({
			events: ['im.message.reaction.created_v1', 'application.bot.menu_v6', 'card.action.trigger'],
			filters: { emojis: 'SMILE', menuKeys: 'start', buttonValue: 'approve' },
		});
		const smile = documented('im.message.reaction.created_v1');
		const menu = documented('application.bot.menu_v6');
		const click = (value: unknown): Occurrence => ({
			type: 'card.action.trigger',
			event: { operator: { open_id: 'ou_1' }, token: 'c-1', action: { tag: 'button', value } },
		});
		const found = await got(
			published,
			smile,
			{ ...smile, event: { ...smile.event, reaction_type: { emoji_type: 'OK' } } },
			{ ...menu, event: { ...menu.event, event_key: 'start' } },
			menu,
			click({ choice: 'approve' }),
			click('approve'),
			click('decline'),
			click(undefined),
		);
		expect(found.map((json) => json.event_type)).toEqual([
			smile.type,
			menu.type,
			'card.action.trigger',
			'card.action.trigger',
		]);
		expect(found[2]).toMatchObject({ operator_id: 'ou_1', value: { choice: 'approve' } });
	});

	test('is every event with All Events, also one that no record describes', async () => {
		const published = await publish({ events: ['*'] });
		const found = await got(published, { type: 'corehr.person.updated_v1', event: { a: 1 } });
		expect(found).toMatchObject([{ event_type: 'corehr.person.updated_v1', a: 1 }]);
	});

	test('is a type that was typed in, and no other', async () => {
		const published = await publish({
			events: ['customEvents'],
			customEvents: 'vc.room.created_v1, vc.room.deleted_v1',
		});
		const room = (type: string): Occurrence => ({ type, event: { room_id: 'omm_1' } });
		const found = await got(published, room('vc.room.updated_v1'), room('vc.room.deleted_v1'));
		expect(found.map((json) => json.event_type)).toEqual(['vc.room.deleted_v1']);
	});

	test('is answered with a toast, and what is unwanted with nothing', async () => {
		const published = await publish({
			events: ['card.action.trigger'],
			filters: { buttonValue: 'approve' },
			options: { toastText: 'Got it', toastType: 'success' },
		});
		const { verificationToken: token } = SANDBOX_KEYS;
		const answerTo = async (value: string) => {
			const event = { action: { value } };
			const body = bodyOf({ type: 'card.action.trigger', event }, token, Date.now());
			return await send(body, to(published));
		};
		const toast = { type: 'success', content: 'Got it' };
		expect(await answerTo('approve')).toEqual({ status: 200, body: { toast } });
		expect(await answerTo('decline')).toEqual({ status: 200, body: {} });
		await published.settled();
		expect(published.runs).toHaveLength(1);
	});
});

describe('what Feishu has to be asked for', () => {
	const RECORDS = 'drive.file.bitable_record_changed_v1';
	const BASE: INodeParameters = { events: [RECORDS], app: 'bascnProjects' };
	const CREATED = 'drive.file.created_in_folder_v1';
	const asked = () => stage.sandbox.journal.map(({ path }) => path);

	test('is asked for when the workflow is published: a Base, and only its own changes come', async () => {
		const published = await publish({
			...BASE,
			filters: { tables: 'tblTasks', recordActions: 'record_added' },
		});
		expect(asked()).toEqual(['/open-apis/drive/v1/files/bascnProjects/subscribe']);
		const change = (file_token: string, table_id: string, action: string): Occurrence => ({
			type: RECORDS,
			event: { file_token, table_id, action_list: [{ action, record_id: 'rec1' }] },
		});
		const found = await got(
			published,
			change('bascnOther', 'tblTasks', 'record_added'),
			change('bascnProjects', 'tblOther', 'record_added'),
			change('bascnProjects', 'tblTasks', 'record_edited'),
			change('bascnProjects', 'tblTasks', 'record_added'),
		);
		expect(found).toMatchObject([{ file_token: 'bascnProjects', table_id: 'tblTasks' }]);
	});

	test('is asked for approval by approval, and no fault when it was before', async () => {
		const parameters = {
			events: ['approval_instance', 'approval_task'],
			approvalCodes: 'AP-LAPTOP',
			filters: { statuses: 'APPROVED' },
		};
		await publish(parameters);
		const published = await publish(parameters);
		const approved = (approval_code: string, status: string): Occurrence => ({
			type: 'approval_instance',
			schema: '1.0',
			event: { approval_code, status, instance_code: 'I-1' },
		});
		const found = await got(
			published,
			approved('AP-LAPTOP', 'PENDING'),
			approved('AP-OTHER', 'APPROVED'),
			approved('AP-LAPTOP', 'APPROVED'),
		);
		expect(found).toEqual([
			{
				event_type: 'approval_instance',
				event_id: expect.any(String),
				approval_code: 'AP-LAPTOP',
				status: 'APPROVED',
				instance_code: 'I-1',
			},
		]);
	});

	test('is asked for file by file: by address, as a page of a wiki, and a folder', async () => {
		const published = await publish({
			events: ['drive.file.title_updated_v1', 'drive.file.trashed_v1', CREATED],
			files:
				'https://sandbox.feishu.cn/file/boxcnplan, https://sandbox.feishu.cn/wiki/wikcnProjects',
			folders: 'https://sandbox.feishu.cn/drive/folder/fldteam',
		});
		expect(stage.sandbox.journal.map(({ path, query }) => [path.split('/')[5], query])).toEqual([
			['boxcnplan', { file_type: 'file' }],
			['get_node', { token: 'wikcnProjects' }],
			['bascnProjects', { file_type: 'bitable' }],
			['fldteam', { file_type: 'folder', event_type: 'file.created_in_folder_v1' }],
		]);
		const renamed = (file_token: string) => ({
			type: 'drive.file.title_updated_v1',
			event: { file_token },
		});
		const created = (folder_token: string) => ({
			type: CREATED,
			event: { folder_token, file_token: 'doxcnNew' },
		});
		const found = await got(
			published,
			renamed('boxcnother'),
			renamed('bascnProjects'),
			renamed('boxcnplan'),
			created('fldother'),
			created('fldteam'),
		);
		expect(found.map((json) => json.folder_token ?? json.file_token)).toEqual([
			'bascnProjects',
			'boxcnplan',
			'fldteam',
		]);
	});

	test('is asked for once for all tasks of the app', async () => {
		const events = ['task.task.update_user_access_v2'];
		const published = await publish({ events, filters: { taskChanges: 'task_completed_update' } });
		expect(asked()).toEqual(['/open-apis/task/v2/task_v2/task_subscription']);
		const changed = (task_guid: string, ...event_types: string[]) => ({
			type: events[0],
			event: { task_guid, event_types },
		});
		const found = await got(
			published,
			changed('t-1', 'task_create'),
			changed('t-2', 'task_desc_update', 'task_completed_update'),
		);
		expect(found).toMatchObject([{ task_guid: 't-2' }]);
	});

	test('is asked for again when Feishu is busy at that moment', async () => {
		stage.sandbox.faults.add({
			kind: 'status',
			status: 503,
			times: 1,
			endpoint: 'drive.v1.file.subscribe',
		});
		await publish(BASE);
		expect(asked()).toHaveLength(2);
	});

	test('is left alone with Subscribe off', async () => {
		await publish({ ...BASE, options: { subscribe: false } });
		expect(asked()).toEqual([]);
	});

	test('is no reason to stay away when n8n starts again, and is told in the log', async () => {
		const parameters = { receiveBy: 'webhook', ...edited('boxcnplan, boxcnnone') };
		workflows += 1;
		const options = { workflowId: `workflow-${workflows}`, activation: 'init' as const };
		const published = await stage.engine.publish(parameters, options);
		open.push(published);
		expect(published.log).toEqual([expect.stringMatching(/boxcnnone.*1069604/)]);
		const event = { file_token: 'boxcnplan' };
		expect(await got(published, { type: 'drive.file.edit_v1', event })).toHaveLength(1);
	});

	test.each<[string, INodeParameters, RegExp]>([
		['a Base that is not there', { ...BASE, app: 'bascnNone' }, /1069604/],
		['an approval that is not there', approvals('AP-NONE'), /1390002/],
		['no events', { events: [] }, /Events is empty/],
		['no Base', { ...BASE, app: '' }, /Base is empty/],
		['no approval', approvals(''), /Approval Codes is empty/],
		['no types', { events: ['customEvents'], customEvents: '' }, /Event Types is empty/],
		['an unknown chat type', { ...MESSAGES, filters: { chatType: 'all' } }, /Chat Type/],
		['an unknown chat type of any event', { events: ['*'], filters: { chatType: 'all' } }, /Type/],
		['no file', edited(''), /Files is empty/],
		['a token that does not say what it is', edited('TLLKdcpDro9ijQxA33ycNM'), /addresses/],
		[
			'a folder in place of a file',
			edited('https://a.feishu.cn/drive/folder/fldteam'),
			/Files is a folder/,
		],
		['a file that is not there', edited('boxcnnone'), /events of file boxcnnone: .*1069604/],
		[
			'a folder that the app may not manage',
			{ events: [CREATED], folders: 'fldteam, fldforeign' },
			/folder fldforeign: .*1069603.*manager/,
		],
		[
			'a filter that no chosen event has',
			{ ...MESSAGES, filters: { recordActions: 'record_added' } },
			/Record Changes has no effect on any of the chosen Events. Remove.*Base Record Changed/,
		],
		[
			'a filter beside the others',
			{ ...BASE, recordActions: 'record_added' },
			/Record Changes \(recordActions\) stands beside Filters/,
		],
	])('cannot be published with %s', async (_, parameters, said) => {
		await expect(publish(parameters)).rejects.toThrow(said);
	});

	function edited(files: string): INodeParameters {
		return { events: ['drive.file.edit_v1'], files };
	}

	function approvals(approvalCodes: string): INodeParameters {
		return { events: ['approval_instance'], approvalCodes };
	}

	test('cannot be published without a key, since anybody could send events', async () => {
		stage.store.set('app', {
			...stage.store.get('app'),
			encryptKey: ' ',
			verificationToken: '',
		});
		const failed: unknown = await publish(MESSAGES).catch((error: unknown) => error);
		expect(failed).toMatchObject({
			message: expect.stringMatching(
				/neither an Encrypt Key nor a Verification Token.*developer console/,
			),
		});
	});

	test('cannot be published with a wrong secret where something has to be asked for', async () => {
		stage.store.set('app', { ...stage.store.get('app'), appSecret: 'guessed' });
		await expect(publish(BASE)).rejects.toThrow(/10014/);
	});
});
