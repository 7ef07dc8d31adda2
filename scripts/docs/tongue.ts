import type { Operation, Resource } from '../../nodes/shared/operation';
import type { EventRecord } from '../../nodes/shared/receive';

/** The words in which tables are written. */
export interface Tongue {
	readonly operations: {
		/** The names of the four columns. */
		readonly head: string;
		/** Who can carry out an operation. */
		readonly who: Readonly<Record<Operation['identities'][number], string>>;
		/** Between those who can. */
		readonly comma: string;
		/** Behind the description of what refuses without Confirm. */
		readonly confirmed: string;
		/** In place of scopes. */
		readonly none: string;
		readonly ofEndpoint: string;
		/** The title of the examples. */
		readonly returned: string;
	};
	readonly events: {
		/** The names of the five columns. */
		readonly head: string;
		/** In place of scopes. */
		readonly none: string;
		/** Who asks Feishu for an event, besides choosing it in the developer console. */
		readonly asks: Readonly<Record<'nobody' | 'node' | 'user', string>>;
	};
	readonly codes: {
		/** The names of the three columns. */
		readonly head: string;
		/** The title of the codes that every call can be answered with. */
		readonly everyCall: string;
		/** Names of services as people know them. */
		readonly services: Readonly<Record<string, string>>;
		/** Around and between the operations that a code is about, and behind the last that is named. */
		readonly brackets: readonly [string, string];
		readonly comma: string;
		readonly others: string;
		/** Between what a message may contain. */
		readonly or: string;
		hint(english: string): string;
	};
	nameOfResource(resource: Resource): string;
	/** Name and description; @param resource the value of its resource */
	textsOfOperation(operation: Operation, resource: string): readonly [string, string];
	/** Name and description. */
	textsOfEvent(event: EventRecord): readonly [string, string];
}

export const ENGLISH: Tongue = {
	operations: {
		head: 'Operation | What it does | Who | Scopes',
		who: { tenant: 'app', user: 'user', bot: 'custom bot' },
		comma: ', ',
		confirmed: ' (with Confirm)',
		none: 'none',
		ofEndpoint: 'those of the endpoint',
		returned: 'What they return',
	},
	events: {
		head: 'Event | When it comes | Type | Scopes, one of them | Who subscribes',
		none: 'none',
		asks: { nobody: '', node: 'the node', user: 'a user' },
	},
	codes: {
		head: 'Code | Feishu says | What to do',
		everyCall: 'Every call',
		services: {
			approval: 'Approval',
			auth: 'Tokens and log-in',
			bitable: 'Base (Bitable)',
			calendar: 'Calendars and events',
			chat: 'Chats',
			contact: 'Users and departments',
			customBot: 'Custom bots',
			docx: 'Documents',
			drive: 'Drive, files and permissions',
			cardkit: 'Streamed cards',
			event: 'Events',
			im: 'Messages',
			minutes: 'Minutes',
			search: 'Search',
			sheets: 'Spreadsheets',
			task: 'Tasks',
			vc: 'Meetings',
			wiki: 'Wiki',
		},
		brackets: [' (', ')'],
		comma: ', ',
		others: ' and others',
		or: ', or: ',
		hint: (english) => english,
	},
	nameOfResource: ({ name }) => name,
	textsOfOperation: ({ name, description }) => [name, description],
	textsOfEvent: ({ name, description }) => [name, description],
};
