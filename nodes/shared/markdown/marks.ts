import { largest } from '../values';
import { withoutTags } from './inert';

/** Marks stand beside text, not beside spaces. */
export function marked(text: string, mark: string): string {
	const inner = text.trim();
	if (inner === '') return text;
	const start = text.indexOf(inner);
	return `${text.slice(0, start)}${mark}${inner}${mark}${text.slice(start + inner.length)}`;
}

/** The most backticks in a row. */
export function longestRun(text: string): number {
	return largest((text.match(/`+/g) ?? []).map((run) => run.length));
}

/** As many backticks around code as are not in it. */
export function inlineCode(text: string): string {
	const longest = longestRun(text);
	const fence = '`'.repeat(longest + 1);
	const pad = longest > 0 ? ' ' : '';
	return `${fence}${pad}${withoutTags(text)}${pad}${fence}`;
}
