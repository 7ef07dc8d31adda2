import type { Service, ServiceCall } from '../service';
import { refuse } from '../service';
import type { World } from '../world';
import { chatRoomsOf } from './chatRooms';
import { descendantsOf, departmentsOf } from './organisation';
import type { PersonIdType } from './people';
import { findPerson, peopleOf } from './people';

/** A message to many, as it was carried out. */
export interface BatchMessage {
	readonly message_id: string;
	readonly msg_type: string;
	/** JSON of the content or of the card. */
	readonly content: string;
	/** open_ids of those who get it; of users that need not be set up, the ids as they were given. */
	readonly receivers: readonly string[];
	recalled: boolean;
	/** Milliseconds since the epoch. */
	readonly sentAt: number;
}

/** The messages to many, by their ids, which begin with `bm-`. */
export function batchMessagesOf(world: World): Map<string, BatchMessage> {
	return world.part('batchMessages', () => new Map());
}

/** Puts a message to many into the sandbox and returns its id. */
export function addBatchMessage(world: World, details: Partial<BatchMessage> = {}): string {
	const message = {
		message_id: world.id('bm-'),
		msg_type: 'text',
		content: '{"text":"before"}',
		receivers: [],
		recalled: false,
		sentAt: world.now(),
		...details,
	};
	batchMessagesOf(world).set(message.message_id, message);
	return message.message_id;
}

const RECALLABLE_FOR = 24 * 3_600_000;

const LISTS: ReadonlyArray<readonly [list: string, type: PersonIdType]> = [
	['open_ids', 'open_id'],
	['user_ids', 'user_id'],
	['union_ids', 'union_id'],
];

export const batchMessages: Service = {
	'message.v4.batchSend.post': (call) => {
		const content = contentOf(call);
		const invalid: Record<string, string[]> = {};
		const receivers = new Set<string>();
		for (const [list, type] of LISTS) {
			const ids: readonly string[] = call.body[list] ?? [];
			invalid[`invalid_${list}`] = ids.filter((id) => !isPerson(call.world, id, type));
			for (const id of ids.filter((one) => isPerson(call.world, one, type))) {
				receivers.add(findPerson(call.world, id, type)?.open_id ?? id);
			}
		}
		const departments: readonly string[] = call.body.department_ids ?? [];
		invalid.invalid_department_ids = departments.filter((id) => departmentOf(call, id) === '');
		for (const id of departments) {
			for (const one of membersOf(call, departmentOf(call, id))) receivers.add(one);
		}
		const ids = [...LISTS.map(([list]) => list), 'department_ids'];
		if (ids.every((list) => (call.body[list] ?? []).length === 0)) refuse(call, 10003, 'no ids');
		const id = addBatchMessage(call.world, {
			msg_type: String(call.body.msg_type),
			content: JSON.stringify(content),
			receivers: [...receivers],
		});
		return { message_id: id, ...invalid };
	},
	'im.v1.batchMessage.delete': (call) => {
		const { world, path } = call;
		const message = batchMessagesOf(world).get(path.batch_message_id) ?? refuse(call, 230030);
		if (message.sentAt < world.now() - RECALLABLE_FOR) refuse(call, 230009);
		message.recalled = true;
		return {};
	},
};

/** Bench and fault tests write to many users; those need not be set up one by one. */
function isPerson(world: World, id: string, type: PersonIdType): boolean {
	return id.startsWith('ou_any') || findPerson(world, id, type) !== undefined;
}

/** Cards have a member of their own; the others have their content as an object, not as JSON text. */
function contentOf(call: ServiceCall): object {
	const { msg_type: type, content, card } = call.body;
	const given: unknown = type === 'interactive' ? card : content;
	if (typeof given !== 'object' || given === null) refuse(call, 11246, 'no content');
	const members: Readonly<Record<string, unknown>> = { ...given };
	const needed = NEEDED[String(type)] ?? refuse(call, 10003, 'msg_type');
	if (needed !== '' && members[needed] === undefined) refuse(call, 11246, needed);
	if (type === 'post' && JSON.stringify(given).includes('"tag":"md"')) refuse(call, 11246, 'md');
	const isShared = type === 'share_chat';
	if (isShared && !chatRoomsOf(call.world).has(String(members.share_chat_id))) refuse(call, 11231);
	return given;
}

/** What the content of each type must have. */
const NEEDED: Readonly<Record<string, string>> = {
	text: 'text',
	post: 'post',
	image: 'image_key',
	share_chat: 'share_chat_id',
	interactive: '',
};

/** The open_department_id of a department that either of its ids names; empty for none. */
function departmentOf({ world }: ServiceCall, id: string): string {
	const found = [...departmentsOf(world).values()].find(
		(one) => one.open_department_id === id || one.department_id === id,
	);
	return found?.open_department_id ?? '';
}

function membersOf({ world }: ServiceCall, department: string): string[] {
	if (department === '') return [];
	const all = [
		department,
		...descendantsOf(world, department).map((one) => one.open_department_id),
	];
	return peopleOf(world)
		.filter(({ department_ids: ids }) => ids.some((id) => all.includes(id)))
		.map(({ open_id: id }) => id);
}
