import type { Operation, Resource } from '../../nodes/shared/operation';
import { samplesOf } from './samples';

/** Markdown: for each resource its table, and what its operations return. */
export function operationsPage(resources: readonly Resource[]): string {
	return resources
		.map((resource) => `${section(resource)}\n\n${samplesOf(resource, RETURNED)}`)
		.join('\n\n');
}

const RETURNED = 'What they return';

/** Markdown: one table for each resource, in the order of the Resource list. */
export function operationsTable(resources: readonly Resource[]): string {
	return resources.map(section).join('\n\n');
}

function section({ name, operations }: Resource): string {
	const head = ['| Operation | What it does | Who | Scopes |', '|---|---|---|---|'];
	return [`### ${name}`, '', ...head, ...operations.map(row)].join('\n');
}

function row({ name, description, identities, endpoints, parameters, options }: Operation): string {
	const narrowest = new Set(endpoints.flatMap(({ scopes }) => scopes.slice(0, 1)));
	const scopes = [...narrowest].map((scope) => `\`${scope}\``).join(' ');
	const who = identities.map((identity) => WHO[identity]).join(', ');
	const confirmed = 'confirm' in parameters || 'confirm' in options;
	const what = confirmed ? `${description} (with Confirm)` : description;
	const none = identities.includes('bot') ? 'none' : 'those of the endpoint';
	return `| ${[name, what, who, scopes || none].map(cell).join(' | ')} |`;
}

const WHO: Readonly<Record<Operation['identities'][number], string>> = {
	tenant: 'app',
	user: 'user',
	bot: 'custom bot',
};

function cell(text: string): string {
	return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
