'use strict';

const EMOJIS = { THUMBSUP: '👍', DONE: '✅', HEART: '❤️', LAUGH: '😄' };
const TABS = ['log', 'tables', 'approvals'];
const part = (id) => document.getElementById(id);

let state;
let chat = '';
let tab = 'log';
/** What each part showed last: a part is only made anew when something in it is different. */
const shown = new Map();

async function act(name, given) {
	const response = await fetch(`/sandbox/play/${name}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(given),
	});
	const answer = await response.json();
	if (answer.failure) toast(word(answer.failure), 'error');
	else if (answer.toast) toast(answer.toast.content, answer.toast.type);
	else if (answer.outcome && answer.outcome !== 'acknowledged')
		toast(word(answer.outcome), 'warning');
	await refresh();
	return answer;
}

let hiding;
function toast(text, type = 'info') {
	const box = part('toast');
	box.textContent = text;
	box.className = type;
	box.hidden = false;
	clearTimeout(hiding);
	hiding = setTimeout(() => (box.hidden = true), 5000);
}

async function refresh() {
	const user = part('user').value || 'ou_ada';
	try {
		const query = new URLSearchParams({ user, chat });
		state = await (await fetch(`/sandbox/play/state?${query}`)).json();
	} catch {
		part('connection').textContent = word('unreachable');
		part('connection').className = 'badge bad';
		return;
	}
	show();
}

function show() {
	const user = part('user').value || 'ou_ada';
	once('people', [state.people], showPeople);
	const own = state.chats.filter(({ members }) => members.includes(user));
	once('chats', [own, chat, language], () => showChats(own));
	once('messages', [state.messages, user, language], () => showMessages(user));
	once('log', [state.log, language], showLog);
	once('tables', [state.tables, language], showTables);
	once('approvals', [state.approvals, language], showApprovals);
	once('tabs', [tab, language], showTabs);
	once('way', [state.way], showWay);
	const isWebhook = state.way.url !== '';
	const isReached = isWebhook || state.connections > 0;
	const badge = part('connection');
	badge.className = `badge ${isReached ? 'good' : 'bad'}`;
	badge.textContent = word(isWebhook ? 'webhook' : isReached ? 'longConnection' : 'nobody');
}

function once(id, from, make) {
	const now = JSON.stringify(from);
	if (shown.get(id) === now) return;
	shown.set(id, now);
	make();
}

function showPeople() {
	const before = part('user').value || 'ou_ada';
	const options = state.people.map(({ id, name }) => element('option', { value: id }, name));
	part('user').replaceChildren(...options);
	part('user').value = before;
}

function showChats(own) {
	const all = [{ id: '', name: word('direct') }, ...own];
	const entries = all.map(({ id, name }) => {
		const onclick = () => {
			chat = id;
			void refresh();
		};
		const className = id === chat ? 'chosen' : '';
		return element('li', {}, element('button', { type: 'button', className, onclick }, name));
	});
	part('chats').replaceChildren(...entries);
	part('chat-name').textContent = all.find(({ id }) => id === chat)?.name ?? '';
	part('mention-label').hidden = chat === '';
}

/** Made anew only when the message is different: what somebody types into a card stays. */
const messageViews = new Map();

function showMessages(user) {
	const list = part('messages');
	const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
	const views = state.messages.map((message) => {
		const from = JSON.stringify([message, user, language]);
		const before = messageViews.get(message.message_id);
		if (before?.from === from) return before.view;
		const view = messageView(message, user);
		messageViews.set(message.message_id, { from, view });
		return view;
	});
	const empty = element('li', { className: 'empty' }, word('empty'));
	const wanted = views.length === 0 ? [empty] : views;
	for (const [index, view] of wanted.entries()) {
		if (list.children[index] !== view) list.insertBefore(view, list.children[index] ?? null);
	}
	while (list.children.length > wanted.length) list.lastChild.remove();
	if (isAtEnd) list.scrollTop = list.scrollHeight;
}

function messageView(message, user) {
	const { sender, message_id: id, deleted, updated } = message;
	const isOwn = sender.id === user;
	const name = state.people.find((one) => one.id === sender.id)?.name ?? word('bot');
	const time = new Date(Number(message.create_time)).toLocaleTimeString([], {
		hour: '2-digit',
		minute: '2-digit',
	});
	const head = `${name} · ${time}${updated ? ` · ${word('edited')}` : ''}`;
	const body = deleted ? element('i', {}, word('recalled')) : contentView(message, user);
	const reactions = Object.entries(EMOJIS).map(([emoji, sign]) => {
		const given = message.reactions.filter(({ emoji_type: type }) => type === emoji);
		const className = given.length > 0 ? 'given' : 'offered';
		const onclick = () => act('react', { user, message: id, emoji });
		const count = given.length > 0 ? ` ${given.length}` : '';
		return element('button', { type: 'button', className, title: emoji, onclick }, sign + count);
	});
	const others = message.reactions
		.filter(({ emoji_type: type }) => !(type in EMOJIS))
		.map(({ emoji_type: type }) => element('span', { className: 'given' }, type));
	return element(
		'li',
		{ className: isOwn ? 'own' : '' },
		element('div', { className: 'head' }, head),
		element('div', { className: message.msg_type === 'interactive' ? '' : 'bubble' }, body),
		element('div', { className: 'reactions' }, ...reactions, ...others),
	);
}

function contentView({ msg_type: type, content, message_id: message, mentions = [] }, user) {
	if (type === 'interactive')
		return cardView(content, (action) => act('press', { user, message, action }));
	if (type === 'text') {
		let text = content.text.replace(/<at user_id="[^"]*">(.*?)<\/at>/g, '@$1');
		for (const { key, name } of mentions) text = text.replaceAll(key, `@${name}`);
		return element('span', {}, text);
	}
	if (type === 'post') return postView(content);
	const named = content.file_name ?? content.image_key ?? content.file_key ?? '';
	return element('span', { className: 'card-note' }, `[${type}] ${named}`);
}

function postView(content) {
	const post = content.zh_cn ?? content.en_us ?? content;
	const lines = (post.content ?? []).map((line) => {
		const pieces = line.map((one) =>
			one.tag === 'at' ? `@${one.user_name ?? one.user_id}` : (one.text ?? `[${one.tag}]`),
		);
		return element('div', {}, marked(pieces.join('')));
	});
	return element('div', {}, element('b', {}, post.title ?? ''), ...lines);
}

function showLog() {
	const entries = state.log.map((sent) => {
		const isGood = sent.outcome === 'acknowledged';
		const badge = `badge ${isGood ? 'good' : sent.outcome === 'waiting' ? '' : 'bad'}`;
		const took = sent.took === undefined ? '' : ` · ${sent.took} ms`;
		const onclick = () => act('again', { number: sent.number });
		const time = new Date(sent.time).toLocaleTimeString();
		return element(
			'details',
			{},
			element(
				'summary',
				{},
				element('code', {}, sent.type),
				element('span', { className: badge }, word(sent.outcome)),
				element('small', {}, `${time} · ${word(sent.way)}${took}`),
			),
			element('pre', {}, JSON.stringify(sent.event, null, 2)),
			sent.answer && element('pre', {}, JSON.stringify(sent.answer, null, 2)),
			element('button', { type: 'button', onclick }, word('again')),
		);
	});
	const empty = element('p', { className: 'empty' }, word('noEvents'));
	part('log').replaceChildren(...(entries.length === 0 ? [empty] : entries));
}

function showTables() {
	part('tables').replaceChildren(...state.tables.map(tableView));
}

function tableView({ base, baseName, table, name, columns, records }) {
	const save = (record, fields) =>
		act('write', { user: part('user').value, base, table, record, fields });
	const row = ({ record, fields }) => {
		const inputs = columns.map((column) => cellView(column, fields[column.name]));
		const given = () =>
			Object.fromEntries(
				inputs
					.map((input, index) => [columns[index], input])
					.map(([column, input]) => [column.name, cellOf(column, input)])
					.filter(
						([key, value]) => value !== (fields[key] ?? '') && !(value === false && !fields[key]),
					),
			);
		const isNew = record === '';
		const change = { type: 'button', onclick: () => save(record, given()) };
		const remove = { type: 'button', className: 'danger', onclick: () => save(record) };
		return element(
			'tr',
			{},
			...inputs.map((input) => element('td', {}, input)),
			element(
				'td',
				{},
				element('button', change, word(isNew ? 'add' : 'change')),
				isNew ? undefined : element('button', remove, word('remove')),
			),
		);
	};
	const heads = columns.map((column) => element('th', {}, column.name));
	return element(
		'section',
		{},
		element('h3', {}, `${baseName} / ${name}`),
		element('small', {}, `${base} · ${table}`),
		element(
			'table',
			{},
			element('tr', {}, ...heads, element('th')),
			...records.map(row),
			row({ record: '', fields: {} }),
		),
	);
}

function cellView({ type, options, name }, value) {
	if (type === 7) return element('input', { type: 'checkbox', checked: value === true });
	if (type !== 3) {
		return element('input', {
			type: type === 2 ? 'number' : 'text',
			value: typeof value === 'object' ? JSON.stringify(value) : (value ?? ''),
			'aria-label': name,
		});
	}
	const select = element(
		'select',
		{},
		...['', ...options].map((one) => element('option', {}, one)),
	);
	select.value = value ?? '';
	return select;
}

function cellOf({ type }, input) {
	if (type === 7) return input.checked;
	return type === 2 && input.value !== '' ? Number(input.value) : input.value;
}

function showApprovals() {
	const reason = element('input', { placeholder: word('reason'), required: true });
	const form = element('form', { className: 'line' }, reason, element('button', {}, word('start')));
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		void act('start', { user: part('user').value, reason: reason.value });
	});
	const entries = state.approvals.map(({ code, name, status, reason: why }) => {
		const decide = (decision) => ({
			type: 'button',
			onclick: () => act('decide', { code, status: decision }),
		});
		const buttons =
			status === 'PENDING'
				? [
						element('button', { ...decide('APPROVED'), className: 'primary' }, word('approve')),
						element('button', decide('REJECTED'), word('reject')),
					]
				: [];
		const badge = element('span', { className: 'badge' }, word(status));
		return element(
			'div',
			{ className: 'approval' },
			element('b', {}, name),
			` ${why} `,
			badge,
			...buttons,
		);
	});
	part('approvals').replaceChildren(form, ...entries);
}

function showTabs() {
	const buttons = TABS.map((name) => {
		const onclick = () => {
			tab = name;
			show();
		};
		const given = { type: 'button', role: 'tab', 'aria-selected': String(name === tab), onclick };
		return element('button', given, word(name));
	});
	part('tabs').replaceChildren(...buttons);
	for (const name of TABS) part(name).hidden = name !== tab;
}

function showWay() {
	const { elements } = part('way');
	elements.url.value = state.way.url;
	elements.encryptKey.value = state.way.keys.encryptKey;
	elements.verificationToken.value = state.way.keys.verificationToken;
}

function showWords() {
	document.documentElement.lang = language === 1 ? 'zh-CN' : 'en';
	for (const one of document.querySelectorAll('[data-word]'))
		one.textContent = word(one.dataset.word);
	part('language').textContent = language === 1 ? 'English' : '中文';
	part('text').placeholder = word('write');
}

part('language').addEventListener('click', () => {
	language = 1 - language;
	localStorage.setItem('language', String(language));
	showWords();
	show();
});
part('user').addEventListener('change', () => {
	chat = '';
	void refresh();
});
part('say').addEventListener('submit', (event) => {
	event.preventDefault();
	const text = part('text').value.trim();
	if (text === '') return;
	part('text').value = '';
	void act('say', { user: part('user').value, chat, text, mention: part('mention').checked });
});
part('way').addEventListener('submit', async (event) => {
	event.preventDefault();
	const given = Object.fromEntries(new FormData(event.target));
	const { failure } = await act('lead', given);
	part('way-result').textContent = word(failure === '' ? 'saved' : failure);
});

showWords();
void refresh();
setInterval(() => {
	if (!document.hidden) void refresh();
}, 1000);
