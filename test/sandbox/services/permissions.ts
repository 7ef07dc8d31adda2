import type { Service, ServiceCall } from '../service';
import { queryText, refuse } from '../service';
import type { World } from '../world';
import { chatRoomsOf } from './chatRooms';
import { documentsOf } from './documents';
import { filesOf } from './fileTree';
import { wikiPagesOf } from './wikiPages';
import { workbooksOf } from './workbooks';

/** Somebody who may see a file. */
export interface FileMember {
	member_type: string;
	member_id: string;
	perm: string;
	perm_type?: string;
	type?: string;
}

interface Rights {
	readonly members: Map<string, FileMember>;
	readonly settings: Record<string, string | boolean>;
}

/** Members and settings of everything in the drive, by token. */
export function rightsOf(world: World, token: string): Rights {
	const all = world.part('rights', () => new Map<string, Rights>());
	const known = all.get(token);
	if (known !== undefined) return known;
	const fresh: Rights = {
		members: new Map(),
		settings: {
			external_access_entity: 'closed',
			security_entity: 'anyone_can_view',
			comment_entity: 'anyone_can_view',
			share_entity: 'anyone',
			manage_collaborator_entity: 'collaborator_can_view',
			link_share_entity: 'closed',
			copy_entity: 'anyone_can_view',
			lock_switch: false,
		},
	};
	all.set(token, fresh);
	return fresh;
}

function opened(call: ServiceCall): Rights {
	const { token } = call.path;
	const type = queryText(call, 'type');
	const { world } = call;
	const file = filesOf(world).get(token);
	const book = workbooksOf(world).get(token);
	const isThere =
		(type === 'wiki' && wikiPagesOf(world).has(token)) ||
		(type === 'docx' && documentsOf(world).has(token)) ||
		(type === 'sheet' && book !== undefined) ||
		(type === 'minutes' && token.startsWith('obcn')) ||
		file?.type === type;
	if (!isThere || file?.deleted) refuse(call, 1063005);
	if (file?.foreign || book?.shared === false) refuse(call, 1063002);
	return rightsOf(world, token);
}

function checked(call: ServiceCall, member: FileMember): FileMember {
	const { member_type: type, member_id: id } = member;
	if (/unknown/.test(id)) refuse(call, 1063001);
	if (type === 'openchat' && !chatRoomsOf(call.world).has(id)) refuse(call, 1063003);
	if (type === 'opendepartmentid' && call.identity === 'tenant') refuse(call, 1063003);
	return member;
}

export const permissions: Service = {
	'drive.v1.permissionMember.create': (call) => {
		const { members } = opened(call);
		const member = checked(call, call.body);
		members.set(member.member_id, member);
		return { member };
	},
	'drive.v1.permissionMember.batchCreate': (call) => {
		const rights = opened(call);
		const members: FileMember[] = call.body.members.map((one: FileMember) => checked(call, one));
		for (const member of members) rights.members.set(member.member_id, member);
		return { members };
	},
	'drive.v1.permissionMember.list': (call) => ({ items: [...opened(call).members.values()] }),
	'drive.v1.permissionMember.delete': (call) => {
		const { members } = opened(call);
		const { member_id: id } = call.path;
		if (members.get(id)?.member_type !== queryText(call, 'member_type')) refuse(call, 1063001);
		members.delete(id);
		return {};
	},
	'drive.v2.permissionPublic.get': (call) => ({ permission_public: opened(call).settings }),
	'drive.v2.permissionPublic.patch': (call) => {
		const { settings } = opened(call);
		const after = { ...settings, ...call.body };
		const { link_share_entity: link, external_access_entity: access } = after;
		if (String(link).startsWith('anyone_') && access !== 'open') refuse(call, 1063003);
		Object.assign(settings, after);
		return { permission_public: settings };
	},
};
