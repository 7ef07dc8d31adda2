import type { Service, ServiceCall } from '../service';
import { page, queryList, queryText, refuse } from '../service';
import type { Department } from './organisation';
import {
	childrenOf,
	departmentsOf,
	descendantsOf,
	findDepartment,
	leaderOf,
	openIdOf,
	refuseDepartment,
	ROOT,
	shownDepartment,
	UNITS,
} from './organisation';
import { peopleOf } from './people';
import { once } from './once';

export const departments: Service = {
	'contact.v3.department.create': (call) => once(call, () => createDepartment(call)),
	'contact.v3.department.patch': (call) => {
		const { body } = call;
		const changed = namedDepartment(call);
		checkNames(call, changed.open_department_id);
		if (body.name !== undefined) changed.name = body.name;
		if (body.i18n_name !== undefined) changed.i18n_name = body.i18n_name;
		if (body.leader_user_id !== undefined) {
			changed.leader_user_id = leaderOf(call, body.leader_user_id);
		}
		return { department: shownDepartment(call, changed) };
	},
	'contact.v3.department.delete': (call) => {
		const { open_department_id: id } = namedDepartment(call);
		if (peopleOf(call.world).some(({ department_ids: ids }) => ids.includes(id))) {
			refuse(call, 43011);
		}
		if (childrenOf(call.world, id).length > 0) refuse(call, 43012);
		departmentsOf(call.world).delete(id);
		return {};
	},
	'contact.v3.department.children': (call) => {
		const parent = openIdOf(call, call.path.department_id);
		const recursive = queryText(call, 'fetch_child') === 'true';
		const below = recursive ? descendantsOf(call.world, parent) : childrenOf(call.world, parent);
		return shownPage(call, below, 10);
	},
	'contact.v3.department.batch': (call) => {
		const asked = queryList(call, 'department_ids');
		if (asked.length > 50) refuse(call, 40001);
		const found = asked.map((id) => findDepartment(call, id)).filter((one) => one !== undefined);
		return { items: found.map((one) => shownDepartment(call, one)) };
	},
	'contact.v3.department.get': (call) => ({
		department: shownDepartment(call, namedDepartment(call)),
	}),
	'contact.v3.department.parent': (call) => {
		const above: Department[] = [];
		const all = departmentsOf(call.world);
		const start = openIdOf(call, queryText(call, 'department_id'));
		for (
			let parent = all.get(all.get(start)?.parent_department_id ?? '');
			parent !== undefined;
			parent = all.get(parent.parent_department_id)
		) {
			above.push(parent);
		}
		return shownPage(call, above, 20);
	},
	'contact.v3.department.search': (call) => {
		const sought = String(call.body.query).toLowerCase();
		if (sought === '') refuse(call, 48001);
		const found = [...departmentsOf(call.world).values()].filter(({ name }) =>
			name.toLowerCase().includes(sought),
		);
		return shownPage(call, found, 20);
	},
	'contact.v3.unit.bindDepartment': (call) => {
		const bound = unitDepartment(call);
		if (bound.unit_ids.some((unit) => unit !== call.body.unit_id)) refuse(call, 43054);
		bound.unit_ids = [call.body.unit_id];
		return {};
	},
	'contact.v3.unit.unbindDepartment': (call) => {
		const freed = unitDepartment(call);
		freed.unit_ids = freed.unit_ids.filter((unit) => unit !== call.body.unit_id);
		return {};
	},
};

function createDepartment(call: ServiceCall) {
	const { world, body } = call;
	const parent = openIdOf(call, body.parent_department_id, 40014);
	checkNames(call);
	const siblings = childrenOf(world, parent);
	if (siblings.some(({ order }) => order === body.order)) refuse(call, 43005);
	if (siblings.length >= 1000) refuse(call, 43013);
	const units: string[] = body.unit_ids ?? [];
	if (units.length > 1 || units.some((unit) => !UNITS.includes(unit))) refuse(call, 43004);
	const id = world.id('od-');
	const created: Department = {
		open_department_id: id,
		department_id: body.department_id ?? world.id('D'),
		name: body.name,
		i18n_name: body.i18n_name,
		parent_department_id: parent,
		leader_user_id: leaderOf(call, body.leader_user_id),
		chat_id: body.create_group_chat === true ? world.id('oc_') : undefined,
		order: body.order ?? String(2000 * (siblings.length + 1)),
		unit_ids: units,
	};
	departmentsOf(world).set(id, created);
	return { department: shownDepartment(call, created) };
}

function namedDepartment(call: ServiceCall): Department {
	const { department_id: id } = call.path;
	if (id === ROOT) refuse(call, 40002);
	return findDepartment(call, id) ?? refuseDepartment(call, id);
}

function checkNames(call: ServiceCall, own?: string): void {
	const { name } = call.body;
	if (name === undefined) return;
	if (name.includes('/')) refuse(call, 43029);
	const taken = [...departmentsOf(call.world).values()].some(
		(one) => one.name === name && one.open_department_id !== own,
	);
	if (taken) refuse(call, 43022);
}

function unitDepartment(call: ServiceCall): Department {
	if (!UNITS.includes(call.body.unit_id)) refuse(call, 43051);
	return findDepartment(call, call.body.department_id) ?? refuse(call, 43058);
}

function shownPage(call: ServiceCall, found: readonly Department[], size: number) {
	const { items, ...rest } = page(call, found, size);
	return { items: items.map((one) => shownDepartment(call, one)), ...rest };
}
