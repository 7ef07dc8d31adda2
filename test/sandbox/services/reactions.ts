import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse } from '../service';
import { SANDBOX_APP } from '../tokens';
import type { World } from '../world';
import { ACTING_USER, isInChatOf } from './chatRooms';
import type { Message } from './messageBook';
import { messageWith } from './messageBook';
import { findPerson, personIdType } from './people';

/** A reaction to a message of the sandbox. */
export interface Reaction {
	readonly reaction_id: string;
	readonly message_id: string;
	readonly emoji_type: string;
	/** open_id of a user, app_id of an app. */
	readonly operator_id: string;
	readonly operator_type: 'user' | 'app';
	/** Milliseconds since the epoch. */
	readonly action_time: string;
}

/** All reactions, oldest first. */
export function reactionsOf(world: World): Reaction[] {
	return world.part('reactions', () => []);
}

/** Puts a reaction of anybody into the sandbox; those of other apps have operators that begin with `cli_`. */
export function addReaction(
	world: World,
	message_id: string,
	emoji_type: string,
	operator_id: string,
): Reaction {
	const reaction: Reaction = {
		reaction_id: world.id('Z'),
		message_id,
		emoji_type,
		operator_id,
		operator_type: operator_id.startsWith('cli_') ? 'app' : 'user',
		action_time: String(world.now()),
	};
	reactionsOf(world).push(reaction);
	return reaction;
}

export const reactions: Service = {
	'im.v1.messageReaction.create': (call) => {
		const message = reactable(call);
		const { emoji_type: emoji } = call.body.reaction_type;
		checkEmoji(call, emoji);
		if (message.msg_type === 'system') refuse(call, 231017);
		const { message_id: id } = message;
		const known = reactionsOf(call.world).find(
			(one) => one.message_id === id && one.emoji_type === emoji && isOwn(call, one),
		);
		if (known !== undefined) call.replayed();
		return shown(call, known ?? addReaction(call.world, id, emoji, callerOf(call)));
	},
	'im.v1.messageReaction.delete': (call) => {
		const message = reactable(call);
		const all = reactionsOf(call.world);
		const found =
			all.find(({ reaction_id: id }) => id === call.path.reaction_id) ?? refuse(call, 231011);
		if (found.message_id !== message.message_id) refuse(call, 231010);
		if (!isOwn(call, found)) refuse(call, 231007);
		all.splice(all.indexOf(found), 1);
		return shown(call, found);
	},
	'im.v1.messageReaction.list': (call) => {
		const { message_id: id } = reactable(call);
		const emoji = queryText(call, 'reaction_type');
		if (emoji !== '') checkEmoji(call, emoji);
		const listed = reactionsOf(call.world).filter(
			(one) => one.message_id === id && (emoji === '' || one.emoji_type === emoji),
		);
		const { items, ...rest } = page(call, listed, 20);
		return { items: items.map((one) => shown(call, one)), ...rest };
	},
	'authen.v1.userInfo.get': ({ world }) => {
		const { name, open_id, union_id } = findPerson(world, ACTING_USER, 'open_id') ?? {};
		return { name, open_id, union_id, tenant_key: 'sandbox' };
	},
};

/** The message of the path, which must not be recalled, in a chat that the caller is in. */
function reactable(call: ServiceCall): Message {
	const message = messageWith(call.world, call.path.message_id) ?? refuse(call, 231003);
	if (message.gone === 'removed') refuse(call, 230110);
	if (message.deleted) refuse(call, 231003);
	if (!isInChatOf(call, message.chat_id)) refuse(call, 231008);
	return message;
}

/** No name of an emoji begins with a small letter. */
function checkEmoji(call: ServiceCall, emoji: string): void {
	if (!/^[A-Z0-9]\w*$/.test(emoji)) refuse(call, 231001);
}

function callerOf({ identity }: ServiceCall): string {
	return identity === 'user' ? ACTING_USER : SANDBOX_APP.appId;
}

function isOwn(call: ServiceCall, { operator_id: id }: Reaction): boolean {
	return id === callerOf(call);
}

function shown(call: ServiceCall, reaction: Reaction) {
	const { operator_id: id, operator_type, reaction_id, action_time, emoji_type } = reaction;
	const type = personIdType(queryText(call, 'user_id_type', 'open_id'));
	const operator_id = findPerson(call.world, id, 'open_id')?.[type] ?? id;
	return {
		reaction_id,
		operator: { operator_id, operator_type },
		action_time,
		reaction_type: { emoji_type },
	};
}
