import type { World } from '../world';
import { findPerson } from '../services/people';

/** The three ids of a user, as events name them. @throws Error when there is no such user */
export function idsOf(world: World, openId: string) {
	const person = findPerson(world, openId, 'open_id');
	if (person === undefined) throw new Error(`Nobody has the open_id ${openId}`);
	const { open_id, union_id, user_id } = person;
	return { open_id, union_id, user_id };
}
