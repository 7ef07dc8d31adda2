import type { IDataObject } from 'n8n-workflow';

import { flag, isObject, number, Refusal, text } from '../operation';

/** What `output` can be. */
export type OutputMode = 'envelope' | 'items';

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
			'How often a call is repeated after a failure that may pass, where a repeat is safe',
		min: 0,
		max: 10,
		default: 3,
	}),
	responseWebhookUrl: text({
		label: 'Response Webhook URL',
		description: 'Address that every response is also posted to as JSON',
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

/**
 * Checks `requestOptions`.
 * @throws Refusal
 */
export function readSettings(given: unknown): RequestSettings {
	const collection: IDataObject = isObject(given) ? given : {};
	const unknown = Object.keys(collection).find((name) => !Object.hasOwn(requestFields, name));
	if (unknown !== undefined) {
		throw new Refusal(
			`Request Options has no option ${unknown}`,
			`Remove ${unknown} from Request Options.`,
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

/**
 * Checks `output`.
 * @throws Refusal
 */
export function readOutput(given: unknown): OutputMode {
	if (given === 'envelope' || given === 'items') return given;
	throw new Refusal(
		`Output is "${String(given)}", which is neither envelope nor items`,
		'Set Output to Envelope or Items.',
	);
}
