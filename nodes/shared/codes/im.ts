import type { CodeTable, MessageNote, ServiceCodes } from './codeNote';
import { REACTIONS } from './reactions';
import { NO_BOT, NO_KEY } from './usual';

/** Codes of the calls that turn content into a message. */
const WRITING: CodeTable = {
	230075: {
		hint: 'Choose another chat: encrypted (secret) chats take no messages from the API.',
	},
};

/** Codes of the three calls that make a message urgent. */
const URGENT: CodeTable = {
	230001: {
		hint: 'Check Message ID, User IDs and User ID Type: Feishu answers this when it takes none of the users. They also have to be members of the chat.',
	},
	230027: {
		hint: 'Choose a message of an internal chat, and enable the scope of the call (developer console, Permissions & Scopes): urgent messages do not work in external chats.',
	},
};

/** Codes of the two uploads of the message service. */
const UPLOAD: CodeTable = {
	234002: {
		hint: 'Use a Feishu (Lark) API credential: users cannot upload files for messages.',
	},
};

/** Codes of the update of a card by the token of a callback. */
const DELAYED_UPDATE: CodeTable = {
	10002: { hint: 'Correct the new card: the message names what Feishu cannot use.' },
	11311: { hint: 'Correct the new card: the message names what Feishu cannot use.' },
	100000: { hint: 'Shorten the new card: Feishu takes 100 KB with its variables filled in.' },
	100030: {
		hint: 'Correct the JSON of the new card. Escape the quotes and line breaks of inserted values, for example with JSON.stringify.',
	},
	200000: { hint: 'Send a new card: this one was recalled.' },
	200310: { hint: 'Use the credential of the app that sent the card: no other one can update it.' },
	200320: { hint: 'Correct Open IDs: Feishu does not find one of the users.' },
	300020: {
		hint: 'Set Callback Token to the token of the press, which starts with c-; it is not the header.token of the event.',
	},
	300030: {
		hint: 'Use Update Message with the Message ID of the card: a callback token works for 30 minutes.',
	},
	300040: {
		hint: 'Use Update Message with the Message ID of the card: a callback token updates it twice. Where an answer of Feishu was lost before, look at the card first.',
	},
	300090: {
		hint: 'Fill in Open IDs with the users whose card is replaced, or set update_multi in the config of the card to true, so that everybody sees it alike.',
	},
};

/** What is wrong with a card, as the message of two codes says it (documentation: the sub-codes of "Send message" and "Send messages in batches"). */
const CARD: readonly MessageNote[] = [
	{
		says: /card table number over limit/i,
		hint: 'Use fewer tables in one card (5 at most, Markdown tables counted in), or split it into several.',
	},
	{
		says: /element exceeds the limit/i,
		hint: 'Use fewer elements: a card of schema 2.0 holds 200.',
	},
	{
		says: /card action is lock/i,
		hint: 'Wait and repeat the call: somebody is using the card.',
		retry: 'busy',
	},
	{
		says: /cardid is invalid/i,
		hint: 'Check the card_id in Structured Content: it has to be the ID of a card that this app created, and each card can be sent only once.',
	},
	{
		says: /template is not visible|ErrCode: 200381\b/i,
		hint: 'Add the app to the card template in the card builder (icon of the app in the editor of the template), and check that the owner of the template is in the availability of the app.',
	},
	{
		says: /ErrCode: 11310\b/,
		hint: 'Simplify the card: it has more elements (200) or tables (5) than Feishu takes, or is being used. ErrMsg in the message says which.',
	},
	{
		says: /ErrCode: 100290\b/,
		hint: 'Correct the users mentioned in the card: Feishu does not find one of their IDs, which ErrorValue names.',
	},
	{
		says: /ErrCode: 200380\b/,
		hint: 'Check the template ID, and save and publish the card template in the card builder: Feishu finds no published one.',
	},
	{
		says: /ErrCode: 200550\b/,
		hint: 'Correct chart_spec of the chart that ErrPath names.',
	},
	{
		says: /ErrCode: 200570\b/,
		hint: 'Correct img_key: upload the picture with this app first. ErrorValue names the key Feishu does not take.',
	},
	{
		says: /ErrCode: 200621\b/,
		hint: 'Correct the JSON of the card in Structured Content. Escape the quotes and line breaks of inserted values, for example with JSON.stringify.',
	},
	{
		says: /ErrCode: 200732\b/,
		hint: 'Give the variable that the message names a value of the type the card template sets for it.',
	},
	{
		says: /ErrCode: 200737\b/,
		hint: 'Give the variable that the message names the format the card template sets for it.',
	},
	{
		says: /ErrCode: 200861\b/,
		hint: 'Remove the element that ErrorValue names: cards of schema 2.0 do not have it.',
	},
	{
		says: /ErrCode: 200914\b|table rows is invalid/i,
		hint: 'Correct rows of the table in the card: a list of objects, each cell of the data_type of its column.',
	},
	{
		says: /ErrCode: 200915\b|table rows name is invalid/i,
		hint: 'Name the cells in rows of the table as its columns: every key has to be the name of a column.',
	},
	{
		says: /ErrCode: 300220\b/,
		hint: 'Set enable_forward in config of the card to false: cards with audio cannot be forwarded.',
	},
	{
		says: /ErrCode: 300230\b/,
		hint: 'Give every audio element of the card an audio_id of its own.',
	},
	{
		says: /ErrCode: 300240\b/,
		hint: 'Upload the audio of the card with the app that sends it, and use the file key that upload returns.',
	},
];

