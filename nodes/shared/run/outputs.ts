import type {
	IBinaryKeyData,
	IExecuteFunctions,
	INodeExecutionData,
	IPairedItemData,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { Finished } from './finished';
import { hasFailed } from './finished';
import type { OutputMode } from './settings';
import { succeededBeside } from './told';

/** How finished calls become output items. */
export interface OutputRules {
	readonly mode: OutputMode;
	/** The node's *On Error*: `continueRegularOutput`, `continueErrorOutput`, or stop. */
	readonly onError: string | undefined;
	/** Whether a failed call stops the run with an error. */
	readonly stops: boolean;
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
	const pairedItem: IPairedItemData | IPairedItemData[] =
		rows.length === 1 ? { item: rows[0] } : rows.map((item) => ({ item }));
	const byErrorOutput = onError === 'continueErrorOutput' || mode !== 'envelope';
	if (hasFailed(finished) && byErrorOutput) {
		const json = {
			error: envelope.ErrorMessage,
			message: envelope.Hint === '' ? envelope.ErrorMessage : envelope.Hint,
			details: envelope,
		};
		return [{ json, pairedItem, ...binaryOf(finished) }];
	}
	if (mode !== 'items') return [{ json: envelope, pairedItem, ...binaryOf(finished) }];
	return list.map((json, index) => {
		const own = listRows?.[index];
		const paired = own === undefined ? pairedItem : { item: own };
		return { json, pairedItem: paired, ...binaryOf(finished, index) };
	});
}

/** The files of a call, or of one element of its list. */
function binaryOf({ files = [] }: Finished, element?: number): { binary?: IBinaryKeyData } {
	const own = files
		.filter((one) => element === undefined || (one.element ?? 0) === element)
		.map(({ field, elementField, file }) => [
			element === undefined ? field : (elementField ?? field),
			file.binary,
		]);
	return own.length === 0 ? {} : { binary: Object.fromEntries(own) };
}

/**
 * The error of a failed call; it stops the workflow unless *On Error* continues.
 * @param others all calls that ended: what succeeded is told, so that nobody repeats it by accident
 */
export function errorOf(
	context: IExecuteFunctions,
	finished: Finished,
	others: readonly Finished[],
): NodeApiError | NodeOperationError {
	const error = unnamedError(context, finished, succeededBeside(finished, others));
	// n8n replaces a message that contains a word such as EACCES; what was said stays.
	error.message = finished.envelope.ErrorMessage;
	error.context.data = { ...finished.envelope };
	return error;
}

function unnamedError(
	context: IExecuteFunctions,
	{ envelope, rows: [itemIndex] }: Finished,
	beside: string,
): NodeApiError | NodeOperationError {
	const { ErrorMessage: message, Hint } = envelope;
	const description = [Hint, beside].filter((text) => text !== '').join(' ');
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
