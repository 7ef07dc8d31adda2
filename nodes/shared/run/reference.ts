import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { isObject } from '../values';

/**
 * A parameter that does nothing but name a field of the item, as a field dragged in the editor
 * does: `={{ $json.chat.id }}` or `={{ $json['Due date'] }}`.
 */
export interface Reference {
	/** What the parameter is for an item; undefined where the field is not a plain text, number or boolean. */
	of(json: IDataObject): unknown;
	/** Whether n8n's own reading of the parameter for an item gives the same. */
	agrees(json: IDataObject, evaluated: unknown): boolean;
}

/** Recognizes a reference in a stored parameter: a text, or a resource locator that holds one. */
export function referenceIn(stored: INodeParameters[string] | undefined): Reference | undefined {
	if (typeof stored === 'string') {
		const path = pathOf(stored);
		if (path === undefined) return undefined;
		return {
			of: (json) => valueAt(json, path),
			agrees: (json, evaluated) => evaluated === valueAt(json, path),
		};
	}
	const locator: unknown = stored;
	if (!isObject(locator) || locator.__rl !== true) return undefined;
	const path = pathOf(locator.value);
	if (path === undefined) return undefined;
	return {
		of: (json) => {
			const value = valueAt(json, path);
			return value === undefined ? undefined : { ...locator, value };
		},
		agrees: (json, evaluated) => isObject(evaluated) && evaluated.value === valueAt(json, path),
	};
}

const REFERENCE =
	/^=\{\{\s*\$json((?:\.[A-Za-z_]\w*|\['[^'\\]+'\]|\["[^"\\]+"\]|\[\d+\])+)\s*\}\}$/;
const STEP = /\.(\w+)|\['([^']+)'\]|\["([^"]+)"\]|\[(\d+)\]/g;

function pathOf(expression: unknown): readonly string[] | undefined {
	const steps = typeof expression === 'string' ? REFERENCE.exec(expression)?.[1] : undefined;
	if (steps === undefined) return undefined;
	return [...steps.matchAll(STEP)].map(([, ...names]) => names.find(Boolean) ?? '');
}

function valueAt(
	json: IDataObject,
	path: readonly string[],
): string | number | boolean | undefined {
	let value: unknown = json;
	for (const name of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) {
			return undefined;
		}
		value = Reflect.get(value, name);
	}
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
		? value
		: undefined;
}
