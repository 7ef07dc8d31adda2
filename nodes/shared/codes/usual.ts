import type { CodeNote } from './codeNote';

/** Feishu's side broke. */
export const FAILED: CodeNote = {
	hint: 'Repeat the call later: Feishu had an internal failure.',
	retry: 'failed',
};

/** A rate limit. */
export const LIMITED: CodeNote = {
	hint: 'Wait and repeat the call, or lower Max Concurrency in Request Options.',
	retry: 'limited',
};

/** The app has no bot. */
export const NO_BOT: CodeNote = {
	hint: 'Enable the bot ability of the app (developer console, Add Features, Bot), and publish a version (Version Management & Release).',
};

/** The tenant's own encryption key is gone. */
export const NO_KEY: CodeNote = {
	hint: 'Ask the tenant admin: the encryption key of the tenant was deleted, and what it encrypted cannot be used.',
};

/** How an app and a user get access to a document, a spreadsheet or a Base. */
export const SHARE_DOCUMENT =
	'for an app by the menu … > More > Add Document App, for a user by Share';

/** How an app and a user get access to a folder (documentation: "Drive FAQ", question 3). */
export const SHARE_FOLDER =
	'for an app, add its bot to a group chat and share the folder with that chat; for a user, share it with the user';
