import { createHmac } from 'node:crypto';

import type { Service, ServiceCall } from '../service';
import { refuse } from '../service';
import type { World } from '../world';

/** The custom bot of the sandbox: its address ends with the id, and what it is sent has to be signed. */
export const SANDBOX_BOT = {
	hookId: 'b07-0000-sandbox-custom-bot',
	secret: 'signing secret of the sandbox',
};

/** How a custom bot is set up in its chat. */
export interface CustomBot {
	/** Empty without signature verification. */
	secret: string;
	/** One of them has to stand in every message; none for no such setting. */
	keywords: string[];
	/** Everything the chat was shown, oldest first. */
	readonly shown: object[];
}

/** The custom bots, by the ids their addresses end with. */
export function customBotsOf(world: World): Map<string, CustomBot> {
	return world.part('customBots', () => {
		const bot = { secret: SANDBOX_BOT.secret, keywords: [], shown: [] };
		return new Map([[SANDBOX_BOT.hookId, bot]]);
	});
}

/** Documentation: "Custom bot usage guide". */
const REQUEST_BYTES = 20 * 1024;
const HOUR_SECONDS = 3600;

export const customBots: Service = {
	'bot.v2.hook.send': (call) => {
		const bot = customBotsOf(call.world).get(call.path.hook_id) ?? refuse(call, 19001);
		if (Buffer.byteLength(JSON.stringify(call.body)) > REQUEST_BYTES) refuse(call, 19036);
		checkSignature(call, bot);
		const { msg_type, content, card } = call.body;
		const message = { msg_type, ...(msg_type === 'interactive' ? { card } : { content }) };
		checkContent(call, message);
		const text = JSON.stringify(message);
		const { keywords } = bot;
		if (keywords.length > 0 && !keywords.some((word) => text.includes(word))) refuse(call, 19024);
		bot.shown.push(message);
		return {};
	},
};

function checkSignature(call: ServiceCall, { secret }: CustomBot): void {
	if (secret === '') return;
	const { timestamp, sign } = call.body;
	const age = call.world.now() / 1000 - Number(timestamp);
	if (typeof timestamp !== 'string' || !(Math.abs(age) < HOUR_SECONDS)) refuse(call, 19021);
	const key = `${timestamp}\n${secret}`;
	if (createHmac('sha256', key).digest('base64') !== sign) refuse(call, 19021);
}

/** What the content of each type must have; objects, not JSON text. */
const NEEDED: Readonly<Record<string, string>> = {
	text: 'text',
	post: 'post',
	image: 'image_key',
	share_chat: 'share_chat_id',
};

function checkContent(
	call: ServiceCall,
	message: { msg_type: unknown; content?: unknown; card?: unknown },
): void {
	const type = String(message.msg_type);
	const content: unknown = type === 'interactive' ? message.card : message.content;
	if (typeof content !== 'object' || content === null) refuse(call, 19002);
	const needed = NEEDED[type];
	if (needed === undefined && type !== 'interactive') refuse(call, 19002);
	if (needed !== undefined && Reflect.get(content, needed) === undefined) refuse(call, 19002);
}
