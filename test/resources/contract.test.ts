import { resources } from '../../nodes/Feishu/resources';
import type { ContractEndpoint, ContractField } from '../sandbox/contract';
import { endpointOf, membersOf } from '../sandbox/contract';

const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}.${operation.value}`,
		operation,
	})),
);
const endpoints = operations.flatMap(({ name, operation }) =>
	operation.endpoints.map((endpoint) => ({ name, route: endpoint.route, endpoint })),
);

describe('every endpoint is declared as documented', () => {
	test.each(endpoints)('$name: $route', ({ endpoint }) => {
		const documented = endpointOf(endpoint.route);
		expect(documented).toBeDefined();
		if (documented === undefined) return;
		expect([...endpoint.identities].sort()).toEqual(
			documented.tokens.map((token) => token.replace('_access_token', '')).sort(),
		);
		expect(documented.scopes).toEqual(expect.arrayContaining([...endpoint.scopes]));
		const { per_second: perSecond, per_minute: perMinute } = documented.rate_limit ?? {};
		if (perSecond !== undefined) expect(endpoint.rate.perSecond).toBe(perSecond);
		if (perMinute !== undefined) expect(endpoint.rate.perMinute).toBe(perMinute);
	});
});

describe('every sample has documented fields', () => {
	// What is simplified, and what people answer, has names of the node's own.
	const single = operations.filter(
		({ operation }) =>
			operation.endpoints.length === 1 && !operation.waits && !('simplify' in operation.options),
	);

	test.each(single)('$name', ({ operation }) => {
		const documented = endpointOf(operation.endpoints[0].route);
		const data = documented?.response.find(({ name }) => name === 'data');
		if (documented === undefined || data === undefined) return;
		const known = namesIn(documented, membersOf(data, documented.types) ?? []);
		const own = new Set([...Object.keys(operation.empty), ...OWN_NAMES]);
		const strange = Object.keys(flat(operation.sample)).filter(
			(name) => !known.has(name) && !own.has(name),
		);
		expect(strange).toEqual([]);
	});
});

/** Names the node gives itself: derived values and the documented output names of the product. */
const OWN_NAMES = [
	'has_more',
	'page_token',
	'deleted',
	'event_id',
	'message_id',
	'msg_type',
	'chat_id',
	'department_id',
	'calendar_id',
	'joined',
	'recalled',
	'canceled',
	'instance_code',
	'added',
	'not_added_id_list',
	'removed',
	'not_removed_id_list',
	'pinned',
	'task_guid',
	'attachments',
	'failed',
	'value_ranges',
	'total_cells',
	'spreadsheet_token',
	'start_time',
	'end_time',
	'location',
	'status',
	'title',
	'summary',
	'owner',
	'edit_time',
	'in_wiki',
	'depth',
	'path',
	'type',
];

function namesIn(
	endpoint: ContractEndpoint,
	fields: readonly ContractField[],
	depth = 0,
): Set<string> {
	const names = new Set<string>();
	for (const field of fields) {
		names.add(field.name);
		if (depth > 6) continue;
		for (const name of namesIn(endpoint, membersOf(field, endpoint.types) ?? [], depth + 1)) {
			names.add(name);
		}
	}
	return names;
}

/** All member names of a value, at any depth. */
function flat(value: unknown): Record<string, true> {
	if (Array.isArray(value)) return Object.assign({}, ...value.map(flat));
	if (typeof value !== 'object' || value === null) return {};
	return Object.assign(
		{},
		...Object.entries(value).map(([name, member]) => ({ [name]: true, ...flat(member) })),
	);
}
