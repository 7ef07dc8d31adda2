import { drawCard, element } from './card.js';

const TEXTS = {
	en: {
		title: 'Feishu in the sandbox',
		you: 'You are',
		mention: '@Sandbox',
		send: 'Send',
		say: 'Write a message',
		records: 'Base records',
		approvals: 'Approvals',
		delivery: 'Events sent to the app',
		use: 'Use',
		save: 'Save',
		address: 'Webhook URL, or empty',
		newRecord: 'New record',
		value: 'Value',
		groups: 'Groups',
		directs: 'With the bot alone',
		nobody: 'No workflow is connected',
		connected: 'Connected',
		webhook: 'By webhook',
		none: 'None yet',
		approve: 'Approve',
		reject: 'Reject',
		untaken: 'nobody there',
		unanswered: 'not acknowledged',
		again: 'Send again',
		remove: 'Delete',
		taken: 'The address answered as it should',
		refused: 'The address did not answer as it should',
		unread: 'unread',
		withdrawn: 'This message was recalled',
		language: '中文',
	},
	zh: {
		title: '沙箱里的飞书',
		you: '你是',
		mention: '@Sandbox',
		send: '发送',
		say: '输入消息',
		records: '多维表格记录',
		approvals: '审批',
		delivery: '发给应用的事件',
		use: '使用',
		save: '保存',
		address: 'Webhook 地址，可留空',
		newRecord: '新记录',
		value: '值',
		groups: '群聊',
		directs: '与机器人单聊',
		nobody: '没有已连接的工作流',
		connected: '已连接',
		webhook: '通过 Webhook',
		none: '暂无',
		approve: '同意',
		reject: '拒绝',
		untaken: '没有接收方',
		unanswered: '未确认',
		again: '重新发送',
		remove: '删除',
		taken: '请求地址验证通过',
		refused: '请求地址没有正确响应',
		unread: '条未读',
		withdrawn: '消息已撤回',
		language: 'English',
	},
};
const EMOJI = { THUMBSUP: '👍', OK: '👌', DONE: '✅', HEART: '❤️', SMILE: '🙂' };
const POLL = 1_000;

const find = (query) => document.querySelector(query);
let language = /^zh/.test(navigator.language) ? 'zh' : 'en';
let chosen = { chat: undefined, table: undefined };
let state;
let drawn = '';
/** When the latest message was that somebody saw in a chat, by user and chat. */
const seen = new Map();
const say = (name) => TEXTS[language][name];

function translate() {
	document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
	for (const one of document.querySelectorAll('[data-text]')) {
		one.textContent = say(one.dataset.text);
	}
	find('#language').textContent = say('language');
	find('#say [name=text]').placeholder = say('say');
	find('#address [name=url]').placeholder = say('address');
	find('#fill [name=value]').placeholder = say('value');
	document.title = say('title');
}

