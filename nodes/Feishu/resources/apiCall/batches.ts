import type { IDataObject } from 'n8n-workflow';

import type { Batch, Row } from '../../../shared/operation';
import { chunks, grouped, orRefusal, own, Refusal } from '../../../shared/values';
import { sentItem } from './sentItem';

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
	const { batchKey = '', batchSize, groupBy, excludeAttributes } = values;
	const usable: Sent[] = [];
	const refused: Array<Batch<V>> = [];
	for (const { index, json } of rows) {
		const item = orRefusal(() => sentItem(json, excludeAttributes));
		if (item instanceof Refusal) refused.push({ rows: [index], refusal: item });
		else
			usable.push({ index, item, group: groupBy === undefined ? undefined : own(json, groupBy) });
	}
	const calls = grouped(usable, ({ group }) => group)
		.flatMap((group) => chunks(group, batchSize))
		.map((part) => ({
			rows: part.map(({ index }) => index),
			values: {
				...values,
				...USED_UP,
				bodySource: 'json',
				body: { [batchKey]: part.map(({ item }) => item) },
			},
		}));
	const inOrder: Array<Batch<V>> = [...calls];
	for (const one of refused) {
		const later = inOrder.findIndex(({ rows: [first] }) => first > one.rows[0]);
		inOrder.splice(later === -1 ? inOrder.length : later, 0, one);
	}
	return inOrder;
}

/** An item as it is sent, and what it is grouped by. */
interface Sent {
	readonly index: number;
	readonly item: IDataObject;
	readonly group: unknown;
}
