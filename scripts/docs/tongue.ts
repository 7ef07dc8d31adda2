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
		/** The names of the four columns. */
		readonly head: string;
		/** In place of scopes. */
		readonly none: string;
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
	events: { head: 'Event | When it comes | Type | Scopes, one of them', none: 'none' },
	nameOfResource: ({ name }) => name,
	textsOfOperation: ({ name, description }) => [name, description],
	textsOfEvent: ({ name, description }) => [name, description],
};
