import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../../shared/endpoints';
import type { Given, Outcome, Values } from '../../../../shared/operation';
import { declared, readValues } from '../../../../shared/operation';
import { amount, isBlank, isObject, quoted, shortened } from '../../../../shared/values';
import { batchesOf } from '../batches';
import { bodyOf } from '../body';
import { checkSend } from '../check';
import { options, parameters } from '../fields';
import { fileOutcome } from '../files';
import { allPages } from '../pages';
import { readHeaders, readQuery } from '../parts';
import { sentItem } from '../sentItem';
import { checkHost, endpointAt, readTarget } from '../target';
import { writtenThing } from '../writtenThing';

/** Characters of a path in a summary. */
const LONGEST_PATH = 300;

const ITEMS = ['item', 'items'] as const;

/** What Send API Request was asked for; `item` is what is sent of the input item where it is the body. */
export type SendValues = Values<typeof parameters> &
	Values<typeof options> & { readonly item?: IDataObject };

export const send = declared<SendValues, SendValues>(
	{
		value: 'send',
		name: 'Send API Request',
		action: 'Send API request',
		description: 'Call any endpoint of the Feishu API, also for incoming items in batches',
		documentation:
			'https://open.feishu.cn/document/server-docs/api-call-guide/calling-process/overview',
		list: 'items',
	},
	{
		parameters,
		options,
		// Any endpoint has any of its own; a custom bot has none but its address.
		identities: ['tenant', 'user'],
		endpoints: [],
		sample: {},
		read: readSendValues,
		resolve: (values) => values,
		batches: {
			when: ({ batchKey }) => batchKey !== undefined,
			plan: (values, rows) => batchesOf(values, rows),
		},
		behaviour: {
			check: checkSend,
			serialBy: (values) => writtenThing(values.method, shownPath(values)),
			summary: (data, values) =>
				`${values.method} ${shortened(shownPath(values), LONGEST_PATH)} ${outcomeText(data, values)}`,
		},
		run: sendRequest,
	},
);

function readSendValues(given: Given): SendValues {
	const values = readValues({ parameters, options }, given);
	// A Body without a Body Source is meant to be sent.
	const isMeant = values.body !== undefined && isBlank(given.option('bodySource'));
	const read: SendValues = { ...values, bodySource: isMeant ? 'json' : values.bodySource };
	const isItem = read.bodySource === 'inputItem' && read.batchKey === undefined;
	return isItem ? { ...read, item: sentItem(given.item().json, read.excludeAttributes) } : read;
}

async function sendRequest(values: SendValues, api: FeishuApi): Promise<Outcome> {
	const target = readTarget(values.url, values.pathParameters);
	checkHost(target, api.origin);
	const { endpoint, path } = endpointAt(values.method, target.segments);
	const request = {
		path,
		query: { ...target.query, ...readQuery(values.queryParameters) },
		headers: readHeaders(values.headers),
		body: await bodyOf(values, endpoint),
	};
	const isForm = values.binaryPropertyName.length > 0;
	const asked = isForm ? { ...endpoint, body: 'form' as const } : endpoint;
	if (values.returnAll) return await allPages(api, asked, request);
	const answer = await api.call(asked, request);
	const file = fileOutcome(answer, values.outputPropertyName);
	if (file === undefined) return { data: dataOf(answer) };
	const where = `${values.method} ${shortened(shownPath(values), LONGEST_PATH)}`;
	return { ...file, summary: `${where} returned ${fileText(file)}` };
}

/** An answer whose data is not an object goes below `data`. */
function dataOf(answer: unknown): IDataObject {
	if (isObject(answer)) return answer;
	return Object.assign<IDataObject, object>({}, { data: answer });
}

/** Says which file came, and where it is. */
function fileText({ files = [] }: Outcome): string {
	const [one] = files;
	if (one === undefined) return 'no file';
	const { name, size } = one.file;
	const shown = name === '' ? 'a file' : `the file ${quoted(name)}`;
	return `${shown} (${amount(size, ['byte', 'bytes'])}), which is in the binary data ${quoted(one.field)} of the item`;
}

function shownPath({ url, pathParameters }: SendValues): string {
	return `/${readTarget(url, pathParameters).segments.join('/')}`;
}

function outcomeText({ items }: IDataObject, { body, bodySource }: SendValues): string {
	if (Array.isArray(items)) return `returned ${amount(items.length, ITEMS)}`;
	const lists = bodySource === 'json' && isObject(body) ? Object.values(body) : [];
	const [sent] = lists;
	return lists.length === 1 && Array.isArray(sent)
		? `took ${amount(sent.length, ITEMS)}`
		: 'succeeded';
}
