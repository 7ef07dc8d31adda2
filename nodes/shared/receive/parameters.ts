import type {
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	ITriggerFunctions,
} from 'n8n-workflow';

import { isObject } from '../values';
import type { Given } from './filter';

/** Reads a parameter of a node. */
export type Parameter = (name: string, otherwise: unknown) => unknown;

/** The parameters of a node, of which an execution has its own for each item. */
export function parametersOf(
	context: IHookFunctions | ITriggerFunctions | IExecuteFunctions,
): Parameter {
	return 'getInputData' in context
		? (name, otherwise) => context.getNodeParameter(name, 0, otherwise)
		: (name, otherwise) => context.getNodeParameter(name, otherwise);
}

/** The parameters of a node by their names, those of its collections too. */
export function givenIn(parameter: Parameter): Given {
	const inside = filtersIn(parameter);
	return (name) => (Object.hasOwn(inside, name) ? inside[name] : parameter(name, ''));
}

/** What is set under Filters. */
export function filtersIn(parameter: Parameter): IDataObject {
	const filters = parameter('filters', {});
	return isObject(filters) ? filters : {};
}
