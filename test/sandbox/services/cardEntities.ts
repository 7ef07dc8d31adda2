import type { Service, ServiceCall } from '../service';
import { refuse } from '../service';
import type { World } from '../world';

/** A card that is changed by its own id. */
export interface CardEntity {
	readonly id: string;
	/** Milliseconds since the epoch. */
	readonly made: number;
	card: Record<string, unknown>;
	/** The texts that its elements have had, by their ids, oldest first. */
	readonly texts: Map<string, string[]>;
	streaming: boolean;
	/** Milliseconds since the epoch when it was opened for streaming. */
	opened: number;
	sequence: number;
	/** What was done under each key. */
	readonly keys: Map<string, string>;
	sent: boolean;
}

const DAY = 24 * 3600 * 1000;
const LIFETIME = 14 * DAY;
const STREAMING = 10 * 60 * 1000;
const CARD_BYTES = 30 * 1024;

/** The cards so far, by their ids. */
export function cardEntitiesOf(world: World): Map<string, CardEntity> {
	return world.part('cardEntities', () => new Map());
}

/** Makes a card. @returns its id */
export function addCardEntity(world: World, card: Record<string, unknown>): string {
	const entities = cardEntitiesOf(world);
	const id = String(7_355_372_766_134_157_313n + BigInt(entities.size));
	const now = world.now();
	entities.set(id, {
		id,
		made: now,
		card,
		texts: new Map(textsIn(card)),
		streaming: Object(card.config).streaming_mode === true,
		opened: now,
		sequence: 0,
		keys: new Map(),
		sent: false,
	});
	return id;
}

/** What is done to a card that is sent by its id: "once only". */
export function sendEntity(call: ServiceCall, id: string): void {
	const entity = cardEntitiesOf(call.world).get(id);
	if (entity !== undefined && !entity.sent) {
		entity.sent = true;
		return;
	}
	refuse(
		call,
		230099,
		'Failed to create card content, ext=ErrCode: 11310; ErrMsg: cardid is invalid; ',
	);
}

export const cardEntities: Service = {
	'cardkit.v1.card.create': (call) => {
		const { type, data } = call.body;
		const card = parsed(call, data);
		if (type === 'card_json' && card.schema !== '2.0') refuse(call, 300303);
		if (Buffer.byteLength(data) > CARD_BYTES) refuse(call, 200860);
		return { card_id: addCardEntity(call.world, card) };
	},
	'cardkit.v1.cardElement.content': (call) =>
		change(call, (entity) => {
			if (!entity.streaming) refuse(call, 300309);
			if (call.world.now() - entity.opened > STREAMING) refuse(call, 200850);
			const texts = entity.texts.get(call.path.element_id) ?? refuse(call, 300313);
			if (Buffer.byteLength(call.body.content) > CARD_BYTES) refuse(call, 200860);
			texts.push(call.body.content);
		}),
	'cardkit.v1.card.settings': (call) =>
		change(call, (entity) => {
			const { streaming_mode: streaming } = Object(parsed(call, call.body.settings).config);
			if (typeof streaming !== 'boolean') return;
			if (streaming) entity.opened = call.world.now();
			entity.streaming = streaming;
		}),
};

/** "Strictly rising compared with the operation before", and once for each `uuid`. */
function change(call: ServiceCall, carryOut: (entity: CardEntity) => void): object {
	const entity = cardEntitiesOf(call.world).get(call.path.card_id) ?? refuse(call, 200740);
	if (call.world.now() - entity.made > LIFETIME) refuse(call, 200750);
	const { uuid, sequence, ...what } = call.body;
	const said = JSON.stringify([call.endpoint.id, call.path, sequence, what]);
	const before = uuid === undefined ? undefined : entity.keys.get(uuid);
	if (before !== undefined && before !== said) refuse(call, 200770);
	if (before !== undefined) {
		call.replayed();
		return {};
	}
	if (sequence <= entity.sequence) refuse(call, 300317);
	carryOut(entity);
	entity.sequence = sequence;
	if (uuid !== undefined) entity.keys.set(uuid, said);
	return {};
}

function parsed(call: ServiceCall, text: string): Record<string, unknown> {
	try {
		return Object(JSON.parse(text));
	} catch {
		return refuse(call, 200220);
	}
}

function textsIn(card: Record<string, unknown>): Array<[string, string[]]> {
	const { elements = [] } = Object(card.body);
	return elements.flatMap((element: Record<string, unknown>) =>
		typeof element.element_id === 'string' ? [[element.element_id, [String(element.content)]]] : [],
	);
}
