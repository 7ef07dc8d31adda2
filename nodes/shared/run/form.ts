import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import type { Item } from '../fields';
import type { Given } from '../operation';
import { isObject } from '../values';
import { openItem } from './item';
import type { Reference } from './reference';
import { referenceIn } from './reference';

/** The node's parameters, read for one input item. */
export interface Form extends Given {
	/** A parameter that all operations share. */
	shared(name: string): unknown;
}

/**
 * Gives the parameters of each item. Evaluating costs n8n about a millisecond per expression and
 * item, so what holds no expression is read once, and what only names a field of the item is taken
 * from the item itself, once n8n has read one item's the same way.
 */
export function openForm(context: IExecuteFunctions): (item: number) => Form {
	const { parameters } = context.getNode();
	const items = context.getInputData();
	const plain = new Map<string, unknown>();
	const references = new Map<string, OpenReference>();
	const evaluate = (name: string, item: number): unknown =>
		context.getNodeParameter(name, item, null);

	const readReference = (name: string, opened: OpenReference, item: number): unknown => {
		const { json } = items[item];
		const own = opened.holds === false ? undefined : opened.reference.of(json);
		if (own === undefined) return evaluate(name, item);
		if (opened.holds) return own;
		const evaluated = evaluate(name, item);
		opened.holds = opened.reference.agrees(json, evaluated);
		return evaluated;
	};
	const read = (name: string, item: number): unknown => {
		if (plain.has(name)) return plain.get(name);
		const opened = references.get(name);
		if (opened !== undefined) return readReference(name, opened, item);
		const reference = referenceIn(parameters[name]);
		if (reference !== undefined) {
			references.set(name, { reference });
			return read(name, item);
		}
		const value = evaluate(name, item);
		if (!hasExpression(parameters[name])) plain.set(name, value);
		return value;
	};
	const openOnce = (index: number): (() => Item) => {
		let opened: Item | undefined;
		return () => {
			opened ??= openItem(context, index, items[index] ?? { json: {} });
			return opened;
		};
	};
	return (item) => {
		const open = openOnce(item);
		// A value is used more than once: for the request, and for its idempotency key.
		const own = new Map<string, unknown>();
		const once = (name: string): unknown => {
			if (!own.has(name)) own.set(name, read(name, item));
			return own.get(name);
		};
		return {
			item: open,
			shared: once,
			parameter: once,
			option: (name) => {
				const options = once('options');
				return isObject(options) ? options[name] : undefined;
			},
		};
	};
}

/** A reference and whether n8n has read an item's field as we do; undefined before the first one. */
interface OpenReference {
	readonly reference: Reference;
	holds?: boolean;
}

/** True where a stored parameter holds an expression, at any depth. */
function hasExpression(stored: INodeParameters[string] | undefined): boolean {
	if (typeof stored === 'string') return stored.startsWith('=');
	if (typeof stored !== 'object' || stored === null) return false;
	return Object.values(stored).some(hasExpression);
}
