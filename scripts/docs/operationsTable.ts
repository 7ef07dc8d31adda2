import type { Operation, Resource } from '../../nodes/shared/operation';

/** Markdown: one table for each resource, in the order of the Resource list. */
export function operationsTable(resources: readonly Resource[]): string {
	return resources.map(section).join('\n\n');
}

function section({ name, operations }: Resource): string {
	const head = ['| Operation | What it does | Who | Scopes |', '|---|---|---|---|'];
	return [`## ${name}`, '', ...head, ...operations.map(row)].join('\n');
}

function row({ name, description, identities, endpoints }: Operation): string {
	const narrowest = new Set(endpoints.flatMap(({ scopes }) => scopes.slice(0, 1)));
	const scopes = [...narrowest].map((scope) => `\`${scope}\``).join(' ');
	const who = identities.map((identity) => WHO[identity]).join(', ');
	return `| ${[name, description, who, scopes || (identities.includes('bot') ? 'none' : 'those of the endpoint')].map(cell).join(' | ')} |`;
}

const WHO: Readonly<Record<Operation['identities'][number], string>> = {
	tenant: 'app',
	user: 'user',
	bot: 'custom bot',
};

function cell(text: string): string {
	return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
