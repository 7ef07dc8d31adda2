import type { Service } from '../service';
import { refuse } from '../service';
import type { World } from '../world';

/** A message that was sent to many. */
export interface BatchMessage {
	recalled: boolean;
	/** Milliseconds since the epoch. */
	readonly sentAt: number;
}

/** The messages to many, by their ids, which begin with `bm-`. */
export function batchMessagesOf(world: World): Map<string, BatchMessage> {
	return world.part('batchMessages', () => new Map());
}

/** Puts a message to many into the sandbox and returns its id. */
export function addBatchMessage(world: World): string {
	const id = world.id('bm-');
	batchMessagesOf(world).set(id, { recalled: false, sentAt: world.now() });
	return id;
}

const RECALLABLE_FOR = 24 * 3_600_000;

export const batchMessages: Service = {
	'im.v1.batchMessage.delete': (call) => {
		const { world, path } = call;
		const message = batchMessagesOf(world).get(path.batch_message_id) ?? refuse(call, 230030);
		if (message.sentAt < world.now() - RECALLABLE_FOR) refuse(call, 230009);
		message.recalled = true;
		return {};
	},
};
