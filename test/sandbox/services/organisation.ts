import type { ServiceCall } from '../service';
import { queryText, refuse, Refused } from '../service';
import type { World } from '../world';
import { findPerson, peopleOf, personIdType } from './people';

/** A department of the sandbox's tenant; all ids in it are open ones. */
export interface Department {
	open_department_id: string;
	department_id: string;
	name: string;
	i18n_name?: object;
	parent_department_id: string;
	leader_user_id?: string;
	chat_id?: string;
	order: string;
	unit_ids: string[];
}

export const ROOT = '0';

/** The departments the sandbox starts with, by open_department_id: Headquarters above Engineering and Design. */
export function departmentsOf(world: World): Map<string, Department> {
	return world.part('departments', () => {
		const first = [
			department('headquarters', 'Headquarters', ROOT, '1'),
			department('engineering', 'Engineering', 'od-headquarters', '1'),
			{ ...department('design', 'Design', 'od-headquarters', '2'), unit_ids: ['BU122'] },
		];
		return new Map(first.map((one) => [one.open_department_id, one]));
	});
}

/** The units of the tenant. */
export const UNITS = ['BU121', 'BU122', 'BU123'];

/** A department with ids made from one key. */
export function department(key: string, name: string, parent: string, order: string): Department {
	return {
		open_department_id: `od-${key}`,
		department_id: `D-${key}`,
		name,
		parent_department_id: parent,
		order,
		unit_ids: [],
	};
}

/** Puts a department into the organisation. */
export function addDepartment(world: World, added: Department): Department {
	departmentsOf(world).set(added.open_department_id, added);
	return added;
}

type DepartmentIdType = 'open_department_id' | 'department_id';

function departmentIdTypeOf(call: ServiceCall): DepartmentIdType {
	const type = queryText(call, 'department_id_type', call.body.department_id_type);
	return type === 'department_id' ? type : 'open_department_id';
}

/** Finds a department by an id of the type the call names. */
export function findDepartment(call: ServiceCall, id: string): Department | undefined {
	const type = departmentIdTypeOf(call);
	return [...departmentsOf(call.world).values()].find((one) => one[type] === id);
}

/** A department that exists but is outside of the app's contact data range. */
const FOREIGN = 'od-foreign';

/**
 * Refuses a department the app cannot use: 40004 (or the code given) for the one outside of its
 * range, the general code for ids that do not exist.
 */
export function refuseDepartment(call: ServiceCall, id: string, code = 40004): never {
	if (id === FOREIGN) refuse(call, code);
	const open = departmentIdTypeOf(call) === 'open_department_id';
	throw open
		? new Refused(400, 99992357, `these open_department ids not existed: [${id}]`)
		: new Refused(400, 99992358, `these ids not existed: [${id}]`);
}

/** The open id of the department a call names, the root included; others are refused. */
export function openIdOf(call: ServiceCall, id: string, code?: number): string {
	if (id === ROOT) return ROOT;
	return findDepartment(call, id)?.open_department_id ?? refuseDepartment(call, id, code);
}

/** An open id as the type the call asks for. */
export function shownId(call: ServiceCall, openId: string): string {
	return departmentsOf(call.world).get(openId)?.[departmentIdTypeOf(call)] ?? openId;
}

export function childrenOf(world: World, parent: string): Department[] {
	return [...departmentsOf(world).values()].filter((one) => one.parent_department_id === parent);
}

/** All departments below one, parents before their children. */
export function descendantsOf(world: World, parent: string): Department[] {
	return childrenOf(world, parent).flatMap((child) => [
		child,
		...descendantsOf(world, child.open_department_id),
	]);
}

/** A department as the API returns it, its ids of the types the call asks for. */
export function shownDepartment(call: ServiceCall, one: Department) {
	const { world } = call;
	const leader = findPerson(world, one.leader_user_id ?? '', 'open_id');
	return {
		...one,
		parent_department_id: shownId(call, one.parent_department_id),
		leader_user_id: leader?.[personIdType(queryText(call, 'user_id_type'))],
		member_count: peopleOf(world).filter(({ department_ids: ids }) =>
			ids.includes(one.open_department_id),
		).length,
		status: { is_deleted: false },
	};
}

/** The open_id of the user a call names as leader. */
export function leaderOf(call: ServiceCall, id: string | undefined): string | undefined {
	if (id === undefined) return undefined;
	const found = findPerson(call.world, id, queryText(call, 'user_id_type'));
	return found?.open_id ?? refuse(call, 41012);
}
