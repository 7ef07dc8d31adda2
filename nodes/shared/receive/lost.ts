import type { IExecuteFunctions, ITriggerFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { toldOf } from '../api';

/** Why a node receives nothing any more, for people. */
export function failure(
	context: ITriggerFunctions | IExecuteFunctions,
	error: unknown,
): NodeOperationError {
	const { message, description } = toldOf(error, String);
	return new NodeOperationError(context.getNode(), message, { description });
}
