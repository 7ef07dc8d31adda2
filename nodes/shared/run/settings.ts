import type { IDataObject } from 'n8n-workflow';
import { flag, number, text } from '../fields';
import { isBlank, isObject, quoted, Refusal } from '../values';

/** What `output` can be. */
export type OutputMode = 'envelope' | 'envelopeOrError' | 'items';

/** The collection `requestOptions`. */
export interface RequestSettings {
	readonly dryRun: boolean;
	readonly maxConcurrency: number;
	readonly maxRetries: number;
	/** Seconds. */
	readonly timeout: number;
	readonly responseWebhookUrl?: string;
}

/** The fields of `requestOptions`; the form is made of them as well. */
export const requestFields = {
	dryRun: flag({
		label: 'Dry Run',
		description: 'Whether to return the request in Data instead of sending it',
		default: false,
	}),
	maxConcurrency: number({
		label: 'Max Concurrency',
		description: 'How many calls may be under way at once',
		min: 1,
		max: 100,
		default: 10,
	}),
	maxRetries: number({
		label: 'Max Retries',
		description:
			'How often a call is repeated after a failure that may pass, where repeating is safe',
		min: 0,
		max: 10,
		default: 3,
	}),
	responseWebhookUrl: text({
		label: 'Response Webhook URL',
		description: 'An address to which every response is also posted as JSON',
		placeholder: 'e.g. https://example.com/feishu-responses',
		pattern: { test: /^https?:\/\/\S+$/i, expected: 'a web address' },
	}),
	timeout: number({
		label: 'Timeout',
		description: 'How many seconds one request may take',
		min: 1,
		max: 600,
		default: 60,
	}),
};

/** What holds where Request Options are not given. */
export const USUAL_SETTINGS: RequestSettings = readSettings(undefined);

/**
 * Checks `requestOptions`.
 * @throws Refusal
 */
export function readSettings(given: unknown): RequestSettings {
	if (!isBlank(given) && !isObject(given)) {
		throw new Refusal(
			'Request Options is not a collection of options',
			'Give Request Options as an object such as {"timeout": 60}.',
		);
	}
	const collection: IDataObject = isObject(given) ? given : {};
	const unknown = Object.keys(collection).find((name) => !Object.hasOwn(requestFields, name));
	if (unknown !== undefined) {
		throw new Refusal(
			`Request Options has no option ${quoted(unknown)}`,
			`Remove it, or use one of these: ${Object.keys(requestFields).join(', ')}.`,
		);
	}
	return {
		dryRun: requestFields.dryRun.read(collection.dryRun),
		maxConcurrency: requestFields.maxConcurrency.read(collection.maxConcurrency),
		maxRetries: requestFields.maxRetries.read(collection.maxRetries),
		timeout: requestFields.timeout.read(collection.timeout),
		responseWebhookUrl: requestFields.responseWebhookUrl.read(collection.responseWebhookUrl),
	};
}

const OUTPUTS: readonly OutputMode[] = ['envelope', 'envelopeOrError', 'items'];

/**
 * Checks `output`.
 * @throws Refusal
 */
export function readOutput(given: unknown): OutputMode {
	const mode = OUTPUTS.find((known) => known === given);
	if (mode !== undefined) return mode;
	throw new Refusal(
		`Output is ${quoted(given)}, which is not one of ${OUTPUTS.join(', ')}`,
		'Set Output to Envelope, Envelope or Error, or Items.',
	);
}
