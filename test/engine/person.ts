import type { IDataObject } from 'n8n-workflow';

import { sealed } from '../../nodes/shared/relay';

/** An element of a card that something can be done with. */
export interface Element extends IDataObject {
	readonly tag: string;
}

/** Every element of a card, in the order in which people see them. */
export function elementsOf(card: unknown): Element[] {
	const { body, elements, columns, ...own } = { ...Object(card) };
	const inner: unknown[] = [
		...(Object(body).elements ?? []),
		...(elements ?? []),
		...(columns ?? []),
	];
	const self = typeof own.tag === 'string' ? [{ ...own }] : [];
	return [...self, ...inner.flatMap(elementsOf)];
}

/** A button of a card: its text, and the address behind it. */
export interface CardButton {
	readonly text: string;
	/** Opened in a browser. */
	readonly link?: string;
	/** Sent to the app. */
	readonly value?: IDataObject;
}

export function buttonsOf(card: unknown): CardButton[] {
	return elementsOf(card)
		.filter(({ tag }) => tag === 'button')
		.map((button) => {
			const [behavior] = Object(button).behaviors;
			const text = String(Object(button.text).content);
			return behavior.type === 'open_url'
				? { text, link: behavior.default_url }
				: { text, value: behavior.value };
		});
}

/** What a browser shows. */
export interface Page {
	readonly status: number;
	readonly headers: Headers;
	readonly html: string;
}

/** Opens a link, as a browser does, or a program that looks at links. */
export async function open(link: string): Promise<Page> {
	return await pageOf(await fetch(link));
}

/** Sends the form of a page, in the way that the page asks for. */
export async function submit(link: string, filled: Record<string, string> = {}): Promise<Page> {
	const { html } = await open(link);
	const isMultipart = /<form[^>]* enctype="multipart\/form-data"/.test(html);
	const body = isMultipart ? formOf(filled) : new URLSearchParams(filled);
	return await pageOf(await fetch(link, { method: 'POST', body }));
}

/** What a browser sends of a form that may have files in it. */
export function formOf(filled: object): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(filled)) form.append(name, String(value));
	return form;
}

/** What somebody fills into an input of a type. */
const FILLED: Readonly<Record<string, string>> = { number: '3', date: '2026-11-30' };

/** Answers a card by its first button: in the browser, or as Feishu Trigger passes it on. */
export async function answerCard(card: unknown, appSecret: string): Promise<void> {
	const [{ link, value }] = buttonsOf(card);
	if (link !== undefined) {
		const { html } = await open(link);
		const inputs = [
			...html.matchAll(/<(?:input|textarea)[^>]* name="(\w+)"(?:[^>]* type="(\w+)")?/g),
		];
		const chosen = [...html.matchAll(/<select[^>]* name="(\w+)".*?<option value="([^"]+)">/g)];
		await submit(link, {
			...Object.fromEntries(inputs.map(([, name, type]) => [name, FILLED[type] ?? 'Fine'])),
			...Object.fromEntries(chosen.map(([, name, first]) => [name, first])),
		});
		return;
	}
	const url = String(value?.n8n);
	const operator = { open_id: 'ou_ada' };
	const pressed = { operator, answer: { text: 'Fine' }, messageId: 'om_1', time: Date.now() };
	await fetch(url, { method: 'POST', body: formOf(sealed(appSecret, url, pressed)) });
}

async function pageOf(response: Response): Promise<Page> {
	const { status, headers } = response;
	return { status, headers, html: await response.text() };
}
