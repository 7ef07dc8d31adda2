import type { IDataObject } from 'n8n-workflow';

import { memberText, own } from '../../../shared/values';

/** Each type of attendee with the member that holds its id (documentation: "Add event attendees"). */
export const ID_MEMBERS: Readonly<Record<string, string>> = {
	user: 'user_id',
	chat: 'chat_id',
	resource: 'room_id',
	third_party: 'third_party_email',
};

/** How ids look, where Feishu gives them a mark of their own. */
export const MARKS: Readonly<Record<string, RegExp>> = { chat: /^oc_/, third_party: /@/ };

const PLAIN: Readonly<Record<string, RegExp>> = { ...MARKS, resource: /^omm_/ };

/** An attendee of the type that a plain id or an e-mail address shows; what has no mark of its own is a user. */
export function typed(id: string): IDataObject {
	const type = Object.keys(PLAIN).find((kind) => PLAIN[kind].test(id)) ?? 'user';
	return { type, [ID_MEMBERS[type]]: id };
}

/** What names an attendee, whatever its type. */
export function idIn(attendee: IDataObject): string {
	return memberText(attendee, memberOf(attendee));
}

/** The member that holds what names an attendee. */
function memberOf({ type }: IDataObject): string {
	return (typeof type === 'string' ? own(ID_MEMBERS, type) : undefined) ?? 'attendee_id';
}

/** The attendees of `asked` that are not among those Feishu described. */
export function notAmong(
	described: readonly IDataObject[],
	asked: readonly IDataObject[],
): IDataObject[] {
	const known = new Set(
		described.flatMap((one) =>
			Object.entries(one).map(([member, value]) => `${member} ${String(value)}`),
		),
	);
	return asked.filter((one) => !known.has(`${memberOf(one)} ${idIn(one)}`));
}

/** An attendee named twice is one attendee. */
export function once(attendees: readonly IDataObject[]): IDataObject[] {
	const known = new Map<string, IDataObject>();
	for (const attendee of attendees) {
		const name = `${memberOf(attendee)} ${idIn(attendee)}`;
		if (!known.has(name)) known.set(name, attendee);
	}
	return [...known.values()];
}
