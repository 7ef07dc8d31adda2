import type { ServiceCall } from '../service';
import { refuse } from '../service';
import { SANDBOX_APP } from '../tokens';
import { sendEntity } from './cardEntities';
import { ACTING_USER } from './chatRooms';
import type { Message } from './messageBook';
import { messagesOf, shownMessage } from './messageBook';
import { resourceKeysIn, resourcesOf } from './resources';

/** Documentation: im-v1/message/create. */
const TEXT_BYTES = 150 * 1024;
const RICH_BYTES = 30 * 1024;
const KEY_LIFETIME = 3_600_000;

/** Refuses content that is too long, is no JSON, or whose file was uploaded as something else. */
export function checkContent(call: ServiceCall, type: string, content: string): void {
	const bytes = Buffer.byteLength(content);
	if (type === 'text' && bytes > TEXT_BYTES) refuse(call, 230025);
	if ((type === 'post' || type === 'interactive') && bytes > RICH_BYTES) refuse(call, 230025);
	try {
		JSON.parse(content);
	} catch {
		refuse(call, 230001, 'content is not a string in json format');
	}
	const fits = UPLOADED_AS[type];
	if (fits === undefined) return;
	for (const key of resourceKeysIn(content).keys()) {
		const kind = resourcesOf(call.world).get(key)?.kind;
		if (kind !== undefined && !fits(kind)) refuse(call, 230055);
	}
}

/** The card that is sent by its id. */
function entityIn(type: string, content: string): string | undefined {
	if (type !== 'interactive') return undefined;
	const card = Object(JSON.parse(content));
	return card.type === 'card' ? String(Object(card.data).card_id) : undefined;
}

/** How the file of a message has to be uploaded. A video also carries a picture. */
const UPLOADED_AS: Readonly<Record<string, (kind: string) => boolean>> = {
	image: (kind) => kind === 'image',
	audio: (kind) => kind === 'opus',
	media: (kind) => kind === 'mp4' || kind === 'image',
	file: (kind) => kind !== 'image' && kind !== 'opus' && kind !== 'mp4',
};

/**
 * Delivers a message, once for each `uuid` in an hour: the second time the first one is shown again,
 * whatever the call says.
 * @param place finds out where it goes; only asked when it does
 */
export function deliver(
	call: ServiceCall,
	place: () => Pick<Message, 'chat_id' | 'receiver'> & Partial<Message>,
): object {
	const { world, body, identity } = call;
	const keys = world.part('messageKeys', () => new Map<string, Message>());
	const known = keys.get(body.uuid);
	if (known !== undefined && Number(known.create_time) > world.now() - KEY_LIFETIME) {
		call.replayed();
		return shownMessage(world, known);
	}
	checkContent(call, body.msg_type, body.content);
	const entity = entityIn(body.msg_type, body.content);
	if (entity !== undefined) sendEntity(call, entity);
	const now = String(world.now());
	const message: Message = {
		message_id: world.id('om_'),
		...place(),
		msg_type: body.msg_type,
		create_time: now,
		update_time: now,
		deleted: false,
		updated: false,
		sender:
			identity === 'user'
				? { id: ACTING_USER, id_type: 'open_id', sender_type: 'user' }
				: { id: SANDBOX_APP.appId, id_type: 'app_id', sender_type: 'app' },
		body: { content: body.content },
		edits: 0,
		urgent: [],
		sentBy: identity === 'user' ? 'user' : 'tenant',
	};
	messagesOf(world).push(message);
	if (body.uuid !== undefined) keys.set(body.uuid, message);
	return shownMessage(world, message);
}
