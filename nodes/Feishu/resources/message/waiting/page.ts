import type { IDataObject } from 'n8n-workflow';

import { escapedHtml, memberText } from '../../../../shared/values';
import type { Input } from './inputs';
import { LONGEST_ANSWER } from './inputs';
import type { Words } from './words';

/** What a page is sent with: nothing in it runs or is loaded, and no other page can hold it in a frame. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy':
		"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; sandbox allow-forms",
	'Cache-Control': 'no-store',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
};

/** What is asked on a page. */
export interface Asked {
	readonly title: string;
	/** HTML. */
	readonly message: string;
	readonly inputs: readonly Input[];
	readonly words: Words;
	/** Of the button that answers. */
	readonly submit: string;
	/** What was wrong with what was filled in before, and what that was, by the names of the inputs. */
	readonly fault?: string;
	readonly filled?: IDataObject;
}

/**
 * The page of a link. Opening it answers nothing: programs that look at links do that too. Its form
 * goes to where the page is, whose address n8n has signed.
 */
export function questionPage({
	words,
	title,
	message,
	inputs,
	submit,
	fault,
	filled = {},
}: Asked): string {
	const rows = inputs.map((input) => inputRow(input, memberText(filled, input.name)));
	// From 2.41 on, n8n takes the answer to a form in no other way; of one without inputs it could not
	// be read.
	const multipart = rows.length === 0 ? '' : ' enctype="multipart/form-data"';
	const wrong = fault === undefined ? '' : `<p class="fault">${escapedHtml(fault)}</p>`;
	return page(
		words,
		title,
		`${message}${wrong}<form method="post"${multipart}>${rows.join('')}<button>${escapedHtml(submit)}</button></form>`,
	);
}

/** A text on a page as it is, nothing in it more than text. */
export function textHtml(text: string): string {
	return `<p class="message">${escapedHtml(text)}</p>`;
}

/** A page that only says something. */
export function notePage(words: Words, note: (words: Words) => readonly [string, string]): string {
	const [title, text] = note(words);
	return page(words, title, textHtml(text));
}

function inputRow(input: Input, value: string): string {
	const { name, label, isRequired } = input;
	return `<label for="${name}">${escapedHtml(label)}${isRequired ? ' *' : ''}</label>${element(input, value)}`;
}

function element({ name, type, isRequired, options }: Input, value: string): string {
	const own = `id="${name}" name="${name}"${isRequired ? ' required' : ''}`;
	if (type === 'textarea') {
		return `<textarea ${own} rows="5" maxlength="${LONGEST_ANSWER}">${escapedHtml(value)}</textarea>`;
	}
	if (type === 'dropdown') {
		const choices = ['', ...options].map(
			(one) =>
				`<option value="${escapedHtml(one)}"${one === value ? ' selected' : ''}>${escapedHtml(one)}</option>`,
		);
		return `<select ${own}>${choices.join('')}</select>`;
	}
	const more = type === 'number' ? ' step="any"' : ` maxlength="${LONGEST_ANSWER}"`;
	return `<input ${own} type="${type}" value="${escapedHtml(value)}"${more}>`;
}

const STYLE = [
	'body{margin:0;background:#f5f6f7;color:#1f2329;font:16px/1.5 system-ui,sans-serif}',
	'main{max-width:32rem;margin:3rem auto;padding:1.5rem;background:#fff;border-radius:8px;overflow-wrap:anywhere}',
	'h1{font-size:1.25rem;margin:0 0 1rem}h2{font-size:1rem;margin:1rem 0}li p{margin:0}pre{white-space:pre-wrap}table{border-collapse:collapse}th,td{padding:.25rem .5rem;border:1px solid #dee0e3}blockquote{margin:1rem 0;padding-left:1rem;border-left:2px solid #bbbfc4}',
	'.message{white-space:pre-wrap}.fault{color:#d83931}',
	'label{display:block;margin:1rem 0 .25rem}',
	'input,select,textarea{box-sizing:border-box;width:100%;padding:.5rem;font:inherit;border:1px solid #8f959e;border-radius:6px}',
	'button{margin-top:1.25rem;padding:.5rem 1.5rem;font:inherit;color:#fff;background:#1456f0;border:0;border-radius:6px;cursor:pointer}',
].join('');

function page({ language }: Words, title: string, body: string): string {
	const shown = escapedHtml(title);
	return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${shown}</title><style>${STYLE}</style></head><body><main><h1>${shown}</h1>${body}</main></body></html>`;
}
