/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';

import type { Operation, Resource } from '../../nodes/shared/operation';
import { endpoint, operation } from '../../nodes/shared/operation';
import { resources } from '../../nodes/Feishu/resources';
import { operationsTable, withTable } from './operationsTable';
import { README } from './readme';

describe('README.md', () => {
	const readme = readFileSync(README, 'utf8');

	test('has the operations table that the records make (npm run docs rewrites it)', () => {
		expect(withTable(readme, operationsTable(resources))).toBe(readme);
	});

	test('names every operation once in the table', () => {
		const rows = operationsTable(resources)
			.split('\n')
			.filter((line) => /^\| (?!Operation )/.test(line));
		const names = resources.flatMap(({ operations }) => operations.map(({ name }) => name));
		expect(rows.map((row) => row.split(' | ')[0].slice(2))).toEqual(names);
	});

	test('stays below 30 kB, since the package ships it', () => {
		expect(Buffer.byteLength(readme)).toBeLessThan(30_000);
	});
});

describe('the operations table', () => {
	const ping = operation({
		value: 'ping',
		name: 'Ping',
		action: 'Ping',
		description: 'Ask <something> or | nothing',
		documentation: '',
		endpoint: endpoint('GET /open-apis/ping', {
			rate: {},
			identities: ['user'],
			scopes: ['ping:read', 'ping'],
			repeat: 'read',
		}),
		parameters: {},
		request: () => ({}),
		summary: () => '',
		sample: {},
	});
	const open: Operation = { ...ping, name: 'Open', identities: ['tenant', 'user'], endpoints: [] };

	test('says who may and the narrowest scope, and escapes what Markdown would read', () => {
		const resource: Resource = {
			value: 'echo',
			name: 'Echo',
			description: '',
			operations: [ping, open],
			notes: {},
		};
		expect(operationsTable([resource]).split('\n')).toEqual([
			'### Echo',
			'',
			'| Operation | What it does | Who | Scopes |',
			'|---|---|---|---|',
			'| Ping | Ask &lt;something> or \\| nothing | user | `ping:read` |',
			'| Open | Ask &lt;something> or \\| nothing | app, user | those of the endpoint |',
		]);
	});

	test('is put between the markers of a document, which must be there', () => {
		const document = 'a\n<!-- operations:start -->\nold\n<!-- operations:end -->\nb\n';
		const once = withTable(document, 'new');
		expect(once).toMatch(
			/^a\n<!-- operations:start -->\n[^]*\nnew\n[^]*<!-- operations:end -->\nb\n$/,
		);
		expect(once).not.toContain('old');
		expect(withTable(once, 'new')).toBe(once);
		expect(() => withTable('a', 'new')).toThrow('lacks');
	});
});
