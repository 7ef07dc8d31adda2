import type { IDataObject } from 'n8n-workflow';

import type { UserIdType } from '../../../shared/fields';
import { checkUserIds, locator, picked, roomIds, userLookup } from '../../../shared/fields';
import { quoted, Refusal } from '../../../shared/values';
import { newAttendees } from './attendees';

/** Chats, meeting rooms and who answers for them, picked or by their ids. */
export const inviteFields = {
	chats: picked({
		label: 'Chats',
		description: 'A chat from the list, or the IDs of chats (oc_…), whose members are invited',
		placeholder: 'e.g. oc_a0553eda9014c201',
		list: 'searchChats',
	}),
	rooms: roomIds,
	roomContact: locator({
		label: 'Room Contact',
		description: 'Who answers for Meeting Rooms: rooms in an event of the app need somebody',
		...userLookup,
	}),
};

/** The values of `inviteFields` and of the attendees beside them. */
export interface GivenInvitees {
	readonly attendees?: readonly unknown[];
	readonly chats?: readonly string[];
	readonly rooms?: readonly string[];
	readonly roomContact?: string;
	readonly userIdType: UserIdType;
}

/** Everybody and everything that is invited, as Feishu takes them, each once. @throws Refusal */
export function inviteesOf(given: GivenInvitees): IDataObject[] {
	const { attendees = [], chats = [], rooms = [], roomContact, userIdType: type } = given;
	if (roomContact !== undefined) {
		checkUserIds([roomContact], type, 'Room Contact');
	}
	checkMarks(chats, 'Chats', 'oc_');
	checkMarks(rooms, 'Meeting Rooms', 'omm_');
	const contact = roomContact === undefined ? {} : { operate_id: roomContact };
	return newAttendees(
		[
			...attendees,
			...chats.map((id) => ({ type: 'chat', chat_id: id })),
			...rooms.map((id) => ({ type: 'resource', room_id: id, ...contact })),
		],
		type,
	);
}

function checkMarks(ids: readonly string[], label: string, mark: string): void {
	const odd = ids.find((id) => !id.startsWith(mark));
	if (odd === undefined) return;
	throw new Refusal(
		`${label} holds ${quoted(odd)}, which is not an id of theirs: those start with ${mark}`,
		`Choose ${label} from the list, or give IDs that start with ${mark}.`,
	);
}