/** Messages and their files (documentation: the error tables of "Send message" and its neighbours, and of "Upload image" and its neighbours). */
export const im: ServiceCodes = {
	codes: {
		...REACTIONS,
		230001: {
			hint: 'Correct the parameter that the message names after ext=; when it names none, check the IDs of the call and their types.',
		},
		230002: {
			hint: 'Add the bot to the chat (in Feishu: Settings of the chat > Bots > Add Bot), or choose a chat it is in.',
		},
		230006: NO_BOT,
		230011: { hint: 'Choose another message: this one was recalled.' },
		230012: { hint: 'Choose a message of this bot: only its own messages can be made urgent.' },
		230013: {
			hint: "Add the user to the app's availability (developer console, Version Management & Release, in a new version), and check that the user has not left.",
		},
		230015: {
			hint: 'Choose the card of a group chat or of a user: private chats cannot be shared.',
		},
		230017: {
			hint: 'Upload the file or picture with the app of the credential, then send the key that upload returns: a bot sends its own uploads only.',
		},
		230018: {
			hint: 'Ask the owner or an admin of the chat to change its settings: they let only some members speak.',
		},
		230019: {
			hint: 'Choose another thread or message: Feishu does not find the topic it belongs to.',
		},
		230020: {
			hint: 'Wait and repeat the call: 5 messages a second go to one user or chat.',
			retry: 'limited',
		},
		230022: { hint: 'Change the text: Feishu found sensitive words in it.' },
		230023: {
			hint: 'Wait until the user has read some of their 200 unread urgent messages in the chats: closing the pop-up does not count as reading.',
		},
		230024: { hint: 'Ask the tenant admin for more quota of urgent messages: it is used up.' },
		230025: {
			hint: 'Shorten the message: text may have 150 KB, posts and cards 30 KB, with their styles and the card template counted in.',
		},
		230027: {
			hint: 'Enable the scopes of the call (developer console, Permissions & Scopes) or let the user grant them again; for an external chat, the bot needs external sharing.',
		},
		230028: {
			hint: "Change the text: the tenant's data leak prevention refused it, often for phone numbers or e-mail addresses.",
		},
		230029: { hint: 'Choose another receiver: this user has left.' },
		230031: { hint: 'Send a new card: cards can be updated for 14 days.' },
		230034: { hint: 'Set Receiver ID Type to the type of Receiver, and check Receiver.' },
		230035: {
			hint: 'Check that the chat is not muted, that the receiver has not blocked the bot, and that the tenant lets the two talk; an admin of the chat can let the bot send.',
		},
		230036: NO_KEY,
		230038: {
			hint: 'Choose a user of the tenant of the app: private chats do not cross tenants here.',
		},
		230048: {
			hint: 'Wait and repeat the call: this app lists the pins of chats too often.',
			retry: 'limited',
		},
		230049: { hint: 'Wait and check the chat: this message is being sent.', retry: 'busy' },
		230050: {
			hint: 'Choose another message: the app or user of the credential cannot see this one, for example because it is older than their membership.',
		},
		230052: {
			hint: 'Ask an admin of the chat to allow urgent messages of others than the owner and admins; if they do, ask the tenant admin.',
		},
		230053: {
			hint: 'Ask the user to receive messages of the bot again, or choose another receiver: this one has muted the bot.',
		},
		230054: {
			hint: 'Choose another message: the operation does not take messages of this type.',
		},
		230055: {
			hint: 'Choose the Message Type that the file was uploaded for: Video for mp4, Audio for opus, File for the others.',
		},
		230045: { hint: 'Choose another message: its chat was dissolved.' },
		230046: {
			hint: 'Let the owner or an admin of the chat pin the message, or ask them to let all members pin (in Feishu: Settings of the chat > Group Management).',
		},
		230047: {
			hint: 'Wait and repeat the call: one message is pinned and unpinned 5 times a second at most.',
			retry: 'limited',
		},
		230061: {
			hint: 'Choose another message: red packets, votes, voice, moved events and system messages cannot be forwarded.',
		},
		230062: {
			hint: 'Choose another receiver: chats with third-party encryption take no forwarded messages.',
		},
		230063: { hint: 'Check Receiver: Feishu does not find the chat.' },
		230064: {
			hint: 'Choose another message: Feishu does not find this one, or the app cannot see it.',
		},
		230065: { hint: 'Choose another message: this one was recalled.' },
		230066: { hint: 'Choose another message: those of secret chats cannot be forwarded.' },
		230070: {
			hint: 'Ask an admin of the chat of the message to end its restricted mode: protected messages cannot be forwarded.',
		},
		230098: { hint: 'Choose another message: one that is folded with others cannot be urgent.' },
		230099: {
			hint: 'Correct the card in Structured Content: the message names the element Feishu cannot use.',
		},
		230026: {
			hint: 'Choose a message that the app sent itself, or one of a group the app owns or manages.',
		},
		230110: { hint: 'Choose another message: this one was deleted.' },
		230111: { hint: 'Send a new message: one that deletes itself soon takes no replies.' },
		231203: {
			hint: 'Choose another chat: the messages of this one are protected against reading and copying.',
		},
		231204: {
			hint: 'Use a Feishu (Lark) API credential: an app shared with other tenants cannot read as a user.',
		},
		232009: { hint: 'Choose another chat: this one was dissolved.' },
		232096: {
			hint: 'Wait and repeat the call: Feishu takes no uploads of this app for the moment.',
			retry: 'busy',
		},
		234001: { hint: 'Check the name, the type and the size of the file, and the IDs of the call.' },
		234002: {
			hint: 'Use a Feishu (Lark) API credential: users cannot fetch files of messages.',
		},
		234003: {
			hint: 'Give a file key of this message: Message ID and file key have to belong together.',
		},
		234004: { hint: 'Add the bot to the chat of the message, or check Message ID.' },
		234005: { hint: 'Use another picture or file: this one was deleted.' },
		234006: { hint: 'Use a smaller file: files may have 30 MB, pictures 10 MB.' },
		234007: NO_BOT,
		234008: {
			hint: 'Use the credential of the app that uploaded the file: it fetches only its own. Files of messages are fetched by Message ID.',
		},
		234009: {
			hint: 'Choose a message of an internal chat: files of external chats cannot be downloaded.',
		},
		234010: { hint: 'Give a file that is not empty.' },
		234011: {
			hint: 'Convert the picture: Feishu takes JPG, JPEG, PNG, WEBP, GIF, BMP, ICO, TIFF and HEIC. Other files can be sent as a file.',
		},
		234019: {
			hint: 'Repeat the call: Feishu could not read the permissions of the app.',
			retry: 'failed',
		},
		234037: {
			hint: 'Fetch the file in the Feishu client: files above 100 MB cannot be downloaded here.',
		},
		234038: {
			hint: 'Ask an admin of the chat to end its restricted mode: files of protected messages cannot be downloaded.',
		},
		234039: {
			hint: 'Use a smaller picture (12,000 x 12,000 pixels, GIF 2,000 x 2,000, avatars 4,096 x 4,096), or send it as a file.',
		},
		234040: {
			hint: 'Ask an admin of the chat to let new members see the history: the message is older than the membership of the bot.',
		},
		234041: NO_KEY,
		234042: {
			hint: 'Ask the tenant admin: the storage of the tenant has a failure, for example because it is full.',
		},
		234043: {
			hint: 'Choose another message: files of cards and of merged, forwarded messages cannot be downloaded.',
		},
	},
	at: {
		'interactive.v1.card.update.post': DELAYED_UPDATE,
		'message.v4.batchSend.post': {
			10002: {
				hint: 'Check the content of the message: Feishu could not make a message of it.',
			},
			10003: {
				hint: 'Check the IDs and the content of the message: the message names what Feishu cannot use.',
			},
			11101: { hint: 'Check User IDs and User ID Type: Feishu does not find one of the users.' },
			11203: {
				hint: 'Enable the scope im:message:send_multi_users for the app (developer console, Permissions & Scopes), and publish a version.',
			},
			11204: {
				hint: 'Enable the scope im:message:send_multi_depts for the app (developer console, Permissions & Scopes), and publish a version.',
			},
			11205: NO_BOT,
			11207: { hint: 'Enable the app: a tenant admin does that in the admin console.' },
			11209: { hint: 'Check App ID in the credential: Feishu does not find the app.' },
			11210: { hint: 'Install the app in this tenant: ask the tenant admin.' },
			11223: {
				hint: 'Enable the scope im:message:send_as_bot for the app (developer console, Permissions & Scopes), and publish a version.',
			},
			11227: {
				hint: 'Upload the picture with the app of the credential, then send the image_key that upload returns.',
			},
			11231: { hint: 'Check the chat_id in Structured Content: Feishu does not find the chat.' },
			11235: { hint: 'Remove the mention of everybody: the chat lets only its admins use it.' },
			11246: {
				hint: 'Correct the content of the message: the message names what Feishu cannot use.',
			},
			11247: {
				hint: 'Send the rest tomorrow: an app sends 500,000 messages a day in batches.',
			},
			11312: { hint: 'Change the content: Feishu found something in it that is not allowed.' },
			230100: { hint: 'Change the content: Feishu takes it for a message without a purpose.' },
		},
		'im.v1.batchMessage.delete': {
			230001: { hint: 'Check Message ID: the IDs of messages to many start with bm-.' },
			230009: { hint: 'Leave the message: messages to many can be recalled for one day.' },
			230026: { hint: 'Choose a message that the app of the credential itself sent to many.' },
			230030: { hint: 'Check Message ID: Feishu finds no message to many with this ID.' },
		},
		'im.v1.message.forward': {
			230001: {
				hint: 'Correct the parameter that the message names after ext=; when it names none, check Message ID, Receiver and Receiver ID Type.',
			},
			230019: { hint: 'Check Receiver: Feishu does not find the thread.' },
			230074: {
				hint: 'Choose another thread: the app cannot see this one, which is older than its membership in the chat.',
			},
		},
		'im.v1.message.readUsers': {
			230012: {
				hint: 'Choose a message that the app itself sent: Feishu names readers to the sender only.',
			},
			230027: {
				hint: 'Enable the scopes of the call (developer console, Permissions & Scopes), and choose a message of an internal chat: readers in external ones are not named.',
			},
			230033: {
				hint: 'Choose a message of the last 7 days: Feishu names the readers of no others.',
			},
		},
		'im.v1.messageReaction.delete': {
			231001: { hint: 'Leave the reaction: it belongs to another tenant.' },
		},
		'im.v1.pin.create': {
			230111: { hint: 'Choose another message: this one deletes itself soon.' },
		},
		'im.v1.message.delete': {
			230009: {
				hint: 'Leave the message: the time in which it can be recalled, set by the tenant admin, is over.',
			},
		},
		'im.v1.message.create': {
			...WRITING,
			230001: {
				hint: 'Correct the parameter that the message names after ext=; when it names none, check Receiver and Receiver ID Type, and that Structured Content has the form of its Message Type.',
			},
			230019: {
				hint: 'Check Receiver: Feishu does not find the topic the message is meant for.',
			},
			230054: {
				hint: 'Choose another Message Type: a chat between connected organizations does not take this one (cards, for example).',
			},
		},
		'im.v1.message.reply': {
			...WRITING,
			230001: {
				hint: 'Correct the parameter that the message names after ext=; when it names none, check Message ID, and that Structured Content has the form of its Message Type.',
			},
			230071: { hint: 'Switch Reply in Thread off: this chat has no threads.' },
			230072: {
				hint: 'Switch Reply in Thread off: a message that is folded with others starts no thread.',
			},
		},
		'im.v1.message.update': {
			230001: {
				hint: 'Correct the parameter that the message names after ext=; when it names none, check Message ID, and that Structured Content has the form of its Message Type (text and post can be edited).',
			},
			230018: {
				hint: 'Ask the owner or an admin of the chat to change its settings: they forbid this edit.',
			},
			230027: {
				hint: 'Enable the scopes of the call (developer console, Permissions & Scopes) or let the user grant them again; messages in external chats cannot be edited.',
			},
			230071: { hint: 'Edit with the app or user that sent the message.' },
			230072: { hint: 'Send a new message: this one was edited 20 times.' },
			230073: { hint: 'Send a new message: messages of secret chats cannot be edited.' },
			230074: {
				hint: 'Send a new message: messages of chats with third-party encryption cannot be edited.',
			},
			230075: { hint: 'Send a new message: the time in which this one could be edited is over.' },
		},
		'im.v1.message.patch': {
			230001: {
				hint: 'Correct the parameter that the message names after ext=; when it names none, check Message ID, and that Structured Content is a card.',
			},
			230020: {
				hint: 'Wait and repeat the call: one card takes 5 updates a second.',
				retry: 'limited',
			},
		},
		'im.v1.message.urgentApp': URGENT,
		'im.v1.message.urgentPhone': URGENT,
		'im.v1.message.urgentSms': URGENT,
		'im.v1.message.list': {
			230001: {
				hint: 'Correct the parameter that the message names after ext=; when it names none, check the ID of the chat or thread, and leave times empty for a thread.',
			},
			230027: {
				hint: 'Enable the scopes of the call (developer console, Permissions & Scopes): an app needs im:message.group_msg besides for group chats. For an external chat, the bot needs external sharing.',
			},
			230073: {
				hint: 'Choose another thread: this one is older than the membership of the app or user, and the chat hides its history from new members.',
			},
		},
		'im.v1.message.get': {
			230001: {
				hint: 'Correct the parameter that the message names after ext=; when it names none, check Message ID, which starts with om_.',
			},
			230027: {
				hint: 'Enable the scopes of the call (developer console, Permissions & Scopes): an app needs im:message.group_msg besides for group chats. For an external chat, the bot needs external sharing.',
			},
		},
		'im.v1.file.create': {
			...UPLOAD,
			234001: {
				hint: 'Check the name of the file and its type: opus for audio, mp4 for video, pdf, doc, xls or ppt, and stream for all others.',
			},
		},
		'im.v1.image.create': {
			...UPLOAD,
			234001: {
				hint: 'Check that the file is a picture, and its purpose: message, or avatar for the picture of a chat or user.',
			},
		},
		'im.v1.messageResource.get': {
			234001: {
				hint: 'Check Message ID and the file key: keys that start with img_ are of the type image, all others of the type file.',
			},
		},
	},
	messages: {
		230001: [
			{
				says: /invalid message content|content is not a string in json format/i,
				hint: 'Correct Structured Content: it is not the JSON its Message Type needs. Escape the quotes and line breaks of inserted values, for example with JSON.stringify.',
			},
		],
		230099: CARD,
		11246: [
			{
				says: /service internal error/i,
				hint: 'Repeat the call later: Feishu had an internal failure.',
				retry: 'failed',
			},
			...CARD,
		],
	},
};
