import type { Identity, Operation, Resource } from '../../nodes/shared/operation';

/** What the generated part of a document stands between. */
const START = '<!-- operations:start -->';
const END = '<!-- operations:end -->';

/** Markdown: one table for each resource, in the order of the Resource list. */
export function operationsTable(resources: readonly Resource[]): string {
	return resources.map(section).join('\n\n');
}

/**
 * Puts the table where a document has its markers.
 * @throws Error when a marker is missing
 */
export function withTable(document: string, table: string): string {
	const start = document.indexOf(START);
	const end = document.indexOf(END);
	if (start === -1 || end < start) throw new Error(`The document lacks ${START} or ${END}`);
	// Prettier would pad every cell to the width of the longest: several kilobytes in the package.
	const shielded = `<!-- prettier-ignore-start -->\n${table}\n<!-- prettier-ignore-end -->`;
	return `${document.slice(0, start)}${START}\n${shielded}\n${document.slice(end)}`;
}

function section({ name, operations }: Resource): string {
	const head = ['| Operation | What it does | Who | Scopes |', '|---|---|---|---|'];
	return [`### ${name}`, '', ...head, ...operations.map(row)].join('\n');
}

function row({ name, description, identities, endpoints }: Operation): string {
	const narrowest = new Set(endpoints.flatMap(({ scopes }) => scopes.slice(0, 1)));
	const scopes = [...narrowest].map((scope) => `\`${scope}\``).join(' ');
	const who = identities.map((identity) => WHO[identity]).join(', ');
	return `| ${[name, description, who, scopes || 'those of the endpoint'].map(cell).join(' | ')} |`;
}

const WHO: Readonly<Record<Identity, string>> = { tenant: 'app', user: 'user' };

function cell(text: string): string {
	return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
