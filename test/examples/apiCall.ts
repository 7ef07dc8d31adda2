import { PDF, SEEDED, SEEDED_FILES } from '../sandbox';
import type { Examples } from './example';

const CHATS = '/open-apis/im/v1/chats';
const MESSAGES = '/open-apis/im/v1/messages';
const hello = { receive_id: 'oc_release', msg_type: 'text', content: '{"text":"Hello"}' };

/** A file somebody sent to a chat of the sandbox. */
const REPORT = `${MESSAGES}/${SEEDED.file}/resources/${SEEDED_FILES.file}`;

/** The picture the sandbox has in its chats. */
const DOT = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

export const apiCallExamples: Examples = {
	'apiCall.send': [
		{
			title: 'gets with a path only',
			parameters: { url: CHATS },
			sends: [{ method: 'GET', path: CHATS, query: {}, body: undefined }],
			returns: {
				Data: expect.objectContaining({ items: expect.any(Array), has_more: false }),
				Summary: expect.stringMatching(/^GET \/open-apis\/im\/v1\/chats returned \d+ items\.$/),
			},
		},
		{
			title: 'posts a JSON body with query parameters and headers',
			parameters: {
				method: 'POST',
				url: { __rl: true, mode: 'id', value: MESSAGES },
				options: {
					queryParameters: { receive_id_type: 'chat_id' },
					headers: { 'X-Trace': '42' },
					bodySource: 'json',
					body: JSON.stringify(hello),
				},
			},
			sends: [
				{ method: 'POST', path: MESSAGES, query: { receive_id_type: 'chat_id' }, body: hello },
			],
			returns: {
				Data: expect.objectContaining({ chat_id: 'oc_release', msg_type: 'text' }),
				Summary: 'POST /open-apis/im/v1/messages succeeded.',
			},
		},
		{
			title: 'sends a body without a Body Source, and a query in the path',
			parameters: {
				method: 'POST',
				url: `${MESSAGES}?receive_id_type=chat_id`,
				options: { body: hello },
			},
			sends: [
				{ method: 'POST', path: MESSAGES, query: { receive_id_type: 'chat_id' }, body: hello },
			],
		},
		{
			title: 'uploads a file of the item in a form',
			parameters: {
				method: 'POST',
				url: '/open-apis/im/v1/files',
				options: {
					binaryPropertyName: 'report',
					fileField: 'file',
					body: { file_type: 'stream', file_name: 'Über uns.txt' },
				},
			},
			files: { report: { name: 'Über uns.txt', type: 'text/plain', bytes: Buffer.from('Hallo') } },
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/files',
					form: {
						fields: { file_type: 'stream', file_name: 'Über uns.txt' },
						files: [{ field: 'file', name: 'Über uns.txt', type: 'text/plain', size: 5 }],
					},
				},
			],
			returns: { Data: { file_key: expect.stringMatching(/^file_/) } },
		},
		{
			title: 'knows what the field for the file is called',
			parameters: {
				method: 'POST',
				url: '/open-apis/im/v1/images',
				options: { binaryPropertyName: 'data', body: { image_type: 'message' } },
			},
			files: { data: { name: 'dot.png', type: 'image/png', bytes: DOT } },
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/images',
					form: { files: [{ field: 'image', name: 'dot.png', size: DOT.length }] },
				},
			],
			returns: { Data: { image_key: expect.stringMatching(/^img_/) } },
		},
		{
			title: 'puts a file that Feishu answers with into the item',
			parameters: {
				url: `${REPORT}?type=file`,
				options: { outputPropertyName: 'report' },
			},
			sends: [{ method: 'GET', path: REPORT, query: { type: 'file' } }],
			returns: {
				Data: {
					file: {
						name: SEEDED_FILES.fileName,
						type: 'application/pdf',
						size: PDF.length,
						field: 'report',
					},
				},
			},
			returnsFiles: {
				report: { name: SEEDED_FILES.fileName, type: 'application/pdf', bytes: PDF },
			},
		},
		{
			title: 'refuses a file that the item does not have',
			parameters: {
				method: 'POST',
				url: '/open-apis/im/v1/files',
				options: { binaryPropertyName: 'report' },
			},
			refuses:
				/^Input Data Field Name is "report", but the input item has no binary data of that name/,
		},
		{
			title: "takes a full address at the credential's host",
			parameters: (sandbox) => ({
				url: { __rl: true, mode: 'url', value: `${sandbox.origin}${CHATS}?page_size=1` },
			}),
			sends: [{ method: 'GET', path: CHATS, query: { page_size: '1' } }],
		},
		{
			title: 'fills in path parameters, and encodes them',
			parameters: {
				method: 'PATCH',
				url: { __rl: true, mode: 'list', value: '/open-apis/task/v2/tasks/:task_guid' },
				options: { pathParameters: { task_guid: 'a/b:c' }, body: { update_fields: ['summary'] } },
			},
			sends: [
				{
					method: 'PATCH',
					path: '/open-apis/task/v2/tasks/a%2Fb%3Ac',
					body: { update_fields: ['summary'] },
				},
			],
			fails: { code: 1470404, hint: /^Check Task:/ },
		},
		{
			title: 'sends repeated and structured query parameters',
			parameters: {
				url: '/open-apis/im/v1/chats/search',
				options: {
					pathParameters: {},
					queryParameters: { query: 'release', page_size: 5, page_token: null },
				},
			},
			sends: [
				{ method: 'GET', path: `${CHATS}/search`, query: { query: 'release', page_size: '5' } },
			],
		},
		{
			title: 'reads all pages',
			parameters: {
				url: CHATS,
				returnAll: true,
				options: { queryParameters: '{"page_size": 1}' },
			},
			sends: [
				{ method: 'GET', path: CHATS, query: { page_size: '1' } },
				{ method: 'GET', path: CHATS, query: { page_size: '1', page_token: expect.any(String) } },
			],
			returns: {
				Data: {
					items: [
						expect.objectContaining({ chat_id: 'oc_release' }),
						expect.objectContaining({ chat_id: 'oc_support' }),
					],
					has_more: false,
				},
			},
		},
		{
			title: 'keeps what stands beside data when there is none',
			parameters: { url: '/open-apis/bot/v3/info' },
			returns: { Data: { bot: expect.objectContaining({ app_name: 'Sandbox' }) } },
		},
		{
			title: 'sends the incoming item without some attributes',
			input: [{ ...hello, id: 7, note: 'internal' }],
			parameters: {
				method: 'POST',
				url: MESSAGES,
				options: {
					queryParameters: { receive_id_type: 'chat_id' },
					bodySource: 'inputItem',
					excludeAttributes: 'id, note',
				},
			},
			sends: [
				{ method: 'POST', path: MESSAGES, query: { receive_id_type: 'chat_id' }, body: hello },
			],
		},
		{
			title: 'sends incoming items in batches of a group',
			input: [
				{ summary: 'A', description: 'x', id: 1 },
				{ summary: 'B', description: 'y', id: 2 },
				{ summary: 'C', description: 'x', id: 3 },
				{ summary: 'D', description: 'x', id: 4 },
			],
			parameters: {
				method: 'PUT',
				url: '/open-apis/sheets/v2/spreadsheets/shtcn1/values',
				options: {
					batchKey: 'records',
					batchSize: 2,
					groupBy: 'description',
					excludeAttributes: ['id'],
				},
				requestOptions: { dryRun: true },
			},
			sends: [],
			returns: {
				Data: {
					method: 'PUT',
					url: expect.stringMatching(/\/open-apis\/sheets\/v2\/spreadsheets\/shtcn1\/values$/),
					query: {},
					headers: { 'Content-Type': 'application/json; charset=utf-8' },
					body: {
						records: [
							{ summary: 'A', description: 'x' },
							{ summary: 'C', description: 'x' },
						],
					},
				},
			},
		},
		{
			title: 'refuses another host',
			parameters: { url: 'https://example.com/open-apis/im/v1/chats' },
			refuses: /^URL leads to https:\/\/example\.com, but the calls of the credential go to http/,
		},
		{
			title: 'refuses a host hidden behind a name',
			parameters: { url: 'https://open.feishu.cn@example.com/open-apis/im/v1/chats' },
			refuses: /^URL leads to https:\/\/example\.com/,
		},
		{
			title: 'refuses a path that names a host',
			parameters: { url: '//example.com/open-apis/im/v1/chats' },
			refuses: /^URL is "\/\/example\.com/,
		},
		{
			title: 'refuses a path that leaves the API',
			parameters: { url: '/open-apis/../admin' },
			refuses: /^URL is .*, which is not a path of the Feishu API$/,
		},
		{
			title: 'refuses a path with a tab in it, which would hide where it leads',
			parameters: { url: '/open-apis/im/v1/.\t./.\t./auth' },
			refuses: /^URL is .*, which holds a tab, a line break or another control character$/,
		},
		{
			title: 'refuses a path of something else',
			parameters: { url: '/api/v1/chats' },
			refuses: /^URL is "\/api\/v1\/chats", which is not a path of the Feishu API$/,
		},
		{
			title: 'refuses an endpoint that answers with a token',
			parameters: {
				method: 'POST',
				url: '/open-apis/auth/v3/tenant_access_token/internal',
				options: { body: { app_id: 'cli_1', app_secret: 's' } },
			},
			refuses: /^URL leads to \/open-apis\/auth\/.*, which answers with a token$/,
		},
		{
			title: 'refuses a path parameter without a value',
			parameters: { url: `${CHATS}/:chat_id` },
			refuses: /^URL has the path parameter :chat_id, which has no value$/,
		},
		{
			title: 'refuses a value for a path parameter that is not there',
			parameters: { url: CHATS, options: { pathParameters: { chat_id: 'oc_1' } } },
			refuses: /^Path Parameters has "chat_id", but URL has no :chat_id$/,
		},
		{
			title: 'refuses to replace Authorization',
			parameters: { url: CHATS, options: { headers: { authorization: 'Bearer t-1' } } },
			refuses: /^Headers has "authorization", which cannot be replaced$/,
		},
		{
			title: 'refuses a header with a line break',
			parameters: { url: CHATS, options: { headers: { 'X-Trace': 'a\r\nHost: b' } } },
			refuses: /^Headers has "X-Trace" with/,
		},
		{
			title: 'refuses a body that is not to be sent',
			parameters: { method: 'POST', url: CHATS, options: { body: {}, bodySource: 'none' } },
			refuses: /^Body is given, but Body Source is None$/,
		},
		{
			title: 'refuses a missing body',
			parameters: { method: 'POST', url: CHATS, options: { bodySource: 'json' } },
			refuses: /^Body is empty$/,
		},
		{
			title: 'refuses a body that is a number',
			parameters: { method: 'POST', url: CHATS, options: { body: '42' } },
			refuses: /^Body is "42", which is neither a JSON object nor a JSON array$/,
		},
		{
			title: 'refuses groups without batches',
			parameters: { method: 'POST', url: CHATS, options: { groupBy: 'region' } },
			refuses: /^Group By is given without Batch Key$/,
		},
		{
			title: 'refuses a body besides batches',
			parameters: { method: 'POST', url: CHATS, options: { batchKey: 'records', body: {} } },
			refuses: /^Batch Key is given, so the body is made of the incoming items/,
		},
		{
			title: "says what a service's code means",
			parameters: {
				method: 'POST',
				url: MESSAGES,
				options: {
					queryParameters: { receive_id_type: 'chat_id' },
					body: { ...hello, receive_id: 'oc_foreign' },
				},
			},
			fails: { code: 230002, hint: /^Add the bot to the chat/ },
		},
	],
};
