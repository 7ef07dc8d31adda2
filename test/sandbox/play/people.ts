import type { Person } from '../services/people';
import { findPerson } from '../services/people';
import type { World } from '../world';

/** Something on the page asked for what the sandbox does not have. */
export class NotThere extends Error {}

/** The person with this open_id. @throws NotThere */
export function personWith(world: World, openId: string): Person {
	const found = findPerson(world, openId, 'open_id');
	if (found === undefined) throw new NotThere(`Nobody has the open_id ${openId}`);
	return found;
}

/** The ids of a person as events carry them. */
export function idsOf({ open_id, union_id, user_id }: Person) {
	return { open_id, union_id, user_id };
}
