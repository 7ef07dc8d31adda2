import type { IDataObject } from 'n8n-workflow';

import { withoutAttributes } from '../../../shared/fields';
import type { Batch, Row } from '../../../shared/operation';
import { chunks, grouped } from '../../../shared/values';

/** What the options say about batches. */
interface GivenBatches {
	readonly batchKey: string | undefined;
	readonly batchSize: number;
	readonly excludeAttributes: string[] | undefined;
	readonly groupBy: string | undefined;
	readonly bodySource: string;
	readonly body: unknown;
}

/** The members of a batch's values that were used up in making it. */
const USED_UP = { batchKey: undefined, groupBy: undefined, excludeAttributes: undefined };

/**
 * Makes batches of the incoming items, each with the body a person would have filled in. Items with
 * equal values of Group By come together in the order of their first appearance.
 */
export function batchesOf<V extends GivenBatches>(
	values: V,
	rows: readonly Row[],
): Array<Batch<V>> {
	const { batchKey = '', batchSize, groupBy } = values;
	const groups = groupBy === undefined ? [[...rows]] : grouped(rows, ({ json }) => json[groupBy]);
	return groups
		.flatMap((group) => chunks(group, batchSize))
		.map((part) => ({
			rows: part.map(({ index }) => index),
			values: {
				...values,
				...USED_UP,
				bodySource: 'json',
				body: { [batchKey]: sent(part, values) },
			},
		}));
}

function sent(part: readonly Row[], { excludeAttributes = [] }: GivenBatches): IDataObject[] {
	return part.map(({ json }) => withoutAttributes(json, excludeAttributes));
}
