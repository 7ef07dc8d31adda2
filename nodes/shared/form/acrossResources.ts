import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../operation';

/** What says how a list is paged stands behind all other fields, the switch above the number it replaces. */
export const PAGING = ['returnAll', 'limit'];

/**
 * Makes one property of those that mean the same, for as many resources as it can stand for without
 * being shown where it does not belong: n8n shows a property for each of its resources with each of
 * its operations. They come behind all others, in the order of `names`.
 *
 * @param names of the properties this is done for
 */
export function acrossResources(
	properties: readonly INodeProperties[],
	resources: readonly Resource[],
	names: readonly string[],
): INodeProperties[] {
	const others = properties.filter(({ name }) => !names.includes(name));
	const merged: INodeProperties[] = [];
	for (const property of properties.filter(({ name }) => names.includes(name))) {
		const at = merged.findIndex((known) => joined(known, property, resources) !== undefined);
		const whole = at === -1 ? undefined : joined(merged[at], property, resources);
		if (whole === undefined) merged.push(property);
		else merged[at] = whole;
	}
	const order = [...merged].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
	return [...others, ...order];
}

/** One property for both; undefined where they differ, or would be shown where neither was. */
function joined(
	one: INodeProperties,
	other: INodeProperties,
	resources: readonly Resource[],
): INodeProperties | undefined {
	if (shownApart(one) !== shownApart(other)) return undefined;
	const places = [...placesOf(one, resources), ...placesOf(other, resources)];
	const resource = [...new Set(places.map(([value]) => value))];
	const operation = [...new Set(places.map(([, value]) => value))];
	const show = { ...one.displayOptions?.show, resource, operation };
	const both = { ...one, displayOptions: { ...one.displayOptions, show } };
	return placesOf(both, resources).length === places.length ? both : undefined;
}

/** What a property is besides the operations it is shown for. */
function shownApart({ displayOptions, ...rest }: INodeProperties): string {
	const show = { ...displayOptions?.show, resource: [], operation: [] };
	return JSON.stringify([rest, show, displayOptions?.hide]);
}

/** The resources and operations that a property is shown for. */
function placesOf(
	{ displayOptions }: INodeProperties,
	resources: readonly Resource[],
): Array<readonly [resource: string, operation: string]> {
	const { resource = [], operation = [] } = displayOptions?.show ?? {};
	return resources
		.filter(({ value }) => resource.includes(value))
		.flatMap(({ value, operations }) =>
			operations
				.filter((one) => operation.includes(one.value))
				.map((one) => [value, one.value] as const),
		);
}
