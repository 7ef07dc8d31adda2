import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	ITriggerFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

/** The nodes' function contexts that can reach Feishu. */
export type FeishuContext =
	| IExecuteFunctions
	| ILoadOptionsFunctions
	| IHookFunctions
	| ITriggerFunctions
	| IWebhookFunctions;

/** Aborts when the run is stopped or times out. */
export function cancelSignal(context: FeishuContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

/** What is different for one request. */
export interface Bounds {
	/** Ends the request. */
	readonly signal: AbortSignal;
	/** Ends what n8n's helper asks for before it; the request's own when absent. */
	readonly exchange?: AbortSignal;
	/** Is shown each credential the helper reads. */
	readonly seen?: (credential: ICredentialDataDecryptedObject) => void;
}

/**
 * The node's context as n8n's helper may see it for one request. The helper replaces the abort
 * signal of a request by the execution's, and gives none to what a token exchange asks for: here the
 * execution's signal *is* the request's, so that time-outs end the whole of a call and not its idle
 * time only (n8n-core: `request-helpers/authentication.js`).
 */
export function boundedContext(
	context: FeishuContext,
	{ signal, exchange = signal, seen }: Bounds,
): FeishuContext {
	const httpRequest: FeishuContext['helpers']['httpRequest'] = async (options) =>
		await context.helpers.httpRequest({ ...options, abortSignal: exchange });
	const getCredentials = async (type: string): Promise<ICredentialDataDecryptedObject> => {
		const credential = await context.getCredentials(type);
		seen?.(credential);
		return credential;
	};
	const bounded: FeishuContext = Object.create(context, {
		getExecutionCancelSignal: { value: () => signal },
		getCredentials: { value: getCredentials },
		helpers: { get: () => ({ ...context.helpers, httpRequest }) },
	});
	return bounded;
}
