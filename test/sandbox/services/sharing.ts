import type { Service } from '../service';
import { refuse } from '../service';
import { basesOf } from './bases';
import { findPerson } from './people';

/** Who may open what, by token. */
export const sharing: Service = {
	'drive.v1.permissionMember.create': (call) => {
		const { member_type: type, member_id: id, perm } = call.body;
		const { token } = call.path;
		if (!basesOf(call.world).has(token)) refuse(call, 1063005);
		const isKnown =
			type === 'openid' ? findPerson(call.world, id, 'open_id') !== undefined : id !== '';
		if (!isKnown) refuse(call, 1063001);
		const known = call.world.part('members', () => new Map<string, Map<string, string>>());
		known.set(token, (known.get(token) ?? new Map<string, string>()).set(id, perm));
		return { member: { member_type: type, member_id: id, perm } };
	},
};
