/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Operation } from '../../nodes/shared/operation';
import { resources } from '../../nodes/Feishu/resources';
import { endpointOf } from '../sandbox/contract';
import { services } from '../sandbox/services';

const PROJECT = join(__dirname, '..', '..');
const handlers = new Set(services.flatMap((service) => Object.keys(service)));
const records = resources.flatMap(({ value: resource, operations }) =>
	operations.map((operation) => ({
		name: `${resource}.${operation.value}`,
		file: `nodes/Feishu/resources/${resource}/operations/${operation.value}.ts`,
		operation,
	})),
);

describe('every record', () => {
	test.each(records)('$name has a file of its own', ({ file, operation }) => {
		const there = existsSync(join(PROJECT, file));
		expect(there ? [] : [`${file} is not there: it is where ${operation.name} belongs`]).toEqual(
			[],
		);
	});

	test.each(records)('$name says what only a person knows', ({ file, operation }) => {
		expect(unsaid(operation).map((text) => `${file}: ${text}`)).toEqual([]);
	});

	test.each(records)('$name calls endpoints that the sandbox answers', ({ name, operation }) => {
		const problems = operation.endpoints.flatMap(({ route }) => {
			const documented = endpointOf(route);
			if (documented === undefined) {
				return [`test/sandbox/contract lacks ${route}: run npm run contract with its id`];
			}
			if (handlers.has(documented.id)) return [];
			return [`test/sandbox/services lacks a handler '${documented.id}', which ${name} calls`];
		});
		expect(problems).toEqual([]);
	});
});

function unsaid(operation: Operation): string[] {
	const { description, action, documentation, parameters, options } = operation;
	const fields = Object.entries({ ...parameters, ...options });
	return [
		...(description === '' ? ['description is empty: say in one sentence what it does'] : []),
		...(action === '' ? ['action is empty: say it in sentence case with its resource'] : []),
		...(documentation.startsWith('https://open.feishu.cn/document/')
			? []
			: ["documentation is empty: give the address of the endpoint's page"]),
		...fields.flatMap(([name, { label, property }]) => [
			...(label === '' ? [`the field ${name} has no label`] : []),
			...(property.type === 'boolean' && !/^Whether \w/.test(property.description ?? '')
				? [`the field ${name} needs a description that starts with "Whether"`]
				: []),
		]),
	];
}
