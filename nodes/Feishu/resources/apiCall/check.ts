import { quoted, Refusal } from '../../../shared/values';
import type { SendValues } from './operations/send';
import { readHeaders, readQuery } from './parts';
import { readTarget, refuseTokens } from './target';

/**
 * Checks what concerns more than one field of Send API Request.
 * @throws Refusal
 */
export function checkSend(values: SendValues): void {
	const { segments } = readTarget(values.url, values.pathParameters);
	refuseTokens(`/${segments.join('/')}`);
	readHeaders(values.headers);
	if (values.batchKey !== undefined) checkBatch(values);
	else if (values.groupBy !== undefined) {
		throw new Refusal(
			'Group By is given without Batch Key',
			'Fill in Batch Key, or clear Group By.',
		);
	}
	readQuery(values.queryParameters);
	checkBody(values);
	checkForm(values);
}

function checkBatch({ body, bodySource }: SendValues): void {
	if (body === undefined && bodySource !== 'json') return;
	throw new Refusal(
		'Batch Key is given, so the body is made of the incoming items, but there is a Body as well',
		'Clear Body and set Body Source to Input Item, or clear Batch Key.',
	);
}

function checkBody({ body, bodySource }: SendValues): void {
	if (body !== undefined && bodySource !== 'json') {
		throw new Refusal(
			`Body is given, but Body Source is ${bodySource === 'none' ? 'None' : 'Input Item'}`,
			'Set Body Source to JSON, or clear Body.',
		);
	}
	if (body === undefined && bodySource === 'json') {
		throw new Refusal('Body is empty', 'Fill in Body, or set Body Source to None.');
	}
	if (body !== undefined && (typeof body !== 'object' || body === null)) {
		throw new Refusal(
			`Body is ${quoted(body)}, which is neither a JSON object nor a JSON array`,
			'Give Body as a JSON object such as {"key": "value"}.',
		);
	}
}

function checkForm({ binaryPropertyName: files, body, batchKey, method }: SendValues): void {
	if (files.length === 0) return;
	if (method === 'GET' || batchKey !== undefined || Array.isArray(body)) {
		throw new Refusal(
			'Input Data Field Name is given, but a form with a file goes out in a POST, PUT or PATCH of one item',
			'Clear Input Data Field Name, or choose another Method, clear Batch Key and give Body as an object.',
		);
	}
}
