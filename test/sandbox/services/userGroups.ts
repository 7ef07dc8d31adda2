import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse } from '../service';
import type { World } from '../world';
import { departmentsOf } from './organisation';
import { findPerson, personIdType } from './people';

/** A user group of the tenant: who is in it, by open ids. */
interface UserGroup {
	readonly name: string;
	readonly kind: 1 | 2;
	readonly users: readonly string[];
	readonly departments: readonly string[];
}

/** The user groups of the sandbox, by id. */
function userGroupsOf(world: World): Map<string, UserGroup> {
	return world.part(
		'userGroups',
		() =>
			new Map<string, UserGroup>([
				[
					'g_oncall',
					{
						name: 'On Call',
						kind: 1,
						users: ['ou_ada', 'ou_ben', 'ou_chen'],
						departments: ['od-engineering', 'od-design'],
					},
				],
				// One that the app does not see the members of.
				['g_board', { name: 'Board', kind: 1, users: ['ou_root'], departments: [] }],
				['g_berlin', { name: 'Everybody in Berlin', kind: 2, users: ['ou_ada'], departments: [] }],
			]),
	);
}

export const userGroups: Service = {
	'contact.v3.group.simplelist': (call) => {
		checkPageToken(call);
		const kind = Number(queryText(call, 'type', '1'));
		const groups = [...userGroupsOf(call.world)]
			.filter(([, group]) => group.kind === kind)
			.map(([id, { name, users, departments }]) => ({
				id,
				name,
				description: '',
				member_user_count: users.length,
				member_department_count: departments.length,
				type: kind,
			}));
		const { items, ...rest } = page(call, groups, 50);
		return { grouplist: items, ...rest };
	},
	'contact.v3.groupMember.simplelist': (call) => {
		const { world } = call;
		const id = call.path.group_id;
		const found = userGroupsOf(world).get(id);
		if (found === undefined) return refuse(call, 42002);
		if (id === 'g_board') return refuse(call, 42009);
		checkPageToken(call);
		const memberType = queryText(call, 'member_type', 'user');
		const idType = queryText(call, 'member_id_type', 'open_id');
		const isOfUsers = memberType === 'user';
		if (isOfUsers ? idType === 'department_id' : !['open_id', 'department_id'].includes(idType)) {
			refuse(call, 41072);
		}
		const ids = isOfUsers
			? found.users.map((user) => findPerson(world, user, 'open_id')?.[personIdType(idType)])
			: found.departments.map((department) =>
					idType === 'department_id'
						? departmentsOf(world).get(department)?.department_id
						: department,
				);
		const members = ids
			.filter((member) => member !== undefined)
			.map((member) => ({
				member_id: member,
				member_type: memberType,
				member_id_type: idType,
			}));
		const { items, ...rest } = page(call, members, 50);
		return { memberlist: items, ...rest };
	},
};

/** Feishu takes its own tokens only. */
function checkPageToken(call: ServiceCall): void {
	const token = queryText(call, 'page_token');
	if (!/^\d*$/.test(Buffer.from(token, 'base64url').toString())) refuse(call, 40012);
}
