import type { IDataObject } from 'n8n-workflow';

import type { Given } from '../../../shared/operation';
import { isBlank, readFields, Refusal } from '../../../shared/operation';
import { chunks, grouped, withoutAttributes } from '../common';
import { batchOptions } from './fields';

/** Items that go out in one request, and that request as if a person had filled it in. */
export interface Batch {
	readonly rows: readonly number[];
	readonly given: Given;
}

/**
 * Makes batches of the incoming items; undefined without a Batch Key. Items with equal values of
 * Group By come together in the order of their first appearance.
 * @throws Refusal when a body is given besides
 */
export function batchesOf(
	given: Given,
	items: readonly IDataObject[],
): readonly Batch[] | undefined {
	const { batchKey, batchSize, excludeAttributes, groupBy } = readFields(batchOptions, (name) =>
		given.option(name),
	);
	if (batchKey === undefined) return undefined;
	if (!isBlank(given.option('body')) || given.option('bodySource') === 'json') {
		throw new Refusal(
			'Batch Key is given, so the body is made of the incoming items, but there is a Body as well',
			'Clear Body and set Body Source to Input Item, or clear Batch Key.',
		);
	}
	const rows = items.map((_item, row) => row);
	const groups = groupBy === undefined ? [rows] : grouped(rows, (row) => items[row][groupBy]);
	return groups
		.flatMap((group) => chunks(group, batchSize))
		.map((part) => {
			const body = {
				[batchKey]: part.map((row) => withoutAttributes(items[row], excludeAttributes ?? [])),
			};
			return { rows: part, given: withOptions(given, { ...NO_BATCH, bodySource: 'json', body }) };
		});
}

const NO_BATCH = { batchKey: undefined, groupBy: undefined, excludeAttributes: undefined };

function withOptions(given: Given, options: Readonly<Record<string, unknown>>): Given {
	return {
		parameter: (name) => given.parameter(name),
		option: (name) => (Object.hasOwn(options, name) ? options[name] : given.option(name)),
		item: given.item,
	};
}
