import type { Operation, Resource } from '../../nodes/shared/operation';
import { samplesOf } from './samples';
import type { Tongue } from './tongue';
import { ENGLISH } from './tongue';

/** Markdown: for each resource its table, and what its operations return. */
export function operationsPage(resources: readonly Resource[], tongue = ENGLISH): string {
	return resources
		.map(
			(resource) =>
				`${section(resource, tongue)}\n\n${samplesOf(resource, tongue.operations.returned)}`,
		)
		.join('\n\n');
}

/** Markdown: one table for each resource, in the order of the Resource list. */
export function operationsTable(resources: readonly Resource[], tongue = ENGLISH): string {
	return resources.map((resource) => section(resource, tongue)).join('\n\n');
}

function section(resource: Resource, tongue: Tongue): string {
	const head = [`| ${tongue.operations.head} |`, '|---|---|---|---|'];
	const rows = resource.operations.map((operation) => row(operation, resource, tongue));
	return [`### ${tongue.nameOfResource(resource)}`, '', ...head, ...rows].join('\n');
}

function row(operation: Operation, { value }: Resource, tongue: Tongue): string {
	const { identities, endpoints, parameters, options } = operation;
	const { who, comma, confirmed, none, ofEndpoint } = tongue.operations;
	const narrowest = new Set(endpoints.flatMap(({ scopes }) => scopes.slice(0, 1)));
	const scopes = [...narrowest].map((scope) => `\`${scope}\``).join(' ');
	const [name, description] = tongue.textsOfOperation(operation, value);
	const what =
		'confirm' in parameters || 'confirm' in options ? `${description}${confirmed}` : description;
	const people = identities.map((identity) => who[identity]).join(comma);
	const instead = value === 'apiCall' ? ofEndpoint : none;
	return `| ${[name, what, people, scopes || instead].map(cell).join(' | ')} |`;
}

function cell(text: string): string {
	return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
