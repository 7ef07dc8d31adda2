import { without } from '../service';
import type { Fault, OddShape } from './fault';

type Answer = Readonly<Record<string, unknown>>;

let pages = 0;

/**
 * The text of an answer that is not what the documentation shows.
 * @param answer what was due, with `code` and `msg`
 * @param token the caller's access token; empty for a token exchange
 */
export function oddText({ shape, change }: Fault, answer: Answer, token: string): string {
	const made = change === undefined ? answer : change(answer);
	if (shape === 'empty') return '';
	if (shape === 'byteOrderMark') return `\ufeff${JSON.stringify(made)}`;
	if (shape === undefined) return JSON.stringify(made) ?? '';
	return JSON.stringify(SHAPES[shape]({ ...Object(made) }, token));
}

const SHAPES: Readonly<
	Record<Exclude<OddShape, 'empty' | 'byteOrderMark'>, (answer: Answer, token: string) => unknown>
> = {
	dataArray: (answer) => ({ ...answer, data: [answer.data] }),
	dataNumber: (answer) => ({ ...answer, data: 42 }),
	dataText: (answer) => ({ ...answer, data: 'done' }),
	dataNull: (answer) => ({ ...answer, data: null }),
	dataMissing: (answer) => without(answer, 'data'),
	codeText: (answer) => ({ ...answer, code: String(answer.code) }),
	codeMissing: (answer) => without(answer, 'code'),
	topArray: (answer) => [answer],
	hasMoreText: (answer) => withData(answer, ({ has_more: more }) => ({ has_more: String(more) })),
	listMissing: (answer) => ({
		...answer,
		data: Object.fromEntries(
			Object.entries(Object(answer.data)).filter(([, value]) => !Array.isArray(value)),
		),
	}),
	samePageToken: (answer) => withData(answer, (data) => more(data, 'again')),
	endlessPages: (answer) =>
		withData(answer, (data) => {
			pages += 1;
			const lists = Object.entries(data).filter(([, value]) => Array.isArray(value));
			return {
				...Object.fromEntries(lists.map(([name]) => [name, []])),
				...more(data, `page-${pages}`),
			};
		}),
	repeatsToken: (answer, token) => ({
		...withData(answer, () => ({ repeated: `Bearer ${token}` })),
		msg: `success ${token}`,
	}),
	emptyToken: (answer) => ({
		...answer,
		...('tenant_access_token' in answer ? { tenant_access_token: '' } : { access_token: '' }),
	}),
};

function withData(answer: Answer, change: (data: Answer) => Answer): Answer {
	const data: Answer = { ...Object(answer.data) };
	return { ...answer, data: { ...data, ...change(data) } };
}

function more(data: Answer, token: string): Answer {
	return {
		has_more: true,
		['next_page_token' in data ? 'next_page_token' : 'page_token']: token,
	};
}
