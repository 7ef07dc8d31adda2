import type { CodeNotes } from '../../../shared/operation';

/** Codes of group chats (documentation: the error tables of "Create a group" and its neighbours). */
export const chatNotes: CodeNotes = {
	232001: { hint: 'Correct the parameter that the message names.' },
	232002: { hint: 'Let the owner or an admin of the chat make this change.' },
	232006: {
		hint: 'Take the chat_id from Get Chat List or Search Chats: Feishu knows no such chat.',
	},
	232008: {
		hint: 'Check chat_mode and chat_type with Get Chat: the call needs another kind of chat. Only public chats can be joined.',
	},
	232009: { hint: 'Choose another chat: this one was dissolved.' },
	232010: { hint: 'Choose a chat of the tenant of the credential.' },
	232011: { hint: 'Add the app (or the user) to the chat first.' },
	232012: { hint: 'Add the new Owner to the chat first, with Add Members to Chat.' },
	232013: { hint: 'Remove members first, or use another chat: this one is full.' },
	232016: {
		hint: 'Let the owner or an admin make this change: other members may change Name, Description and Avatar only.',
	},
	232017: {
		hint: 'Use the credential of the owner or an admin, or enable im:chat:operate_as_owner for the app that created the chat.',
	},
	232019: {
		hint: 'Wait and repeat the call: the calls for one chat have to come one after the other.',
		retry: 'limited',
	},
	232020: { hint: 'Lengthen Name: a public chat needs at least 2 characters.' },
	232021: { hint: 'Check the App IDs: Feishu found no such bot.' },
	232022: { hint: 'Remove the users who have left from User IDs.' },
	232023: { hint: 'Change Name or Description: they did not pass the content review.' },
	232024: {
		hint: "Widen the app's availability to these users, or choose users the acting user may work with.",
	},
	232025: { hint: 'Enable the bot ability of the app and publish a version.' },
	232026: { hint: 'Change Name: another public chat has it.' },
	232027: { hint: 'Correct Member IDs: none of them can be added.' },
	232028: { hint: 'Choose users of the tenant: others cannot join an internal chat.' },
	232030: { hint: 'Check the user ids and User ID Type.' },
	232031: { hint: 'Choose an Owner of the tenant of the chat.' },
	232032: { hint: 'Choose an Owner of the tenant of the app.' },
	232033: { hint: 'Enable external sharing for the app, or choose an internal chat.' },
	232034: { hint: 'Install and enable the app in this tenant.' },
	232035: { hint: 'Check Owner and User ID Type.' },
	232037: { hint: 'Enable the scope for chat labels of the app.' },
	232041: { hint: 'Upload the image with the image_type avatar, and use its image_key as Avatar.' },
	232042: { hint: 'Fill in Name: a public chat needs one.' },
	232043: { hint: 'Correct the ids: some of them cannot be used.' },
	232044: { hint: 'Ask the tenant admin to raise the number of members a chat may have.' },
	232068: { hint: 'Wait and repeat the call: this chat is being created.', retry: 'busy' },
	232069: { hint: 'Set Chat Type to Private: external chats cannot be public.' },
	232075: { hint: 'Ask the owner to add you: joining this chat needs an approval.' },
	232090: { hint: 'Choose another chat: this kind of chat does not take members.' },
	232091: { hint: 'Set Chat Type to Private: the tenant allows no public chats.' },
};
