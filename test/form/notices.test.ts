import type { INode } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

import { Feishu } from '../../nodes/Feishu/Feishu.node';
import { resources } from '../../nodes/Feishu/resources';

const { description } = new Feishu();
const all = resources.flatMap(({ value: resource, operations }) =>
	operations.map((operation) => ({ resource, operation })),
);

/** The notices the form shows. */
function shown(resource: string, operation: string, authentication: string): string[] {
	const parameters = { resource, operation, authentication };
	const node: Pick<INode, 'typeVersion'> = { typeVersion: 1 };
	return description.properties
		.filter(({ type }) => type === 'notice')
		.filter((property) => NodeHelpers.displayParameter(parameters, property, node, description))
		.map(({ displayName }) => displayName);
}

describe.each(
	all.map(
		({ resource, operation }) => [`${resource}.${operation.value}`, resource, operation] as const,
	),
)('%s', (_, resource, { value, identities, notice, endpoints }) => {
	test('says who may carry it out exactly where the other credential is chosen', () => {
		const says = (authentication: string) =>
			shown(resource, value, authentication).some((text) =>
				/^Select a Feishu \(Lark\) (OAuth2 )?API credential/.test(text),
			);
		// A custom bot has a credential of its own, so there is no other one to choose.
		const isBot = identities.includes('bot');
		expect(says('feishuApi')).toBe(!isBot && !identities.includes('tenant'));
		expect(says('feishuOAuth2Api')).toBe(!isBot && !identities.includes('user'));
	});

	test('names scopes that its calls take', () => {
		const named = notice?.match(/\b\w+(?::[\w.]+)+/g) ?? [];
		const taken = endpoints.flatMap(({ scopes }) => scopes);
		expect(named.filter((scope) => !taken.includes(scope))).toEqual([]);
		if (notice !== undefined) {
			expect(shown(resource, value, 'feishuApi')).toContain(notice);
			expect(named).not.toEqual([]);
		}
	});
});

test('reading a list of tasks asks for a user', () => {
	expect(shown('task', 'getMany', 'feishuApi')).toEqual([
		'Select a Feishu (Lark) OAuth2 API credential: Feishu lets only a user do this',
	]);
	expect(shown('task', 'getMany', 'feishuOAuth2Api')).toEqual([]);
});
