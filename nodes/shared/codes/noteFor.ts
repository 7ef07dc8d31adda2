import type { Endpoint } from '../endpoints';
import { own } from '../values';
import { approval } from './approval';
import { auth } from './auth';
import { bitable } from './bitable';
import { calendar } from './calendar';
import { cardkit } from './cardkit';
import { chat } from './chat';
import type { CodeNote, ServiceCodes } from './codeNote';
import { common } from './common';
import { contact } from './contact';
import { customBot } from './customBot';
import { docx } from './docx';
import { drive } from './drive';
import { event } from './event';
import { im } from './im';
import { minutes } from './minutes';
import { search } from './search';
import { sheets } from './sheets';
import { task } from './task';
import { vc } from './vc';
import { wiki } from './wiki';

/** By the service of an endpoint. A service without codes of its own (`bot`) is not here. */
export const services: Readonly<Partial<Record<string, ServiceCodes>>> = {
	approval,
	auth,
	bitable,
	calendar,
	cardkit,
	chat,
	contact,
	customBot,
	docx,
	drive,
	event,
	im,
	minutes,
	search,
	sheets,
	task,
	vc,
	wiki,
};

/**
 * What one of Feishu's codes means: what its message adds counts first, then what the code means at
 * the endpoint, in its service, and everywhere.
 *
 * @param msg the message of the answer; the labels of the endpoint stand in for those of the hint
 * @returns undefined when the general hint by HTTP status has to do
 */
export function noteFor(
	{ id, service, labels }: Pick<Endpoint, 'id' | 'service' | 'labels'>,
	code: number,
	msg = '',
): CodeNote | undefined {
	const known = own(services, service);
	const note: CodeNote | undefined =
		known?.messages?.[code]?.find(({ says }) => says.test(msg)) ??
		known?.at?.[id]?.[code] ??
		known?.codes[code] ??
		common[code];
	return note === undefined || labels === undefined
		? note
		: { ...note, hint: relabelled(note.hint, labels) };
}

/** A hint with the labels of another form; of two the longer one counts. */
function relabelled(hint: string, labels: Readonly<Record<string, string>>): string {
	const names = Object.keys(labels).sort((one, other) => other.length - one.length);
	const pattern = new RegExp(`\\b(?:${names.join('|')})\\b`, 'g');
	return hint.replace(pattern, (name) => labels[name]);
}
