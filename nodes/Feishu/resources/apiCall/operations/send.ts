import type { IDataObject } from 'n8n-workflow';

import type { Given, Operation, Values } from '../../../../shared/operation';
import {
	declared,
	isBlank,
	isObject,
	quoted,
	readValues,
	Refusal,
} from '../../../../shared/operation';
import { withoutAttributes } from '../../common';
import { batchesOf } from '../batches';
import { options, parameters } from '../fields';
import { allPages } from '../pages';
import { readHeaders, readQuery } from '../parts';
import { checkHost, endpointAt, readTarget } from '../target';
import { writtenThing } from '../writtenThing';

type SendValues = Values<typeof parameters> &
	Values<typeof options> & { readonly item: IDataObject };

export const send: Operation = declared<SendValues>(
	{
		value: 'send',
		name: 'Send API Request',
		action: 'Send API request',
		description: 'Call any endpoint of the Feishu API, also for incoming items in batches',
		documentation:
			'https://open.feishu.cn/document/server-docs/api-call-guide/calling-process/overview',
		list: 'items',
		sample: {},
	},
	{
		parameters,
		options,
		endpoints: [],
		read: readSendValues,
		gather: (given, items) =>
			batchesOf(given, items)?.map((batch) => ({
				rows: batch.rows,
				call: send.prepare(batch.given),
			})),
		behaviour: {
			check: checkSend,
			serialBy: (values) => writtenThing(values.method, shownPath(values)),
			summary: (data, values) =>
				`${values.method} ${shownPath(values)} ${outcomeText(data, values)}`,
		},
		run: async (values, api) => {
			const target = readTarget(values.url, values.pathParameters);
			checkHost(target, api.origin);
			const { endpoint, path } = endpointAt(values.method, target.segments);
			const request = {
				path,
				query: { ...target.query, ...readQuery(values.queryParameters) },
				headers: readHeaders(values.headers),
				body: bodyOf(values),
			};
			const answer = values.returnAll
				? await allPages(api, endpoint, request)
				: await api.call(endpoint, request);
			return { data: dataOf(answer) };
		},
	},
);

function readSendValues(given: Given): SendValues {
	const values = readValues({ parameters, options }, given);
	// A Body without a Body Source is meant to be sent.
	const isMeant = values.body !== undefined && isBlank(given.option('bodySource'));
	return { ...values, bodySource: isMeant ? 'json' : values.bodySource, item: given.item };
}

/** Answers with tokens, which must not show in an output. */
const TOKEN_PATHS = /^\/open-apis\/(?:auth\/|authen\/.*token)/;

function checkSend(values: SendValues): void {
	const path = shownPath(values);
	if (TOKEN_PATHS.test(path)) {
		throw new Refusal(
			`URL leads to ${path}, which answers with a token`,
			'Choose another endpoint: the credential gets and renews the tokens itself.',
		);
	}
	readHeaders(values.headers);
	const { body, bodySource } = values;
	if (values.groupBy !== undefined) {
		throw new Refusal(
			'Group By is given without Batch Key',
			'Fill in Batch Key, or clear Group By.',
		);
	}
	if (body !== undefined && bodySource !== 'json') {
		throw new Refusal(
			`Body is given, but Body Source is ${bodySource}`,
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

function bodyOf({ body, bodySource, item, excludeAttributes = [] }: SendValues) {
	if (bodySource === 'inputItem') return withoutAttributes(item, excludeAttributes);
	return typeof body === 'object' && body !== null ? body : undefined;
}

/** Feishu's `data`; where an answer has none, what it has besides `code` and `msg`. */
function dataOf(answer: unknown): IDataObject {
	if (!isObject(answer)) return Object.assign<IDataObject, object>({}, { data: answer });
	const { code, msg, ...rest } = answer;
	return code === 0 && typeof msg === 'string' ? rest : answer;
}

function shownPath({ url, pathParameters }: SendValues): string {
	return `/${readTarget(url, pathParameters).segments.join('/')}`;
}

function outcomeText({ items }: IDataObject, { body, bodySource }: SendValues): string {
	if (Array.isArray(items)) return `returned ${items.length} items`;
	const lists = bodySource === 'json' && isObject(body) ? Object.values(body) : [];
	const [sent] = lists;
	return lists.length === 1 && Array.isArray(sent) ? `took ${sent.length} items` : 'succeeded';
}
