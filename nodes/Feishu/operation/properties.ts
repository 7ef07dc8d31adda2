import type { INodeProperties, INodePropertyOptions, NodePropertyTypes } from 'n8n-workflow';

import type { Field } from './fields';
import { noticeProperties } from './notices';
import type { Resource } from './resource';

/** A property of the form and the operations of one resource that share it. */
interface Shared {
	readonly name: string;
	readonly field: Field;
	readonly operations: string[];
}

/** The Resource list, the Operation lists and all fields of all operations. */
export function resourceProperties(resources: readonly Resource[]): INodeProperties[] {
	return [
		resourceList(resources),
		...resources.map(operationList),
		...resources.flatMap(noticeProperties),
		...resources.flatMap(parameterProperties),
		...resources.flatMap(optionCollections),
	];
}

function resourceList(resources: readonly Resource[]): INodeProperties {
	const entries = resources.map(({ name, value, description }) => ({ name, value, description }));
	return selector('Resource', 'resource', entries);
}

function operationList({ value: resource, operations }: Resource): INodeProperties {
	const entries = operations.map(({ name, value, action, description }) => ({
		name,
		value,
		action,
		description,
	}));
	return {
		...selector('Operation', 'operation', entries),
		displayOptions: { show: { resource: [resource] } },
	};
}

function selector(
	displayName: string,
	name: string,
	entries: INodePropertyOptions[],
): INodeProperties {
	const list: Field['property'] = {
		type: 'options',
		noDataExpression: true,
		options: [...entries].sort(byName),
		default: entries[0].value,
	};
	return { displayName, name, ...list };
}

function parameterProperties({ value: resource, operations }: Resource): INodeProperties[] {
	const shared: Shared[] = [];
	for (const { value, parameters } of operations) {
		let position = 0;
		for (const [name, field] of Object.entries(parameters)) {
			const found = shared.findIndex((entry) => isSame(entry, name, field));
			if (found === -1) {
				shared.splice(position, 0, { name, field, operations: [value] });
				position += 1;
			} else {
				shared[found].operations.push(value);
				position = found + 1;
			}
		}
	}
	return shared.flatMap((entry) => {
		const { forms, property: only, showWhen } = entry.field;
		return (forms ?? [{ property: only, showWhen }]).map((form) =>
			property(
				{ ...entry, field: { ...entry.field, property: form.property } },
				{
					show: { resource: [resource], operation: entry.operations, ...form.showWhen },
				},
			),
		);
	});
}

/** One Options collection a resource; a second one only where operations mean different things by one name. */
function optionCollections({ value: resource, operations }: Resource): INodeProperties[] {
	const collections: Shared[][] = [];
	for (const { value, options } of operations) {
		const fields = Object.entries(options);
		if (fields.length === 0) continue;
		const fitting = collections.find((shared) =>
			fields.every(([name, field]) => !shared.some((entry) => isOther(entry, name, field))),
		);
		const collection = fitting ?? [];
		if (fitting === undefined) collections.push(collection);
		for (const [name, field] of fields) {
			const known = collection.find((entry) => entry.name === name);
			if (known === undefined) collection.push({ name, field, operations: [value] });
			else known.operations.push(value);
		}
	}
	return collections.map((collection) => optionCollection(resource, collection));
}

function optionCollection(resource: string, collection: readonly Shared[]): INodeProperties {
	const operations = [...new Set(collection.flatMap((entry) => entry.operations))];
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { resource: [resource], operation: operations } },
		options: collection
			.map((entry) =>
				property(
					entry,
					entry.operations.length === operations.length
						? undefined
						: { show: { '/operation': entry.operations } },
				),
			)
			.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
	};
}

function property(
	{ name, field }: Shared,
	displayOptions: INodeProperties['displayOptions'],
): INodeProperties {
	return {
		displayName: field.label,
		name,
		...field.property,
		...(displayOptions === undefined ? {} : { displayOptions }),
	};
}

function isSame(entry: Shared, name: string, field: Field): boolean {
	return entry.name === name && shown(entry.field) === shown(field);
}

function isOther(entry: Shared, name: string, field: Field): boolean {
	return entry.name === name && shown(entry.field) !== shown(field);
}

function shown({ label, property: { type, ...rest }, forms, showWhen }: Field): string {
	const kind: NodePropertyTypes = type;
	return JSON.stringify([label, kind, rest, forms, showWhen]);
}

function byName(a: { name: string }, b: { name: string }): number {
	return a.name.localeCompare(b.name, 'en');
}
