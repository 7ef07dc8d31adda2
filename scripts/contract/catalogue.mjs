// The endpoints without a record of their own, as text: one line each, see `catalogue.ts` for how it is read.
import { factsOf } from './facts.mjs';

const HEADER = `/**
 * Feishu's documented endpoints that have no record in this folder, historic ones left out. A line
 * at the margin starts a group: what its paths start with, what its ids start with, and the service
 * whose codes they answer with, when it is not the path's first word. Below it, a line each:
 * \`METHOD[@rate][!marks] path id\`. No rate stands for 1000 calls a minute and 50 a second, \`@5s\`
 * for 5 a second, \`@100m\` for 100 a minute, and \`@\` for one the page does not tell. Marks: \`t\` for
 * the app only, \`u\` for a person only, \`f\` for a form that holds files, \`d\` for an answer that is
 * a file.
 */
`;

/** The lines of a full contract. */
export function linesOf(full) {
	const seen = new Set();
	return full.flatMap(({ name, endpoints }) =>
		endpoints
			.filter(callable)
			// A page that says the same call again comes later, with ~ in its id.
			.sort((a, b) => Number(a.id.includes('~')) - Number(b.id.includes('~')))
			.filter(
				(one) => !seen.has(shape(one.method, one.path)) && seen.add(shape(one.method, one.path)),
			)
			.map((one) => ({ call: call(one), service: name, path: one.path, id: one.id })),
	);
}

/** Token exchanges, pages of other hosts and ByteDance's own calls are nothing to send with a token. */
function callable({ historic, internal, host, path, tokens }) {
	return (
		!historic &&
		!internal &&
		host === undefined &&
		path.startsWith('/open-apis/') &&
		tokens.some((token) => /^(tenant|user)_/.test(token))
	);
}

function call(endpoint) {
	const { rate, identities, body, answer } = factsOf(endpoint);
	const marks = [
		identities.length === 1 ? identities[0][0] : '',
		body === 'form' ? 'f' : '',
		answer === 'file' ? 'd' : '',
	].join('');
	return `${endpoint.method}${rateText(rate)}${marks === '' ? '' : `!${marks}`}`;
}

function rateText({ perSecond, perMinute }) {
	if (perSecond === 50 && perMinute === 1000) return '';
	const part = (limit, unit) => (limit === undefined ? '' : `${limit}${unit}`);
	return `@${part(perSecond, 's')}${part(perMinute, 'm')}`;
}

/** Method and path without the names of its parameters. */
export function shape(method, path) {
	return `${method} ${path.replace(/:\w+/g, ':')}`;
}

/** Reads the text back. */
export function parsed(text) {
	const lines = [];
	let group = {};
	for (const line of (/`([^`]*)`;\s*$/.exec(text)?.[1] ?? '').split('\n')) {
		const [first, second, third] = line.trim().split(' ');
		if (line.startsWith(' ')) {
			const path = `/open-apis/${group.path}/${second}`;
			lines.push({ call: first, service: group.service, path, id: `${group.id}.${third}` });
		} else if (first !== '') {
			group = { path: first, id: second, service: third ?? first.split('/')[0] };
		}
	}
	return lines;
}

/** @param taken shapes of the calls that have a record */
export function catalogueText(lines, taken) {
	const left = lines.filter(
		({ call: text, path }) => !taken.has(shape(/^[A-Z]+/.exec(text)[0], path)),
	);
	const groups = new Map();
	for (const line of left) {
		const { head, rest } = split(line);
		groups.set(head, [...(groups.get(head) ?? []), rest]);
	}
	const body = [...groups].sort(byText).map(([head, rests]) => [head, ...rests.sort()].join('\n '));
	return `${HEADER}export const CATALOGUE = \`${body.join('\n')}\`;\n`;
}

function split({ call: text, service, path, id }) {
	const [, , first, second, ...others] = path.split('/');
	const [project, version, ...names] = id.split('.');
	const own = service === first ? '' : ` ${service}`;
	return {
		head: `${first}/${second} ${project}.${version}${own}`,
		rest: `${text} ${others.join('/')} ${names.join('.')}`,
	};
}

function byText([a], [b]) {
	return a < b ? -1 : 1;
}
