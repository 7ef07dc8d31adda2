import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../operation';
import type { Shared } from './sharedProperty';
import { isOther, property } from './sharedProperty';

/** One Options collection a resource; a second one only where operations mean different things by one name. */
export function optionCollections({ value: resource, operations }: Resource): INodeProperties[] {
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
