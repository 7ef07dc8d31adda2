import type { Endpoint } from '../endpoints';
import { approval } from './approval';
import { auth } from './auth';
import { bitable } from './bitable';
import { calendar } from './calendar';
import { chat } from './chat';
import type { CodeNote, ServiceCodes } from './codeNote';
import { common } from './common';
import { contact } from './contact';
import { customBot } from './customBot';
import { docx } from './docx';
import { drive } from './drive';
import { event } from './event';
import { im } from './im';
import { sheets } from './sheets';
import { task } from './task';
import { wiki } from './wiki';

/** By the service of an endpoint. A service without codes of its own (`bot`, `search`) is not here. */
export const services: Readonly<Partial<Record<string, ServiceCodes>>> = {
	approval,
	auth,
	bitable,
	calendar,
	chat,
	contact,
	customBot,
	docx,
	drive,
	event,
	im,
	sheets,
	task,
	wiki,
};

/**
 * What one of Feishu's codes means: what its message adds counts first, then what the code means at
 * the endpoint, in its service, and everywhere.
 *
 * @param msg the message of the answer
 * @returns undefined when the general hint by HTTP status has to do
 */
export function noteFor(
	{ id, service }: Pick<Endpoint, 'id' | 'service'>,
	code: number,
	msg = '',
): CodeNote | undefined {
	const known = services[service];
	return (
		known?.messages?.[code]?.find(({ says }) => says.test(msg)) ??
		known?.at?.[id]?.[code] ??
		known?.codes[code] ??
		common[code]
	);
}
