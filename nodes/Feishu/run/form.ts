import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';

import type { Given } from '../operation';
import { isObject } from '../operation';

/** The node's parameters, read for one input item. */
export interface Form extends Given {
	/** A parameter that all operations share. */
	shared(name: string): unknown;
}

/**
 * Gives the parameters of each item. What holds no expression is read once: evaluating costs
 * about a millisecond per parameter and item, a plain value is the same for all of them.
 */
export function openForm(context: IExecuteFunctions): (item: number) => Form {
	const { parameters } = context.getNode();
	const plain = new Map<string, unknown>();
	const read = (name: string, item: number): unknown => {
		if (plain.has(name)) return plain.get(name);
		const value: unknown = context.getNodeParameter(name, item, null);
		if (!hasExpression(parameters[name])) plain.set(name, value);
		return value;
	};
	const items = context.getInputData();
	return (item) => {
		// A value is used more than once: for the request, and for its idempotency key.
		const own = new Map<string, unknown>();
		const once = (name: string): unknown => {
			if (!own.has(name)) own.set(name, read(name, item));
			return own.get(name);
		};
		return {
			item: items[item]?.json ?? {},
			shared: once,
			parameter: once,
			option: (name) => {
				const options = once('options');
				return isObject(options) ? options[name] : undefined;
			},
		};
	};
}

/** True where a stored parameter holds an expression, at any depth. */
export function hasExpression(stored: INodeParameters[string] | undefined): boolean {
	if (typeof stored === 'string') return stored.startsWith('=');
	if (typeof stored !== 'object' || stored === null) return false;
	return Object.values(stored).some(hasExpression);
}
