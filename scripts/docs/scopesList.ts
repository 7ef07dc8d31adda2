import { USER_SCOPES } from '../../credentials/userScopes';
import type { Resource } from '../../nodes/shared/operation';

/** Markdown: the scopes of all operations in the form that Feishu's developer console imports. */
export function scopesList(resources: readonly Resource[]): string {
	const tenant = resources
		.flatMap(({ operations }) => operations)
		.filter(({ identities }) => identities.includes('tenant'))
		.flatMap(({ endpoints }) => endpoints)
		.filter(({ identities }) => identities.includes('tenant'))
		.flatMap(({ scopes }) => scopes.slice(0, 1));
	const scopes = { tenant: [...new Set(tenant)].sort(), user: USER_SCOPES };
	return ['```json', JSON.stringify({ scopes }, undefined, 2), '```'].join('\n');
}
