import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../operation';

/** Fields that stand last in every form that has them, so that they keep their place when resources share them. */
const LAST = new Set(['returnAll', 'limit']);

/** A property and where it is shown. */
interface Group {
	readonly property: INodeProperties;
	/** `resource.operation` of every form that has it. */
	readonly forms: Set<string>;
	readonly resources: Set<string>;
	readonly operations: Set<string>;
}

/**
 * Lets resources share the fields that every list has: n8n shows a property for each of its resources
 * with each of its operations, so it may name only such as have it, or do not go together at all.
 */
export function acrossResources(
	properties: readonly INodeProperties[],
	resources: readonly Resource[],
): INodeProperties[] {
	const all = new Set(
		resources.flatMap(({ value, operations }) =>
			operations.map((operation) => `${value}.${operation.value}`),
		),
	);
	const groups = new Map<string, Group[]>();
	const own: INodeProperties[] = [];
	for (const property of properties) {
		if (!LAST.has(property.name)) {
			own.push(property);
			continue;
		}
		const looks = looksOf(property);
		const known = groups.get(looks) ?? [];
		groups.set(looks, known);
		const added = groupOf(property);
		const index = known.findIndex((group) => fits(merged(group, added), all));
		if (index === -1) known.push(added);
		else known[index] = merged(known[index], added);
	}
	return [...own, ...[...groups.values()].flat().map(shared)];
}

function looksOf({ displayOptions, ...rest }: INodeProperties): string {
	const others = Object.entries(displayOptions?.show ?? {}).filter(
		([name]) => name !== 'resource' && name !== 'operation',
	);
	return JSON.stringify([rest, others, displayOptions?.hide]);
}

function groupOf(property: INodeProperties): Group {
	const { resource = [], operation = [] } = property.displayOptions?.show ?? {};
	const [resources, operations] = [resource, operation].map((list) => new Set(list.map(String)));
	const forms = [...resources].flatMap((one) => [...operations].map((other) => `${one}.${other}`));
	return { property, forms: new Set(forms), resources, operations };
}

function merged(one: Group, other: Group): Group {
	return {
		property: one.property,
		forms: new Set([...one.forms, ...other.forms]),
		resources: new Set([...one.resources, ...other.resources]),
		operations: new Set([...one.operations, ...other.operations]),
	};
}

function fits({ forms, resources, operations }: Group, all: ReadonlySet<string>): boolean {
	return [...resources].every((resource) =>
		[...operations].every((operation) => {
			const form = `${resource}.${operation}`;
			return forms.has(form) || !all.has(form);
		}),
	);
}

function shared({ property, resources, operations }: Group): INodeProperties {
	const { displayOptions } = property;
	const show = {
		...displayOptions?.show,
		resource: [...resources],
		operation: [...operations],
	};
	return { ...property, displayOptions: { ...displayOptions, show } };
}
