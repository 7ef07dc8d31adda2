import type { IDataObject } from 'n8n-workflow';

import type { Field, FieldText, UserIdType } from '../../../shared/fields';
import { checkUserIds, jsonArray, list, locator } from '../../../shared/fields';
import { figure, isObject, own, quoted, Refusal } from '../../../shared/values';
import { ID_MEMBERS, MARKS, once, typed } from './attendeeIds';

/** The ids Feishu gives attendees: they name somebody within one event (documentation: "Event attendee resource"). */
const ATTENDEE_ID = /^(?:user|chat|resource|third_party)_/;

const NEW_MEMBERS = ['is_optional', 'operate_id', 'resource_customization', 'approval_reason'];

const HINT =
	'Give each attendee as the ID of a user, a chat (oc_…) or a room (omm_…), as an e-mail address, or as an object such as {"type": "user", "user_id": "…"} or {"type": "third_party", "third_party_email": "…"}.';

/** What every field for attendees shows. */
interface AttendeeText extends FieldText {
	/** Name of the method that lists users to pick from. */
	readonly list?: string;
}

const BY_ID = 'By IDs, E-Mail Addresses or JSON';

/** Attendees one event may have (documentation: "Add event attendees"). */
const MAX_ATTENDEES = 3000;

/** Attendees as they were given: ids, e-mail addresses and objects; one user may come from a list. */
export function attendeeList(text: AttendeeText & { readonly required: true }): Field<unknown[]>;
export function attendeeList(text: AttendeeText): Field<unknown[] | undefined>;
export function attendeeList(
	text: AttendeeText & { readonly required?: true },
): Field<unknown[] | undefined> {
	const { list: picker, ...shown } = text;
	const json = text.required === true ? jsonArray({ ...shown, required: true }) : jsonArray(shown);
	const names = list(shown);
	const property =
		picker === undefined
			? json.property
			: locator({ ...shown, list: picker, idLabel: BY_ID }).property;
	return {
		label: json.label,
		property,
		read: (given, item) => {
			const value = isObject(given) && 'mode' in given ? given.value : given;
			const isPlain = typeof value === 'string' && !/^\s*(?:[[{]|$)/.test(value);
			return isPlain ? names.read(value, item) : json.read(value, item);
		},
	};
}

/**
 * Attendees to add, as Feishu takes them, each once: the type of each, the id that goes with it, and
 * nothing Feishu does not take.
 * @throws Refusal naming the attendee by its position
 */
export function newAttendees(given: readonly unknown[] = [], type: UserIdType): IDataObject[] {
	if (given.length > MAX_ATTENDEES) {
		throw new Refusal(
			`Attendees has ${figure(given.length)} entries, but an event may have ${figure(MAX_ATTENDEES)}`,
			`Shorten Attendees to at most ${figure(MAX_ATTENDEES)} entries, or invite a chat.`,
		);
	}
	return once(given.map((attendee, index) => checked(attendee, index, type, NEW_MEMBERS)));
}

/**
 * Attendees to remove, as Feishu takes them, each once: `{attendee_id}`, or a type with its id.
 * @throws Refusal naming the attendee by its position
 */
export function leavingAttendees(given: readonly unknown[], type: UserIdType): IDataObject[] {
	return once(
		given.map((attendee, index) => {
			if (typeof attendee === 'string' && type !== 'user_id' && ATTENDEE_ID.test(attendee)) {
				return { attendee_id: attendee };
			}
			if (isObject(attendee) && attendee.attendee_id !== undefined) {
				return { attendee_id: attendeeId(attendee.attendee_id, index) };
			}
			return checked(attendee, index, type, []);
		}),
	);
}

function attendeeId(given: unknown, index: number): string {
	if (typeof given === 'string' && given !== '') return given;
	throw new Refusal(
		`Entry ${index + 1} of Attendees has the attendee_id ${quoted(given)}, which is not an ID`,
		'Give attendee_id as Add Attendees to Event returned it, such as user_xxxxxx.',
	);
}

function checked(
	given: unknown,
	index: number,
	type: UserIdType,
	extra: readonly string[],
): IDataObject {
	const at = `Entry ${index + 1} of Attendees`;
	const attendee = typeof given === 'string' ? typed(given.trim()) : given;
	if (!isObject(attendee)) {
		throw new Refusal(`${at} is ${quoted(given)}, which is neither an ID nor an object`, HINT);
	}
	const kind = String(attendee.type);
	const member = own(ID_MEMBERS, kind);
	if (member === undefined) {
		const kinds = Object.keys(ID_MEMBERS).join(', ');
		throw new Refusal(
			`${at} has the type ${quoted(attendee.type)}, which is not one of ${kinds}`,
			HINT,
		);
	}
	const id = own(attendee, member);
	if (typeof id !== 'string' || id === '') {
		throw new Refusal(`${at} is of type ${kind}, but has no ${member}`, HINT);
	}
	const other = Object.keys(attendee).find(
		(name) => name !== 'type' && name !== member && !extra.includes(name),
	);
	if (other !== undefined) {
		throw new Refusal(
			`${at} has ${quoted(other)}, which Feishu does not take for an attendee of type ${kind}`,
			`Remove ${quoted(other)} from it. ${HINT}`,
		);
	}
	if (kind === 'user') {
		checkUserIds([id], type, at);
	} else if (own(MARKS, kind)?.test(id) === false) {
		throw new Refusal(`${at} has the ${member} ${quoted(id)}, which does not look like one`, HINT);
	}
	return attendee;
}
