import { USER_SCOPES } from '../../credentials/userScopes';
import { resources } from '../../nodes/Feishu/resources';

/** More than this Feishu does not take in one request (documentation: "Obtain authorization code"). */
const MOST = 50;

const operations = resources.flatMap(({ value: resource, operations: own }) =>
	own.map((operation) => ({ ...operation, name: `${resource}.${operation.value}` })),
);

test('the scopes a user is asked for do for everything a user can do', () => {
	const missing = operations
		.filter(({ identities }) => identities.includes('user'))
		.flatMap(({ name, endpoints }) =>
			endpoints
				.filter(({ identities, scopes }) => identities.includes('user') && scopes.length > 0)
				.filter(({ scopes }) => !scopes.some((scope) => USER_SCOPES.includes(scope)))
				.map(({ scopes }) => `credentials/userScopes.ts lacks ${scopes[0]} for ${name}`),
		);
	expect(missing).toEqual([]);
});

test('they fit into one request, each once', () => {
	expect(USER_SCOPES.length).toBeLessThanOrEqual(MOST);
	expect(new Set(USER_SCOPES).size).toBe(USER_SCOPES.length);
	expect(USER_SCOPES).toContain('offline_access');
});
