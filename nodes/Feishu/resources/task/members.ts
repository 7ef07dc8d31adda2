import type { IDataObject } from 'n8n-workflow';

import type { UserIdType } from '../../../shared/fields';
import { checkIdType } from '../../../shared/fields';
import { figure, isObject, quoted, Refusal } from '../../../shared/values';

/** Members a new task may have (documentation: "Create a task"). */
const MOST_MEMBERS = 50;

const MEMBERS = ['id', 'name', 'role', 'type'];
const TYPES = ['user', 'app'];
const ROLES = ['assignee', 'follower'];

const EXAMPLE = '{"id": "ou_...", "type": "user", "role": "assignee"}';

/**
 * The members of a new task; undefined when none were given.
 * @throws Refusal naming the place in the list, for what Feishu would not take: each has an `id` and a
 * `role`, and a `type` unless it is a user
 */
export function membersOf(
	members: readonly unknown[] | undefined,
	idType: UserIdType,
): IDataObject[] | undefined {
	if (members === undefined) return undefined;
	if (members.length > MOST_MEMBERS) {
		throw new Refusal(
			`Members has ${figure(members.length)} entries, but a task may have ${MOST_MEMBERS}`,
			`Shorten Members to at most ${MOST_MEMBERS} entries.`,
		);
	}
	return members.map((member, index) => {
		const label = `Entry ${index + 1} of Members`;
		if (!isObject(member)) return refuseMember(label, `is ${quoted(member)}`);
		checkMember(member, label, idType);
		return member;
	});
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
