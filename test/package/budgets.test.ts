/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';

import { Feishu } from '../../nodes/Feishu/Feishu.node';
import { resources } from '../../nodes/Feishu/resources';

const ROOT = join(__dirname, '..', '..');
const { description } = new Feishu();
const { properties } = description;

describe('the description', () => {
	test('stays within 2 properties and 1.7 kB an operation, 340 properties and 300 kB', () => {
		const { length: count } = resources.flatMap(({ operations }) => operations);
		expect(properties.length).toBeLessThanOrEqual(Math.min(340, Math.max(220, count * 2)));
		const most = Math.min(300_000, Math.max(200_000, count * 1_700));
		expect(JSON.stringify(description).length).toBeLessThanOrEqual(most);
	});

	test('declares no property twice for the same meaning', () => {
		const meanings = properties.map(({ displayOptions, ...rest }) =>
			JSON.stringify([displayOptions?.show?.resource, rest]),
		);
		expect(meanings.filter((meaning, index) => meanings.indexOf(meaning) !== index)).toEqual([]);
	});

	test('shows exactly one field of each name for every operation', () => {
		for (const resource of resources) {
			for (const operation of resource.operations) {
				const shown = properties.filter(
					(property) =>
						property.type !== 'hidden' &&
						isFor(property, 'resource', resource.value) &&
						isFor(property, 'operation', operation.value) &&
						!['resource', 'operation'].includes(property.name),
				);
				const names = shown.map(({ name }) => name);
				for (const [index, property] of shown.entries()) {
					const others = shown.filter((other, at) => at > index && other.name === property.name);
					expect(others.filter((other) => !excludes(property, other))).toEqual([]);
				}
				expect(names).toEqual(expect.arrayContaining(Object.keys(operation.parameters)));
				if (Object.keys(operation.options).length > 0) expect(names).toContain('options');
			}
		}
	});

	test('names a list search or mapping method only where there is one', () => {
		const { listSearch } = new Feishu().methods;
		const asked = JSON.stringify(properties).matchAll(/"searchListMethod":"(\w+)"/g);
		const missing = [...asked].map(([, name]) => name).filter((name) => !(name in listSearch));
		expect(missing).toEqual([]);
	});
});

describe('the package', () => {
	test('is at most 1.5 MB unpacked and ships nothing but the build', () => {
		const [{ unpackedSize, files }] = JSON.parse(
			execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
				cwd: ROOT,
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore'],
			}),
		);
		expect(unpackedSize).toBeLessThanOrEqual(1_500_000);
		const paths: string[] = files.map(({ path }: { path: string }) => path);
		const strange = paths.filter(
			(path) =>
				!/^(dist\/|index\.js$|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(path),
		);
		expect(strange).toEqual([]);
		expect(paths.filter((path) => /test|\.ts$|\.map$/.test(path))).toEqual([]);
	});

	test('has no dependencies of its own, and every file n8n is told to load', () => {
		const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
		expect(manifest.dependencies ?? {}).toEqual({});
		// npm installs what it takes for a need of the package: a second n8n-workflow, of another version
		// than n8n's, which the node would then find first.
		for (const peer of Object.keys(manifest.peerDependencies)) {
			expect(manifest.peerDependenciesMeta[peer]).toEqual({ optional: true });
		}
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		for (const file of [...manifest.n8n.nodes, ...manifest.n8n.credentials]) {
			expect(existsSync(join(ROOT, file))).toBe(true);
		}
	});

	test('has a schema for every operation, of the shape the editor reads', () => {
		for (const resource of resources) {
			for (const operation of resource.operations) {
				const file = join(
					ROOT,
					'dist/nodes/Feishu/__schema__/v1.0.0',
					resource.value,
					`${operation.value}.json`,
				);
				const schema = JSON.parse(readFileSync(file, 'utf8'));
				expect(schema.type).toBe('object');
				expect(Object.keys(schema.properties)).toEqual([
					...Object.keys(operation.empty),
					'Summary',
					'Hint',
					'Retryable',
					'OriginalStatusCode',
					'StatusCode',
					'ErrorMessage',
				]);
			}
		}
	});
});

function isFor({ displayOptions }: INodeProperties, name: string, value: string): boolean {
	const shown = displayOptions?.show?.[name];
	return shown === undefined || shown.some((one) => one === value);
}

/** True where no choice of one further parameter shows both properties. */
function excludes(one: INodeProperties, other: INodeProperties): boolean {
	const followed = [one, other].flatMap(({ displayOptions }) =>
		Object.keys({ ...displayOptions?.show, ...displayOptions?.hide }),
	);
	return followed.some((name) => {
		if (name === 'resource' || name === 'operation') return false;
		const choices = choicesOf(name, one.displayOptions?.show?.resource ?? []);
		return (
			choices.length > 0 &&
			!choices.some((value) => allows(one, name, value) && allows(other, name, value))
		);
	});
}

/** @param resources whose form it is */
function choicesOf(name: string, resources: readonly unknown[]): unknown[] {
	return properties
		.filter(
			(property) =>
				property.name === name &&
				property.displayOptions?.show?.resource?.some((own) => resources.includes(own)) !== false,
		)
		.flatMap(({ options = [] }) => options)
		.flatMap((option) => ('value' in option ? [option.value] : []));
}

function allows({ displayOptions }: INodeProperties, name: string, value: unknown): boolean {
	const shown = displayOptions?.show?.[name];
	const hidden = displayOptions?.hide?.[name] ?? [];
	return (
		(shown === undefined || shown.some((one) => one === value)) &&
		!hidden.some((one) => one === value)
	);
}
