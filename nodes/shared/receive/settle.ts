import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { FeishuContext } from '../api';
import { post } from '../api';
import { LINK, sealed, toast } from '../relay';
import { isObject, memberText } from '../values';
import type { Received } from './received';
import { CARD } from './received';
import { ELSEWHERE, NOT_TAKEN, OVER, REASONS } from './settledWords';

/** The parameter that says where this n8n takes answers. */
const WAITING_URL = 'waitingUrl';

/** n8n tells it to expressions only. */
export const waitingProperty: INodeProperties = {
	displayName: 'Waiting URL',
	name: WAITING_URL,
	type: 'hidden',
	default: '={{ $execution.resumeUrl }}',
};

/** Milliseconds for n8n to take an answer; Feishu waits for 3 seconds. */
const PATIENCE = 2_500;

/**
 * Passes on what a user answers in the card of a message that waits (Send and Wait for Response), and
 * hands back what Feishu is to show.
 *
 * @param waitingUrl an address of this n8n for an execution
 * @returns undefined for any other event
 */
export function settling(
	context: FeishuContext,
	waitingUrl: () => string,
): (received: Received) => Promise<IDataObject | undefined> {
	const settle = async ({ type, event }: Received): Promise<IDataObject | undefined> => {
		const action = isObject(event.action) ? event.action : {};
		const url = memberText(action.value, LINK);
		if (type !== CARD || url === '') return undefined;
		if (!isBelow(url, waitingUrl())) {
			return toast('warning', ELSEWHERE);
		}
		const secret = memberText(await context.getCredentials('feishuApi'), 'appSecret').trim();
		const pressed = {
			operator: operatorIn(event),
			answer: isObject(action.form_value) ? action.form_value : {},
			messageId: memberText(event.context, 'open_message_id'),
			time: Date.now(),
		};
		// From 2.41 on, n8n takes the answer to a form in no other way.
		const body = sealed(secret, url, pressed);
		const posted = await post(context, url, body, { timeoutMs: PATIENCE, isForm: true });
		if ('failure' in posted) return failedToast(context, posted.failure);
		const { toast: shown, card } = isObject(posted.answer.body) ? posted.answer.body : {};
		// A question that is over is answered with a page.
		if (!isObject(shown)) return toast('info', OVER);
		return { toast: shown, ...(isObject(card) ? { card } : {}) };
	};
	return async (received) => {
		try {
			return await settle(received);
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			return failedToast(context, { status: 0, message });
		}
	};
}

/**
 * An address of this n8n for an execution; without one, every question is another n8n's.
 * @param parameter reads a parameter of the node
 */
export function waitingUrlOf(parameter: (name: string, otherwise: unknown) => unknown): string {
	try {
		return String(parameter(WAITING_URL, ''));
	} catch {
		return '';
	}
}

function operatorIn({ operator }: IDataObject): IDataObject {
	const names = ['open_id', 'user_id', 'union_id'];
	const ids = names.map((name) => [name, memberText(operator, name)]);
	return Object.fromEntries(ids.filter(([, id]) => id !== ''));
}

/** A card may come from anybody who can send one as the app: only to this n8n's own address is anything sent. */
function isBelow(given: string, waitingUrl: string): boolean {
	if (!URL.canParse(given) || !URL.canParse(waitingUrl)) return false;
	const [url, own] = [new URL(given), new URL(waitingUrl)];
	const folder = own.pathname.slice(0, own.pathname.lastIndexOf('/') + 1);
	return url.origin === own.origin && url.pathname.startsWith(folder) && url.username === '';
}

function failedToast(
	context: FeishuContext,
	{ status, message }: { readonly status: number; readonly message: string },
): IDataObject {
	context.logger.error(`Feishu Trigger could not pass an answer on: ${message}`);
	return toast('error', REASONS[status] ?? NOT_TAKEN);
}
