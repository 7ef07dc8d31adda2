import type { CodeTable, ServiceCodes } from './codeNote';
import { FAILED, NO_BOT } from './usual';

const CHECK_MEMBERS = {
	hint: 'Check Member IDs and Member ID Type: Feishu does not find one of the users, which the message names.',
};

/** Ids that Feishu's gateway refuses already. */
const ABOUT_MEMBERS = { 99992351: CHECK_MEMBERS, 99992360: CHECK_MEMBERS, 99992364: CHECK_MEMBERS };

const ANOTHER_KIND = {
	hint: 'Run the operation again, so that it looks up the kind of the announcement again: it has changed.',
};

const NOT_ENABLED = {
	hint: 'Install and enable the app in this tenant: a tenant admin does that in the admin console.',
};

/** Announcements of the new kind (documentation: the error table of "Get chat announcement"). */
const ANNOUNCEMENT: CodeTable = {
	1770001: { hint: 'Check Chat: Feishu does not take the ID.' },
	1770002: { hint: 'Check Chat: Feishu does not find it.' },
	1770032: { hint: 'Add the app or the user of the credential to the chat first.' },
	1771001: FAILED,
	1771002: FAILED,
	1771003: FAILED,
	1771004: FAILED,
	1771005: { hint: 'Repeat the call later: Feishu is under maintenance.', retry: 'failed' },
	1772001: { hint: 'Write an announcement in Feishu first: this chat has none.' },
	1772002: { hint: 'Choose a chat of the tenant of the credential.' },
	1772003: { hint: 'Add the app or the user of the credential to the chat first.' },
	1772004: { hint: 'Choose an internal chat, or enable external sharing for the bot of the app.' },
	1772006: ANOTHER_KIND,
	1772025: NO_BOT,
	1772034: NOT_ENABLED,
};

