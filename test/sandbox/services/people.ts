import type { World } from '../world';

/** A user of the sandbox's tenant; the shape of contact v3. */
export interface Person {
	open_id: string;
	union_id: string;
	user_id: string;
	name: string;
	en_name?: string;
	nickname?: string;
	email?: string;
	mobile?: string;
	employee_no?: string;
	job_title?: string;
	employee_type?: number;
	/** open_department_ids; `0` is the root. */
	department_ids: string[];
	status: PersonStatus;
	is_tenant_manager?: boolean;
}

export interface PersonStatus {
	is_frozen: boolean;
	is_resigned: boolean;
	is_activated: boolean;
	is_exited: boolean;
	is_unjoin: boolean;
}

/** The people the sandbox starts with; services add, change and remove some. */
export function peopleOf(world: World): Person[] {
	return world.part('people', () => [
		// These two are also directly below the root, so that its own list is not nearly empty.
		{ ...person('ada', 'Ada Wong', 'od-engineering'), department_ids: ['od-engineering', '0'] },
		{ ...person('ben', 'Ben Li', 'od-engineering'), department_ids: ['od-engineering', '0'] },
		person('chen', 'Chen Wei', 'od-design'),
		{ ...person('dora', 'Dora Sun', 'od-design'), status: { ...ACTIVE, is_frozen: true } },
		person('root', 'Rosa Lund', '0'),
	]);
}

const ACTIVE: PersonStatus = {
	is_frozen: false,
	is_resigned: false,
	is_activated: true,
	is_exited: false,
	is_unjoin: false,
};

/** A person with ids, names and contacts made from one key. */
export function person(key: string, name: string, department: string): Person {
	return {
		open_id: `ou_${key}`,
		union_id: `on_${key}`,
		user_id: `${key}01`,
		name,
		en_name: name.split(' ')[0],
		email: `${key}@example.com`,
		mobile: `+8613800${String(key.charCodeAt(0)).padStart(6, '0')}`,
		employee_no: `E-${key}`,
		employee_type: 1,
		department_ids: [department],
		status: { ...ACTIVE },
	};
}

export type PersonIdType = 'open_id' | 'union_id' | 'user_id';

/** Finds a person by an id of the given type. */
export function findPerson(world: World, id: string, type: string): Person | undefined {
	return peopleOf(world).find((one) => one[personIdType(type)] === id);
}

export function personIdType(type: string): PersonIdType {
	return type === 'union_id' || type === 'user_id' ? type : 'open_id';
}

/** Finds a person by a phone number; mainland numbers are known with and without +86. */
export function findByMobile(world: World, mobile: string): Person | undefined {
	const plain = (number: string) => number.replace(/^\+86/, '');
	return peopleOf(world).find(
		(one) => one.mobile !== undefined && plain(one.mobile) === plain(mobile),
	);
}
