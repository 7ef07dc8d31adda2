import type { IDataObject, IExecuteFunctions, INodeExecutionData, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import type { Envelope } from './envelope';
import type { OutputMode } from './settings';

/** A call that is done. */
export interface Finished {
	/** Indexes of the input items it was for. */
	readonly rows: readonly number[];
	readonly envelope: Envelope;
	/** What `output: items` makes items of. */
	readonly list: readonly IDataObject[];
	/** The input item of each element of `list`, where the call knows it. */
	readonly listRows?: readonly number[];
}

export function hasFailed({ envelope }: Finished): boolean {
	return envelope.StatusCode !== 200;
}

/** How finished calls become output items. */
export interface OutputRules {
	readonly mode: OutputMode;
	/** The node's *On Error*: `continueRegularOutput`, `continueErrorOutput`, or stop. */
	readonly onError: string | undefined;
}

/**
 * Makes the output items of one call. n8n moves items of the shape `{error, message, details}` to
 * the error output and adds the input's fields to them.
 */
export function outputItems(
	finished: Finished,
	{ mode, onError }: OutputRules,
): INodeExecutionData[] {
	const { envelope, list, listRows, rows } = finished;
	const pairedItem = rows.length === 1 ? { item: rows[0] } : rows.map((item) => ({ item }));
	const byErrorOutput = onError === 'continueErrorOutput' || mode === 'items';
	if (hasFailed(finished) && byErrorOutput) {
		const json = {
			error: envelope.ErrorMessage,
			message: envelope.Hint === '' ? envelope.ErrorMessage : envelope.Hint,
			details: envelope,
		};
		return [{ json, pairedItem }];
	}
	return mode === 'envelope'
		? [{ json: envelope, pairedItem }]
		: list.map((json, index) => {
				const own = listRows?.[index];
				return { json, pairedItem: own === undefined ? pairedItem : { item: own } };
			});
}

/** The error of `output: items` for a failed call; it stops the workflow unless *On Error* continues. */
export function errorOf(
	context: IExecuteFunctions,
	finished: Finished,
): NodeApiError | NodeOperationError {
	const error = unnamedError(context, finished);
	// n8n replaces a message that contains a word such as EACCES; what was said stays.
	error.message = finished.envelope.ErrorMessage;
	error.context.data = { ...finished.envelope };
	return error;
}

function unnamedError(
	context: IExecuteFunctions,
	{ envelope, rows: [itemIndex] }: Finished,
): NodeApiError | NodeOperationError {
	const { ErrorMessage: message, Hint: description } = envelope;
	if (envelope.StatusCode === -1) {
		return new NodeOperationError(context.getNode(), message, { description, itemIndex });
	}
	const details: JsonObject = { message };
	return new NodeApiError(context.getNode(), details, {
		message,
		description,
		httpCode: String(envelope.OriginalStatusCode),
		itemIndex,
	});
}
