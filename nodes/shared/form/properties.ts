import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Field, FieldForm } from '../fields';
import type { Resource } from '../operation';
import { acrossResources } from './acrossResources';
import { noticeProperties } from './notices';
import { optionCollections } from './optionCollections';
import type { Shared } from './sharedProperty';
import { isSame, property } from './sharedProperty';

/** The Resource list, the Operation lists and all fields of all operations. */
export function resourceProperties(resources: readonly Resource[]): INodeProperties[] {
	return [
		resourceList(resources),
		...resources.map(operationList),
		...resources.flatMap(noticeProperties),
		...acrossResources(resources.flatMap(parameterProperties), resources),
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
		const { forms, property: only, showWhen, shownWhen } = entry.field;
		const ways: readonly FieldForm[] = forms ?? [
			{ property: only, showWhen: { ...showWhen, ...shownWhen } },
		];
		return ways.map((form) =>
			property(
				{ ...entry, field: { ...entry.field, property: form.property } },
				{
					show: { resource: [resource], operation: entry.operations, ...form.showWhen },
					...(form.hideWhen === undefined ? {} : { hide: form.hideWhen }),
				},
			),
		);
	});
}

function byName(a: { name: string }, b: { name: string }): number {
	return a.name.localeCompare(b.name, 'en');
}
