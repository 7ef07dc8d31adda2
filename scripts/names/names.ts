/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ICredentialType, INodeProperties, INodeType } from 'n8n-workflow';

import type { Names } from './forms';
import { placesOf, sorted } from './forms';

const PROJECT = join(__dirname, '..', '..');

/** All names of the nodes and credentials that package.json lists, as the sources have them now. */
export async function currentNames(): Promise<Names> {
	const { n8n } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
	const nodes = await Promise.all(n8n.nodes.map(load<INodeType>));
	const credentials = await Promise.all(n8n.credentials.map(load<ICredentialType>));
	return sorted({
		...Object.assign({}, ...nodes.map(({ description }) => namesOfNode(description))),
		...Object.fromEntries(credentials.map(({ name, properties }) => [name, placesOf(properties)])),
	});
}

/** An object of the class that a built file of the package has, made from its source. */
async function load<Instance>(built: string): Promise<Instance> {
	const source = join(PROJECT, built.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
	const module: Readonly<Record<string, new () => Instance>> = await import(source);
	return new module[basename(source).split('.')[0]]();
}

/**
 * The names of a node: of every operation as `<node> <resource>.<operation>`, the operations of a
 * resource as `<node> <resource>`, and what all share as `<node>`.
 */
export function namesOfNode(description: { name: string; properties: INodeProperties[] }): Names {
	const { name, properties } = description;
	const names: Record<string, ReturnType<typeof placesOf>> = {
		[name]: placesOf(properties.filter((property) => shown(property, 'resource') === undefined)),
	};
	for (const list of properties.filter((property) => property.name === 'operation')) {
		for (const resource of shown(list, 'resource') ?? []) {
			names[`${name} ${String(resource)}`] = placesOf([list]);
			for (const option of list.options ?? []) {
				if (!('value' in option)) continue;
				const own = properties.filter(
					(property) =>
						shown(property, 'resource')?.includes(resource) === true &&
						shown(property, 'operation')?.includes(option.value) === true,
				);
				names[`${name} ${String(resource)}.${String(option.value)}`] = placesOf(
					own.map((property) => shownFor(property, option.value)),
				);
			}
		}
	}
	return names;
}

/** A collection that several operations share shows only to some what only they have. */
function shownFor(property: INodeProperties, operation: unknown): INodeProperties {
	if (property.type !== 'collection') return property;
	const options = (property.options ?? []).filter((option) => {
		const operations = 'type' in option ? shown(option, '/operation') : undefined;
		return operations === undefined || operations.some((one) => one === operation);
	});
	return { ...property, options };
}

function shown({ displayOptions }: INodeProperties, name: string): readonly unknown[] | undefined {
	const values: unknown = displayOptions?.show?.[name];
	return Array.isArray(values) ? values : undefined;
}
