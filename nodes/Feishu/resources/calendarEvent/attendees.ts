import type { IDataObject } from 'n8n-workflow';

import { isObject, quoted, Refusal } from '../../../shared/operation';
import type { UserIdType } from '../common';
import { checkIdType } from '../common';

/** Each type of attendee with the member that holds its id (documentation: "Add event attendees"). */
const ID_MEMBERS: Readonly<Record<string, string>> = {
	user: 'user_id',
	chat: 'chat_id',
	resource: 'room_id',
	third_party: 'third_party_email',
};

/** How ids look, where Feishu gives them a mark of their own. */
const MARKS: Readonly<Record<string, RegExp>> = { chat: /^oc_/, third_party: /@/ };

const NEW_MEMBERS = ['is_optional', 'operate_id', 'resource_customization', 'approval_reason'];

const HINT =
	'Give each attendee as {"type": "user", "user_id": "…"}, {"type": "chat", "chat_id": "…"}, {"type": "resource", "room_id": "…"} or {"type": "third_party", "third_party_email": "…"}.';

/** Attendees one event may have (documentation: "Add event attendees"). */
const MAX_ATTENDEES = 3000;

/**
 * Checks attendees to add: the type of each, the id that goes with it, and nothing Feishu does not know.
 * @throws Refusal naming the attendee by its position
 */
export function newAttendees(given: readonly unknown[] = [], type: UserIdType): IDataObject[] {
	if (given.length > MAX_ATTENDEES) {
		throw new Refusal(
			`Attendees has ${given.length} entries, but an event may have ${MAX_ATTENDEES}`,
			`Shorten Attendees to at most ${MAX_ATTENDEES} entries, or invite a chat.`,
		);
	}
	return given.map((attendee, index) => checked(attendee, index, type, NEW_MEMBERS));
}

/** Attendees to remove, as Feishu takes them. */
export interface Removal {
	readonly attendee_ids?: string[];
	readonly delete_ids?: IDataObject[];
}

/**
 * Sorts attendees to remove: those with an attendee_id, and those with a type and its id.
 * @throws Refusal naming the attendee by its position
 */
export function leavingAttendees(given: readonly unknown[], type: UserIdType): Removal {
	const ids: string[] = [];
	const others: IDataObject[] = [];
	given.forEach((attendee, index) => {
		if (isObject(attendee) && attendee.attendee_id !== undefined) {
			ids.push(attendeeId(attendee.attendee_id, index));
		} else {
			others.push(checked(attendee, index, type, []));
		}
	});
	return {
		...(ids.length === 0 ? {} : { attendee_ids: ids }),
		...(others.length === 0 ? {} : { delete_ids: others }),
	};
}

function attendeeId(given: unknown, index: number): string {
	if (typeof given === 'string' && given !== '') return given;
	throw new Refusal(
		`Attendees[${index}] has the attendee_id ${quoted(given)}, which is not an id`,
		'Give attendee_id as Add Attendees to Event returned it, such as user_xxxxxx.',
	);
}

function checked(
	given: unknown,
	index: number,
	type: UserIdType,
	extra: readonly string[],
): IDataObject {
	const at = `Attendees[${index}]`;
	if (!isObject(given)) throw new Refusal(`${at} is ${quoted(given)}, which is no object`, HINT);
	const kind = String(given.type);
	const { [kind]: member } = ID_MEMBERS;
	if (member === undefined) {
		const kinds = Object.keys(ID_MEMBERS).join(', ');
		throw new Refusal(`${at} has the type ${quoted(given.type)}, which is none of ${kinds}`, HINT);
	}
	const { [member]: id } = given;
	if (typeof id !== 'string' || id === '') {
		throw new Refusal(`${at} is of type ${kind}, but has no ${member}`, HINT);
	}
	const strange = Object.keys(given).find(
		(name) => name !== 'type' && name !== member && !extra.includes(name),
	);
	if (strange !== undefined) {
		throw new Refusal(
			`${at} holds ${strange}, which Feishu does not take for an attendee of type ${kind}`,
			`Remove ${strange} from ${at}. ${HINT}`,
		);
	}
	if (kind === 'user') {
		checkIdType({ id, label: at }, { type, label: 'User ID Type' });
	} else if (MARKS[kind]?.test(id) === false) {
		throw new Refusal(`${at} has the ${member} ${quoted(id)}, which does not look like one`, HINT);
	}
	return given;
}
