import type { IDataObject } from 'n8n-workflow';

import { heldEvent, madeCalendar } from '../examples/agenda';
import type { Sandbox } from '../sandbox';
import { LOAD } from '../sandbox';

/** A kind of write that a storm makes many of, each with a text by which it is found again. */
export interface Kind {
	readonly name: string;
	/** Feishu recognises a repeated write by a key. */
	readonly keyed: boolean;
	/** Contract id. */
	readonly endpoint: string;
	/** Makes what is written to; one of these goes into `$json.place` of each item. */
	places(sandbox: Sandbox): readonly Place[];
	/** The node's parameters; `text` is an expression. */
	parameters(text: string): IDataObject;
}

/** Where a write goes. */
export interface Place {
	/** What an item says, as `$json.place`. */
	readonly given: IDataObject;
	/** What the sandbox's audit calls it. */
	readonly target: string;
}

const message: Kind = {
	name: 'message.send',
	keyed: true,
	endpoint: 'im.v1.message.create',
	places: () =>
		Array.from({ length: 400 }, (_, index) => {
			const chat = `oc_any_storm_${index}`;
			return { given: { chat }, target: chat };
		}),
	parameters: (text) => ({
		...{ resource: 'message', operation: 'send', receiveIdType: 'chat_id' },
		...{ receiveId: '={{ $json.place.chat }}', text },
	}),
};

const task: Kind = {
	name: 'task.create',
	keyed: true,
	endpoint: 'task.v2.task.create',
	places: () => [{ given: {}, target: 'POST /open-apis/task/v2/tasks' }],
	parameters: (text) => ({ resource: 'task', operation: 'create', summary: text }),
};

const record: Kind = {
	name: 'bitable.createRecord',
	keyed: true,
	endpoint: 'bitable.v1.appTableRecord.create',
	places: () => [
		{ given: { table: LOAD.tableId, column: 'Name' }, target: `${LOAD.appToken}/${LOAD.tableId}` },
		{ given: { table: 'tblTasks', column: 'Task' }, target: `${LOAD.appToken}/tblTasks` },
	],
	parameters: (text) => ({
		...{ resource: 'bitable', operation: 'createRecord', appToken: LOAD.appToken },
		...{ tableId: '={{ $json.place.table }}', fieldsMode: 'json' },
		fields: `={{ { [$json.place.column]: ${text.replace(/^=\{\{|\}\}$/g, '')} } }}`,
	}),
};

const attendee: Kind = {
	name: 'calendarEvent.addAttendees',
	keyed: false,
	endpoint: 'calendar.v4.calendarEventAttendee.create',
	places: (sandbox) => {
		const calendar = madeCalendar(sandbox);
		return Array.from({ length: 20 }, () => {
			const event = heldEvent(sandbox, calendar).shown.event_id;
			const path = `/open-apis/calendar/v4/calendars/${calendar}/events/${event}/attendees`;
			return { given: { calendar, event }, target: `POST ${path}` };
		});
	},
	parameters: (text) => ({
		...{ resource: 'calendarEvent', operation: 'addAttendees' },
		...{ calendarId: '={{ $json.place.calendar }}', eventId: '={{ $json.place.event }}' },
		attendees: `={{ [{ type: 'third_party', third_party_email: ${text.replace(/^=\{\{|\}\}$/g, '')} + '@example.org' }] }}`,
	}),
};

const calendar: Kind = {
	name: 'calendar.create',
	keyed: false,
	endpoint: 'calendar.v4.calendar.create',
	places: () => [{ given: {}, target: 'POST /open-apis/calendar/v4/calendars' }],
	parameters: (text) => ({ resource: 'calendar', operation: 'create', summary: text }),
};

export const KINDS = { message, task, record, attendee, calendar } as const;

/** A write that is asked for. */
export interface Write {
	/** Stands in its content, and in no other. */
	readonly mark: string;
	readonly place: Place;
}

let storms = 0;

/** Writes of a kind, each with a mark that no other storm uses. */
export function writesOf(kind: Kind, count: number, sandbox: Sandbox): Write[] {
	storms += 1;
	const places = kind.places(sandbox);
	return Array.from({ length: count }, (_, index) => ({
		mark: `w${storms}x${index}w`,
		place: places[index % places.length],
	}));
}

/** The input items of writes. */
export function itemsOf(writes: readonly Write[]): Array<{ json: IDataObject }> {
	return writes.map(({ mark, place }) => ({ json: { mark, place: place.given } }));
}

/** The marks in a content that was carried out. */
export function marksIn(content: string): string[] {
	return content.match(/w\d+x\d+w/g) ?? [];
}
