import type { FeishuApi } from '../endpoints';

type Load<Value> = (api: FeishuApi, ...ids: string[]) => Promise<Value>;

/**
 * Wraps a look-up that is the same for all items, e.g. a table's columns: it is made once per run
 * of the node and ids, also when many calls ask at once. One that failed is made again; what a run
 * remembers goes with it.
 */
export function perRun<Value>(load: Load<Value>): Load<Value> {
	return remembered(load, ({ run }) => run);
}

/**
 * Wraps a look at what a call is about to change, e.g. the blocks of a document. A try of *Retry On
 * Fail* that looked again would see what the try before wrote and take it for what was there: it
 * goes by what that one saw, so that it sends the same requests, which Feishu knows by their keys.
 */
export function perTries<Value>(load: Load<Value>): Load<Value> {
	return remembered(load, ({ tries }) => tries);
}

function remembered<Value>(load: Load<Value>, by: (api: FeishuApi) => object): Load<Value> {
	const all = new WeakMap<object, Map<string, Promise<Value>>>();
	return async (api, ...ids) => {
		const known = all.get(by(api)) ?? new Map<string, Promise<Value>>();
		all.set(by(api), known);
		const name = ids.join('\n');
		const before = known.get(name);
		if (before !== undefined) return await before;
		const loading = load(api, ...ids);
		known.set(name, loading);
		loading.catch(() => known.delete(name));
		return await loading;
	};
}