async function post(name, given) {
	const response = await fetch(`/sandbox/play/${name}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ user: find('#user').value, ...given }),
	});
	const answered = await response.json();
	if (!response.ok) toast(answered.message);
	await refresh();
	return answered;
}

function toast(text) {
	const shown = find('#toast');
	shown.textContent = text;
	shown.hidden = false;
	setTimeout(() => {
		shown.hidden = true;
	}, 4_000);
}

async function press(message, action) {
	const { by, status, answer } = await post('press', { message, action });
	if (status === 0) toast(say(by === undefined ? 'untaken' : 'unanswered'));
	else if (answer?.toast?.content !== undefined) toast(answer.toast.content);
}

async function refresh() {
	state = await (await fetch('/sandbox/play/state')).json();
	const text = JSON.stringify([state, chosen, language, find('#user').value]);
	if (text === drawn) return;
	drawn = text;
	draw();
}

function draw() {
	if (find('#user').options.length === 0) {
		for (const { id, name } of state.people) find('#user').append(new Option(name, id));
	}
	drawLink();
	drawChats();
	drawMessages();
	drawTables();
	drawApprovals();
	drawSent();
}

function drawLink() {
	const link = find('#link');
	const isThere = state.connections > 0 || state.url !== '';
	link.className = isThere ? 'there' : '';
	link.textContent = isThere ? say(state.url === '' ? 'connected' : 'webhook') : say('nobody');
}

function drawChats() {
	const user = find('#user').value;
	const own = state.chats.filter((chat) => chat.user === '' || chat.user === user);
	if (!own.some(({ id }) => id === chosen.chat)) {
		chosen.chat = (own.find((chat) => chat.user === user) ?? own[0]).id;
	}
	const list = find('#chats');
	list.replaceChildren();
	for (const [title, isGroup] of [
		['directs', false],
		['groups', true],
	]) {
		list.append(element('h2', '', say(title)));
		for (const { id, name, latest } of own.filter((chat) => (chat.user === '') === isGroup)) {
			const button = element('button', '', isGroup ? name : 'Sandbox');
			button.type = 'button';
			button.setAttribute('aria-current', String(id === chosen.chat));
			if (id === chosen.chat) seen.set(`${user} ${id}`, latest);
			const count = unread(user, id);
			if (count > 0) {
				const mark = element('span', 'unread', String(count));
				mark.title = `${count} ${say('unread')}`;
				button.append(mark);
			}
			button.addEventListener('click', () => {
				chosen = { ...chosen, chat: id };
				void refresh();
			});
			list.append(button);
		}
	}
	find('#mention').hidden = own.find(({ id }) => id === chosen.chat).user !== '';
}

/** How many messages of others came into a chat since the user looked into it. */
function unread(user, chat) {
	const since = seen.get(`${user} ${chat}`) ?? 0;
	const own = state.people.find(({ id }) => id === user).name;
	return state.messages.filter((one) => one.chat === chat && one.at > since && one.by !== own)
		.length;
}

function drawMessages() {
	const list = find('#messages');
	const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
	list.replaceChildren(
		...state.messages.filter(({ chat }) => chat === chosen.chat).map(drawMessage),
	);
	if (isAtEnd || list.dataset.chat !== chosen.chat) list.scrollTop = list.scrollHeight;
	list.dataset.chat = chosen.chat;
}

function drawMessage(message) {
	const kinds = [
		'message',
		...(message.isBot ? ['bot'] : []),
		...(message.inThread ? ['replied'] : []),
	];
	const shown = element('div', kinds.join(' '));
	const time = new Date(message.at).toLocaleTimeString();
	shown.append(element('div', 'by', `${message.by} · ${time}`));
	if (message.isGone) shown.append(element('div', 'said quiet', say('withdrawn')));
	else if (message.type === 'interactive') {
		shown.append(
			drawCard(message.content, state.people, (action) => void press(message.id, action)),
		);
	} else shown.append(element('div', 'said', contentOf(message)));
	shown.append(
		...message.reactions.map((emoji) => element('span', '', EMOJI[emoji] ?? `:${emoji}:`)),
	);
	for (const [emoji, sign] of Object.entries(EMOJI).slice(0, 3)) {
		const button = element('button', 'react', sign);
		button.type = 'button';
		button.addEventListener('click', () => void post('reaction', { message: message.id, emoji }));
		shown.append(button);
	}
	return shown;
}

function contentOf({ type, content }) {
	if (type === 'text') return content.text ?? '';
	if (type === 'post') {
		const post = content.content === undefined ? (Object.values(content)[0] ?? {}) : content;
		const lines = (post.content ?? []).map((line) =>
			line.map(({ text, user_name: name, tag }) => text ?? name ?? `[${tag}]`).join(''),
		);
		return [post.title ?? '', ...lines].filter((line) => line !== '').join('\n');
	}
	return `[${type}] ${content.file_name ?? content.image_key ?? content.file_key ?? content.template ?? ''}`;
}

function drawTables() {
	const { tables } = state;
	const table = tables.find(({ id }) => id === chosen.table) ?? tables[0];
	fill(find('#table'), tables, table.id);
	const heading = element('tr');
	heading.append(...table.columns.map((name) => element('th', '', name)), element('th'));
	const rows = table.rows.map(({ id, fields }) => {
		const row = element('tr');
		const button = element('button', '', say('remove'));
		button.type = 'button';
		button.addEventListener(
			'click',
			() => void post('deletion', { base: table.base, table: table.id, record: id }),
		);
		const last = element('td');
		last.append(button);
		row.append(...table.columns.map((name) => element('td', '', shownCell(fields[name]))), last);
		return row;
	});
	find('#rows').replaceChildren(heading, ...rows);
	const record = find('#fill [name=record]');
	const known = table.rows.map(({ id, fields }) => ({
		id,
		name: shownCell(fields[table.columns[0]]) || id,
	}));
	fill(record, [{ id: '', name: say('newRecord') }, ...known], record.value);
	const column = find('#fill [name=column]');
	fill(
		column,
		table.columns.map((name) => ({ id: name, name })),
		column.value,
	);
}

function shownCell(value) {
	return value === undefined
		? ''
		: typeof value === 'object'
			? JSON.stringify(value)
			: String(value);
}

function fill(select, options, value) {
	select.replaceChildren(...options.map(({ id, name }) => new Option(name, id)));
	if (options.some(({ id }) => id === value)) select.value = value;
}

function drawApprovals() {
	const lines = state.approvals.map(({ id, name, status }) => {
		const line = element('li', '', `${name} · ${status} `);
		if (status !== 'PENDING') return line;
		for (const [text, decided] of [
			['approve', 'APPROVED'],
			['reject', 'REJECTED'],
		]) {
			const button = element('button', '', say(text));
			button.addEventListener(
				'click',
				() => void post('approval', { instance: id, status: decided }),
			);
			line.append(button);
		}
		return line;
	});
	const none = element('li', 'quiet', say('none'));
	find('#approvals ul').replaceChildren(...(lines.length === 0 ? [none] : lines));
}

function drawSent() {
	const lines = state.sent.map(({ id, at, type, by, status, took, answer }) => {
		const line = element('li', '', `${new Date(at).toLocaleTimeString()} ${type} `);
		const told =
			by === undefined
				? say('untaken')
				: `${status === 0 ? say('unanswered') : status} · ${took} ms · ${by}`;
		line.append(element('span', status === 200 ? 'well' : 'badly', told));
		// Feishu sends events again, never the press of a button.
		if (type !== 'card.action.trigger') {
			const button = element('button', '', say('again'));
			button.addEventListener('click', () => void post('again', { id }));
			line.append(button);
		}
		if (answer !== undefined) line.append(element('div', 'quiet', JSON.stringify(answer)));
		return line;
	});
	const none = element('li', 'quiet', say('none'));
	find('#sent').replaceChildren(...(lines.length === 0 ? [none] : lines));
}

find('#say').addEventListener('submit', (event) => {
	event.preventDefault();
	const { text, mentionsBot } = event.target.elements;
	void post('message', { chat: chosen.chat, text: text.value, mentionsBot: mentionsBot.checked });
	text.value = '';
});
find('#fill').addEventListener('submit', (event) => {
	event.preventDefault();
	const { record, column, value } = event.target.elements;
	const table = state.tables.find(({ id }) => id === find('#table').value);
	const given = { record: record.value, column: column.value, value: value.value };
	void post('record', { base: table.base, table: table.id, ...given });
	value.value = '';
});
find('#address').addEventListener('submit', async (event) => {
	event.preventDefault();
	const url = event.target.elements.url.value.trim();
	const { status } = await post('address', { url });
	find('#addressed').textContent = url === '' ? '' : say(status === 200 ? 'taken' : 'refused');
});
find('#table').addEventListener('change', (event) => {
	chosen = { ...chosen, table: event.target.value };
	void refresh();
});
find('#user').addEventListener('change', () => void refresh());
find('#language').addEventListener('click', () => {
	language = language === 'zh' ? 'en' : 'zh';
	translate();
	void refresh();
});

translate();
void refresh();
setInterval(() => void refresh(), POLL);
