import {
	choice,
	excludeAttributes,
	file,
	flag,
	groupBy,
	jsonObject,
	jsonValue,
	locator,
	number,
	text,
} from '../../../shared/fields';

/** The fields of the form. */
export const parameters = {
	method: choice({
		label: 'Method',
		options: { GET: 'GET', POST: 'POST', PUT: 'PUT', PATCH: 'PATCH', DELETE: 'DELETE' },
		default: 'GET',
	}),
	url: locator({
		label: 'URL',
		description:
			'The endpoint: a path that starts with /open-apis/, or a full address at the host of the credential. The list shows the documented endpoints of Method.',
		placeholder: 'e.g. /open-apis/im/v1/chats',
		hint: 'Add Path Parameters, Query Parameters and Body under Options.',
		list: 'searchEndpoints',
		idLabel: 'By Path',
		url: {
			pattern: /^(https?:\/\/\S+)$/i,
			placeholder: 'e.g. https://open.feishu.cn/open-apis/im/v1/chats',
		},
		required: true,
	}),
	returnAll: flag({
		label: 'Return All',
		description: 'Whether to return all results or only up to a given limit',
		default: false,
		showWhen: { method: ['GET'] },
	}),
};

/** The fields of Options. */
export const options = {
	batchKey: text({
		label: 'Batch Key',
		description:
			'Sends the input items in batches, each as a list under this name in the body, e.g. records',
		placeholder: 'e.g. records',
	}),
	batchSize: number({
		label: 'Batch Size',
		description: 'How many items one request carries at most, with Batch Key',
		min: 1,
		max: 1000,
		default: 100,
	}),
	binaryPropertyName: file({
		description:
			'Name of the binary data of the input item that is uploaded, for endpoints that take a file; Body then holds the other fields of the form',
		most: 10,
		optional: true,
	}),
	excludeAttributes,
	fileField: text({
		label: 'File Form Field',
		description:
			'Name of the field of the form that holds the file; the documented one of the endpoint when this is empty',
		placeholder: 'e.g. file',
	}),
	groupBy,
	body: jsonValue({
		label: 'Body',
		description: 'The body, as JSON',
		placeholder: 'e.g. {"name": "Release News"}',
	}),
	bodySource: choice({
		label: 'Body Source',
		description: 'Where the body comes from',
		options: {
			none: ['None', 'The request has no body'],
			json: ['JSON', 'The body is what Body says'],
			inputItem: ['Input Item', 'The body is the input item without Exclude Attributes'],
		},
		default: 'none',
	}),
	outputPropertyName: text({
		label: 'Put Output File in Field',
		description: 'Name of the binary data for a file that Feishu answers with',
		default: 'data',
	}),
	headers: jsonObject({
		label: 'Headers',
		description: 'More headers, as JSON; Authorization cannot be replaced',
		placeholder: 'e.g. {"X-Trace": "42"}',
	}),
	pathParameters: jsonObject({
		label: 'Path Parameters',
		description: 'Values for the names with a colon in URL, as JSON',
		placeholder: 'e.g. {"chat_id": "oc_a0553eda9014c201e6969b478895c230"}',
	}),
	queryParameters: jsonObject({
		label: 'Query Parameters',
		description: 'The parameters after the question mark, as JSON; a list repeats its name',
		placeholder: 'e.g. {"page_size": 50}',
	}),
};