/** Group chats (documentation: the error tables of "Create a group" and its neighbours). */
export const chat: ServiceCodes = {
	codes: {
		232001: {
			hint: 'Correct the parameter that the message names after ext=; when it names none, check the IDs of the call and their types.',
		},
		232002: { hint: 'Let the owner or an admin of the chat make this change.' },
		232004: { hint: 'Check App ID in the credential: Feishu does not find the app.' },
		232006: {
			hint: 'Take the chat_id from Get Chat List or Search Chats: Feishu does not take this one.',
		},
		232007: {
			hint: 'Check Chat, Member IDs and Member ID Type: Feishu does not take one of the IDs.',
		},
		232008: {
			hint: 'Check chat_mode and chat_type with Get Chat: the call needs another kind of chat.',
		},
		232009: { hint: 'Choose another chat: this one was dissolved.' },
		232010: { hint: 'Choose a chat of the tenant of the credential.' },
		232011: { hint: 'Add the app or the user of the credential to the chat first.' },
		232012: { hint: 'Add the new Owner to the chat first, with Add Members to Chat.' },
		232013: {
			hint: 'Remove members first, or use another chat: this one is full (as a rule 5,000 members, 3,000 in a meeting).',
		},
		232014: {
			hint: 'Use the credential of the owner or an admin of the chat, or enable im:chat:operate_as_owner for the app that created it (developer console, Permissions & Scopes).',
		},
		232016: {
			hint: 'Let the owner or an admin make this change: other members may change Name, Description and Avatar only.',
		},
		232017: {
			hint: 'Use the credential of the owner or an admin of the chat, or let them make the app or user an admin.',
		},
		232019: {
			hint: 'Wait and repeat the call: the calls for one chat have to come one after the other.',
			retry: 'limited',
		},
		232020: { hint: 'Lengthen Name: a public chat needs at least 2 characters.' },
		232021: { hint: 'Check the App IDs of the bots: Feishu does not find one of them.' },
		232022: { hint: 'Remove the users who have left from User IDs.' },
		232023: { hint: 'Change Name or Description: they did not pass the content review.' },
		232024: {
			hint: "Add these users to the app's availability (developer console, Version Management & Release, in a new version), or choose users the acting user may work with.",
		},
		232025: NO_BOT,
		232026: { hint: 'Change Name: another public chat has it.' },
		232027: { hint: 'Correct the IDs of the members: none of them can be added.' },
		232028: { hint: 'Choose users of the tenant: others cannot join an internal chat.' },
		232029: { hint: 'Add another user to the chat first: nobody is left who could own it.' },
		232030: {
			hint: 'Check the IDs of the users and User ID Type: Feishu does not take one of them.',
		},
		232031: { hint: 'Choose an Owner of the tenant of the chat, who is a member of it.' },
		232032: { hint: 'Choose an Owner of the tenant of the credential.' },
		232033: {
			hint: 'Choose an internal chat, or enable external sharing for the bot of the app.',
		},
		232034: {
			hint: 'Install and enable the app in this tenant: a tenant admin does that in the admin console.',
		},
		232035: { hint: 'Check Owner and User ID Type: Feishu does not take the ID.' },
		232037: {
			hint: 'Enable the scope for chat labels (developer console, Permissions & Scopes), or leave labels out.',
		},
		232038: { hint: 'Use the credential of the owner of the chat: only they change its managers.' },
		232039: {
			hint: 'Check the managers in Feishu: they were changed, but Feishu cannot list them.',
		},
		232040: {
			hint: 'Take the rights from other managers first: the chat has as many as it can have.',
		},
		232041: {
			hint: 'Upload the image with the image_type avatar, and use its image_key as Avatar.',
		},
		232042: { hint: 'Fill in Name: a public chat needs one.' },
		232043: {
			hint: 'Correct the IDs: some users or bots of the list cannot be used.',
		},
		232044: { hint: 'Ask the tenant admin to raise the number of members a chat may have.' },
		232047: { hint: 'Shorten the name of the tab: Feishu does not take one of this length.' },
		232057: {
			hint: 'Leave restricted mode out, or ask the tenant admin: the plan of the tenant does not have it.',
		},
		232061: { hint: 'Choose another chat: secret chats have no link.' },
		232062: { hint: 'Choose a group chat: private chats have no link.' },
		232063: { hint: 'Choose another chat: chats of teams have no link.' },
		232064: {
			hint: 'Let the owner or an admin of the chat get the link, or have them allow all members to share the chat.',
		},
		232065: {
			hint: 'Check that the app is enabled in this tenant: Feishu does not find who asks.',
		},
		232068: { hint: 'Wait and repeat the call: this chat is being created.', retry: 'busy' },
		232069: { hint: 'Set Chat Type to Private: external chats cannot be public.' },
		232075: { hint: 'Ask the owner to add you: joining this chat needs an approval.' },
		232076: {
			hint: 'Give the chat another Owner first, with Update Chat: its owner cannot be removed.',
		},
		232078: {
			hint: 'Leave hide_member_count_setting out: the tenant may not use it.',
		},
		232079: {
			hint: 'Leave hide_member_count_setting out: chats of this type do not have it.',
		},
		232090: { hint: 'Choose another chat: this kind of chat does not take members.' },
		232091: { hint: 'Set Chat Type to Private: the tenant allows no public chats.' },
		232093: {
			hint: 'Wait until the meeting of the chat is over: before that membership_approval cannot be switched off.',
		},
		232003: { hint: 'Write an announcement in Feishu first: this chat has none.' },
		232066: {
			hint: 'Let the owner of the chat share its announcement: it is a document of its own.',
		},
		232097: ANOTHER_KIND,
		232095: {
			hint: 'Leave the chat tag for connected organizations out: the app lacks the scope for it.',
		},
	},
	at: {
		'docx.v1.chatAnnouncement.get': ANNOUNCEMENT,
		'docx.v1.chatAnnouncementBlock.list': ANNOUNCEMENT,
		'im.v1.chatMembers.create': {
			232017: {
				hint: 'Let the owner make the app or user an admin of the chat, or let all members add others (in Feishu: Settings of the chat > Group Management).',
			},
			232027: { hint: 'Correct Member IDs: none of them can be added.' },
			232043: {
				hint: 'Correct the IDs in Member IDs, and check Member ID Type: some of them cannot be used.',
			},
			...ABOUT_MEMBERS,
		},
		'im.v1.chatMembers.delete': {
			232027: {
				hint: 'Correct Member IDs, and check Member ID Type: none of them is in the chat.',
			},
			232033: { hint: 'Choose an internal chat: members of external ones cannot be removed here.' },
			...ABOUT_MEMBERS,
		},
		'im.v1.chatManagers.addManagers': {
			232027: {
				hint: 'Correct Member IDs, and check Member ID Type: managers have to be members of the chat.',
			},
			...ABOUT_MEMBERS,
		},
		'im.v1.chatManagers.deleteManagers': {
			232024: NOT_ENABLED,
			232027: {
				hint: 'Correct Member IDs, and check Member ID Type: none of them is in the chat.',
			},
			...ABOUT_MEMBERS,
		},
		'im.v1.chat.delete': {
			232008: { hint: 'Choose a chat whose chat_mode is group: Get Chat shows it.' },
			232017: {
				hint: 'Use the credential of the owner, or enable im:chat:operate_as_owner for the app that created the chat (developer console, Permissions & Scopes).',
			},
		},
		'im.v1.chat.create': {
			232030: {
				hint: 'Check User IDs, Owner and User ID Type: Feishu does not take one of the IDs.',
			},
			232033: {
				hint: 'Remove users and bots of other tenants: only a custom app with external sharing, of a verified tenant, can create external chats.',
			},
			232043: {
				hint: 'Correct the IDs in User IDs, and check User ID Type: some of them cannot be used.',
			},
		},
		'im.v1.chat.update': {
			232030: { hint: 'Check Owner and User ID Type: Feishu does not take the ID.' },
			232033: { hint: 'Choose an internal chat: external ones cannot be changed here.' },
		},
		'im.v1.chatMembers.get': {
			232033: {
				hint: 'Choose an internal chat: the members of external ones cannot be listed here.',
			},
		},
		'im.v1.chatMembers.meJoin': {
			232008: {
				hint: 'Check chat_mode and chat_type with Get Chat: it has to be a group. Only public chats can be joined.',
			},
			232027: {
				hint: 'Ask a member of the chat to add the app or user of the credential: Feishu does not let it join by itself.',
			},
		},
	},
};
