import type { IDataObject } from 'n8n-workflow';

import type { Field, UserIdType } from '../../../shared/fields';
import {
	checkIdType,
	checkUserIds,
	jsonArray,
	list,
	picked,
	userLookup,
} from '../../../shared/fields';
import { figure, isObject, quoted, Refusal } from '../../../shared/values';

/** Members a new task may have, and members of one call (documentation: "Create a task", "Add task members"). */
export const MOST_MEMBERS = 50;

const MEMBERS = ['id', 'name', 'role', 'type'];
const TYPES = ['user', 'app'];
const ROLES = ['assignee', 'follower'];

const EXAMPLE = '{"id": "ou_...", "type": "user", "role": "assignee"}';

const text = {
	label: 'Members',
	description:
		'Who works on the task or follows it, up to 50, each with ID, type and role; plain IDs, also separated by commas, are assignees',
};
const json = jsonArray(text);
const ids = list(text);

const members: Field<unknown[] | undefined> = {
	label: json.label,
	property: json.property,
	read: (given, item) => {
		const isPlain = typeof given === 'string' && !/^\s*(?:[[{]|$)/.test(given);
		return isPlain ? ids.read(given, item) : json.read(given, item);
	},
};

/** Who a new task is for, in each of the ways in which people say it. */
export const memberFields = {
	assignees: picked({
		label: 'Assignees',
		description: 'Who works on the task: a user from the list, or the IDs of users',
		...userLookup,
	}),
	followers: picked({
		label: 'Followers',
		description: 'Who follows the task: a user from the list, or the IDs of users',
		...userLookup,
	}),
	members,
};

/** The values of `memberFields`. */
export interface GivenMembers {
	readonly assignees: readonly string[] | undefined;
	readonly followers: readonly string[] | undefined;
	readonly members: readonly unknown[] | undefined;
	readonly userIdType: UserIdType;
}

/**
 * The members of a new task, each once in a role; undefined when none were given.
 * @throws Refusal naming the place in the list, for what Feishu would not take: each has an `id` and a
 * `role`, and a `type` unless it is a user
 */
export function membersOf(given: GivenMembers): IDataObject[] | undefined {
	const { assignees, followers, members: others, userIdType: type } = given;
	if (assignees === undefined && followers === undefined && others === undefined) return undefined;
	const asked = [
		...withRole(assignees, 'assignee', 'Assignees', type),
		...withRole(followers, 'follower', 'Followers', type),
		...(others ?? []).map((member, index) => memberOf(member, index, type)),
	];
	const once = [
		...new Map(asked.map((one) => [`${String(one.role)} ${String(one.id)}`, one])).values(),
	];
	if (once.length <= MOST_MEMBERS) return once;
	throw new Refusal(
		`Members has ${figure(once.length)} entries, but a task may have ${MOST_MEMBERS}`,
		`Shorten Members to at most ${MOST_MEMBERS} entries.`,
	);
}

function withRole(
	users: readonly string[] | undefined,
	role: string,
	label: string,
	type: UserIdType,
): IDataObject[] {
	return (users ?? []).map((id) => {
		checkUserIds([id], type, label);
		return { id, type: 'user', role };
	});
}

function memberOf(given: unknown, index: number, type: UserIdType): IDataObject {
	const label = `Entry ${index + 1} of Members`;
	const member = typeof given === 'string' ? { id: given.trim(), role: 'assignee' } : given;
	if (!isObject(member)) return refuseMember(label, `is ${quoted(member)}`);
	checkMember(member, label, type);
	return member;
}

function checkMember(member: IDataObject, label: string, idType: UserIdType): void {
	const { id, role, type = 'user' } = member;
	const other = Object.keys(member).find((name) => !MEMBERS.includes(name));
	if (other !== undefined) refuseMember(label, `has ${quoted(other)}`);
	if (typeof id !== 'string' || id === '') refuseMember(label, 'has no id');
	if (!ROLES.includes(String(role))) {
		refuseMember(label, role === undefined ? 'has no role' : `has the role ${quoted(role)}`);
	}
	if (!TYPES.includes(String(type))) refuseMember(label, `has the type ${quoted(type)}`);
	if (type === 'user') {
		checkIdType({ id, label: `${label}: id` }, { type: idType, label: 'User ID Type' });
	}
}

function refuseMember(label: string, what: string): never {
	throw new Refusal(
		`${label} ${what}, but a member has an ID, the type user or app, and the role assignee or follower`,
		`Give each entry of Members in the form ${EXAMPLE}.`,
	);
}
