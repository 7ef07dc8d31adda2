import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import { toldApart } from './lookUp';

/** Milliseconds after which a walk shows what it has found: a person waits for it. */
const PATIENCE = 10_000;

/** How much of a list that Feishu cannot search is looked through. */
export interface Bounds {
	/** Places looked through at most. */
	readonly most: number;
	/** How the last entry says that not all was looked through. */
	readonly cut: string;
}

/** A place that was looked through, or a part of it. */
export interface Place {
	readonly id: string;
	readonly entries: readonly INodeListSearchItems[];
	/** Whether there is more to look through. */
	readonly more: boolean;
}

/**
 * Gathers the entries of one place after the other until all are looked through, time is up or
 * there are too many; then the last entry of the list says so.
 * @throws CallFailed
 */
export async function gatherEntries(
	places: AsyncIterable<Place>,
	{ most, cut }: Bounds,
): Promise<INodeListSearchResult> {
	const found = new Map<INodeListSearchItems['value'], INodeListSearchItems>();
	const seen = new Set<string>();
	const end = performance.now() + PATIENCE;
	for await (const { id, entries, more } of places) {
		seen.add(id);
		for (const entry of entries) found.set(entry.value, entry);
		if (more && (seen.size >= most || performance.now() >= end)) {
			return { results: [...toldApart([...found.values()]), { name: cut, value: '' }] };
		}
	}
	return { results: toldApart([...found.values()]) };
}
