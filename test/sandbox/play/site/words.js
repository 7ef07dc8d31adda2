'use strict';

/** Every text of the page, in English and Chinese. */
const WORDS = {
	title: ['Feishu sandbox', '飞书沙箱'],
	youAre: ['You are', '当前用户'],
	chats: ['Chats', '会话'],
	direct: ['Sandbox (bot)', 'Sandbox（机器人）'],
	delivery: ['Where events go', '事件推送'],
	url: ['Request URL (empty: long connection)', '请求地址（留空则为长连接）'],
	encryptKey: ['Encrypt Key', 'Encrypt Key'],
	verificationToken: ['Verification Token', 'Verification Token'],
	save: ['Save', '保存'],
	saved: ['Saved. Events go there from now on.', '已保存，事件将推送到此处。'],
	mention: ['Mention the bot', '@机器人'],
	send: ['Send', '发送'],
	write: ['Write a message …', '输入消息……'],
	empty: ['Nothing here yet. Write to the bot.', '还没有消息，给机器人发一条吧。'],
	bot: ['Sandbox', 'Sandbox'],
	recalled: ['This message was recalled.', '此消息已撤回。'],
	edited: ['edited', '已编辑'],
	log: ['Events', '事件'],
	tables: ['Base', '多维表格'],
	approvals: ['Approvals', '审批'],
	noEvents: ['What you do here is sent as events.', '在此页面的操作会作为事件发送。'],
	again: ['Send again', '重新发送'],
	add: ['Add', '新增'],
	change: ['Save', '保存'],
	remove: ['Delete', '删除'],
	reason: ['Reason for a new laptop', '申请笔记本电脑的理由'],
	start: ['Start approval', '发起审批'],
	approve: ['Approve', '同意'],
	reject: ['Reject', '拒绝'],
	longConnection: ['Long connection', '长连接'],
	webhook: ['Webhook', 'Webhook'],
	waiting: ['waiting', '等待中'],
	acknowledged: ['acknowledged', '已确认'],
	nobody: ['Nobody is connected', '没有应用连接'],
	unwatched: [
		'Changed, but nobody has subscribed: publish a Feishu Trigger that watches it.',
		'已更改，但没有订阅：请先发布监听它的飞书触发器。',
	],
	PENDING: ['waiting', '审批中'],
	APPROVED: ['approved', '已通过'],
	REJECTED: ['rejected', '已拒绝'],
	CANCELED: ['withdrawn', '已撤回'],
	'nobody is connected': [
		'nobody is connected: publish a workflow with a Feishu Trigger',
		'没有应用连接：请发布含飞书触发器的工作流',
	],
	'no answer within 3 seconds': ['no answer within 3 seconds', '3 秒内没有应答'],
	'the challenge came back wrong': ['the challenge came back wrong', '校验请求的应答不正确'],
	unreachable: ['The sandbox does not answer any more.', '沙箱已停止应答。'],
};

let language = localStorage.getItem('language') ?? (navigator.language.startsWith('zh') ? 1 : 0);
language = Number(language);

/** A text in the language of the page; what has none stays as it is. */
function word(name) {
	return WORDS[name]?.[language] ?? name;
}

/** Puts an element together. Everything people wrote goes in as text. */
function element(tag, given = {}, ...children) {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(given)) {
		if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
		else if (name in made) made[name] = value;
		else made.setAttribute(name, value);
	}
	made.append(...children.filter((child) => child !== undefined));
	return made;
}
