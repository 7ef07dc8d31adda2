import type { FeishuApi } from '../endpoints';

/**
 * Wraps a look-up that is the same for all items, e.g. a table's columns: it is made once per run
 * of the node and ids, also when many calls ask at once. One that failed is made again; what a run
 * remembers goes with it.
 */
export function perRun<Value>(
	load: (api: FeishuApi, ...ids: string[]) => Promise<Value>,
): (api: FeishuApi, ...ids: string[]) => Promise<Value> {
	const runs = new WeakMap<object, Map<string, Promise<Value>>>();
	return async (api, ...ids) => {
		const known = runs.get(api.run) ?? new Map<string, Promise<Value>>();
		runs.set(api.run, known);
		const name = ids.join('\n');
		const before = known.get(name);
		if (before !== undefined) return await before;
		const loading = load(api, ...ids);
		known.set(name, loading);
		loading.catch(() => known.delete(name));
		return await loading;
	};
}
