import type { Service, ServiceCall } from '../service';
import { page, queryList, queryText, refuse, Refused } from '../service';
import { once } from './once';
import type { Department } from './organisation';
import { departmentsOf, openIdOf, ROOT, shownId } from './organisation';
import type { Person } from './people';
import { findByMobile, findPerson, peopleOf, personIdType } from './people';

export const directory: Service = {
	'contact.v3.user.findByDepartment': (call) => {
		const department = openIdOf(call, queryText(call, 'department_id'));
		const direct = peopleOf(call.world).filter(({ department_ids: ids }) =>
			ids.includes(department),
		);
		const { items, ...rest } = page(call, direct, 10);
		return { items: items.map((one) => shownPerson(call, one)), ...rest };
	},
	'contact.v3.user.get': (call) => {
		const found = named(call);
		return {
			user: {
				...shownPerson(call, found),
				...(call.identity === 'user' ? { department_path: pathsOf(call, found) } : {}),
			},
		};
	},
	'contact.v3.user.delete': (call) => {
		const leaving = named(call);
		const { email_acceptor: mail = {}, ...acceptors } = call.body;
		const heirs: unknown[] = [...Object.values(acceptors), mail.acceptor_user_id];
		const type = queryText(call, 'user_id_type');
		const isUsable = (id: string) => {
			const heir = findPerson(call.world, id, type);
			return heir !== undefined && heir !== leaving && !heir.status.is_resigned;
		};
		const given = heirs.filter((id) => id !== undefined).map(String);
		if (leaving.status.is_resigned) refuse(call, 40001);
		if (leaving.is_tenant_manager === true) refuse(call, 44037);
		if (!given.every(isUsable)) refuse(call, 41052);
		Object.assign(leaving.status, { is_resigned: true, is_activated: false });
		return {};
	},
	'contact.v3.user.batch': (call) => {
		const type = queryText(call, 'user_id_type');
		const found = queryList(call, 'user_ids').map((id) => findPerson(call.world, id, type));
		return {
			items: found.filter((one) => one !== undefined).map((one) => shownPerson(call, one)),
		};
	},
	'contact.v3.user.batchGetId': (call) => {
		const { world, body } = call;
		const emails: string[] = body.emails ?? [];
		const mobiles: string[] = body.mobiles ?? [];
		return {
			user_list: [
				...emails.map((email) => ({ email, ...idOf(call, findByEmail(call, email)) })),
				...mobiles.map((mobile) => ({ mobile, ...idOf(call, findByMobile(world, mobile)) })),
			],
		};
	},
	'contact.v3.user.create': (call) => once(call, () => createUser(call)),
	'contact.v3.user.patch': (call) => {
		const { body, identity } = call;
		const changed = named(call);
		const names = Object.keys(body);
		if (identity === 'user' && names.some((name) => !SELF_SERVICE.includes(name))) {
			refuse(call, 41056);
		}
		checkContacts(call, changed);
		Object.assign(changed, body);
		if (body.department_ids !== undefined) changed.department_ids = departmentsIn(call);
		return { user: shownPerson(call, changed) };
	},
	'search.v1.user.get': (call) => {
		const sought = queryText(call, 'query').toLowerCase();
		const found = peopleOf(call.world).filter(({ name }) => name.toLowerCase().includes(sought));
		const { items, ...rest } = page(call, found, 20);
		return {
			users: items.map(({ name, open_id, user_id, department_ids }) => ({
				name,
				open_id,
				user_id,
				department_ids,
			})),
			...rest,
		};
	},
};

/** What a user's token may change. */
const SELF_SERVICE = ['name', 'en_name', 'avatar_key'];

function createUser(call: ServiceCall) {
	const { world, body } = call;
	checkContacts(call);
	if (body.user_id !== undefined && findPerson(world, body.user_id, 'user_id') !== undefined) {
		refuse(call, 41011);
	}
	const created: Person = {
		...body,
		open_id: world.id('ou_'),
		union_id: world.id('on_'),
		user_id: body.user_id ?? world.id(''),
		department_ids: departmentsIn(call),
		status: {
			is_frozen: false,
			is_resigned: false,
			is_activated: false,
			is_exited: false,
			is_unjoin: true,
		},
	};
	peopleOf(world).push(created);
	return { user: shownPerson(call, created) };
}

/** The user of the path, who may have left. */
function named(call: ServiceCall): Person {
	const { user_id: id } = call.path;
	return findPerson(call.world, id, queryText(call, 'user_id_type')) ?? refusePerson(call, id);
}

/** Where a person is, as Feishu tells a user: with the departments above, from the top down. */
function pathsOf(call: ServiceCall, { department_ids: ids }: Person) {
	const all = departmentsOf(call.world);
	return ids
		.filter((id) => id !== ROOT)
		.map((id) => {
			const path: Department[] = [];
			for (let one = all.get(id); one !== undefined; one = all.get(one.parent_department_id)) {
				path.unshift(one);
			}
			return {
				department_id: id,
				department_name: { name: all.get(id)?.name },
				department_path: {
					department_ids: path.map(({ open_department_id: above }) => above),
					department_path_name: { name: path.map(({ name }) => name).join('/') },
				},
			};
		});
}

/** Refuses a user: 41050 for the one outside of the app's range, the general code for ids that do not exist. */
function refusePerson(call: ServiceCall, id: string): never {
	if (id === 'ou_foreign') refuse(call, 41050);
	throw new Refused(400, 99992351, `these open ids not existed: [${id}]`);
}

function departmentsIn(call: ServiceCall): string[] {
	const ids: string[] = call.body.department_ids;
	return ids.map((id) => openIdOf(call, id));
}

function checkContacts(call: ServiceCall, own?: Person): void {
	const { mobile, email, employee_no: number } = call.body;
	const others = peopleOf(call.world).filter((one) => one !== own);
	if (mobile !== undefined) {
		if (!/^(\+\d{6,15}|1\d{10})$/.test(mobile)) refuse(call, 41004);
		const holder = findByMobile(call.world, mobile);
		if (holder !== undefined && holder !== own) refuse(call, 41001);
		const abroad = mobile.startsWith('+') && !mobile.startsWith('+86');
		if (abroad && email === undefined && own?.email === undefined) refuse(call, 44020);
	}
	if (email !== undefined && others.some((one) => one.email === email)) refuse(call, 41002);
	if (number !== undefined && others.some((one) => one.employee_no === number)) {
		refuse(call, 44051);
	}
}

function findByEmail({ world }: ServiceCall, email: string): Person | undefined {
	return peopleOf(world).find((one) => one.email === email);
}

/** The id of a user who has not left; a contact nobody has comes back without one. */
function idOf(call: ServiceCall, found: Person | undefined) {
	if (found === undefined || (found.status.is_resigned && call.body.include_resigned !== true)) {
		return {};
	}
	return { user_id: found[personIdType(queryText(call, 'user_id_type'))], status: found.status };
}

function shownPerson(call: ServiceCall, person: Person) {
	return { ...person, department_ids: person.department_ids.map((id) => shownId(call, id)) };
}
