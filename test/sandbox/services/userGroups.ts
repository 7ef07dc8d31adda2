import type { Service } from '../service';
import { page, queryText, refuse } from '../service';
import type { World } from '../world';
import { departmentsOf } from './organisation';
import { findPerson, personIdType } from './people';

/** A user group of the tenant: who is in it, by open ids. */
interface UserGroup {
	readonly users: readonly string[];
	readonly departments: readonly string[];
}

/** The user groups of the sandbox, by id. */
function userGroupsOf(world: World): Map<string, UserGroup> {
	return world.part(
		'userGroups',
		() =>
			new Map([
				[
					'g_oncall',
					{
						users: ['ou_ada', 'ou_ben', 'ou_chen'],
						departments: ['od-engineering', 'od-design'],
					},
				],
				// Feishu keeps it, and shows it to nobody but admins.
				['g_board', { users: ['ou_root'], departments: [] }],
			]),
	);
}

export const userGroups: Service = {
	'contact.v3.groupMember.simplelist': (call) => {
		const { world } = call;
		const id = call.path.group_id;
		const found = userGroupsOf(world).get(id);
		if (found === undefined) return refuse(call, 42002);
		if (id === 'g_board') return refuse(call, 42009);
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
