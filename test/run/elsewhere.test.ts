/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { Readable } from 'node:stream';

import type { IDataObject } from 'n8n-workflow';

import { otherRegion } from '../../nodes/shared/api';
import { perform } from '../law/stand';

/** Runs an operation with the region Feishu, where nothing is found. */
async function notFound(
	resource: string,
	operation: string,
	parameters: IDataObject,
	body: IDataObject = { code: 131005, msg: 'not found' },
) {
	const played = await perform({
		authentication: 'feishuApi',
		input: [{ json: {} }],
		given: [
			{ resource, operation, output: 'envelope', authentication: 'feishuApi', ...parameters },
		],
		answer: async ({ encoding }) =>
			await Promise.resolve({
				body: encoding === 'stream' ? Readable.from([Buffer.from(JSON.stringify(body))]) : body,
				headers: { 'content-type': 'application/json' },
				statusCode: body.code === 0 ? 200 : 400,
				statusMessage: '',
			}),
	});
	if ('thrown' in played) throw played.thrown;
	return played.items[0].json;
}

const HINT =
	/^Choose a credential of the region Lark \(International\) for (?:File|Document|Base), which is at acme\.(?:sg\.)?larksuite\.com: Region of the credential is Feishu \(China\), /;

test.each([
	['drive', 'download', { fileToken: 'https://acme.larksuite.com/file/boxcnAbc1' }],
	[
		'drive',
		'getInfo',
		{ fileToken: { __rl: true, mode: 'url', value: 'https://acme.sg.larksuite.com/docx/Abc1Def' } },
	],
	// The browser shows addresses without https.
	['document', 'getBlocks', { documentId: 'acme.larksuite.com/docx/TLLKdcpDro9ijQxA33ycNMabcef' }],
	// The look-up of the page fails, before the call itself.
	['document', 'getBlocks', { documentId: 'https://acme.larksuite.com/wiki/Abc1Def' }],
	[
		'bitable',
		'getTables',
		{ appToken: { __rl: true, mode: 'list', value: 'https://acme.larksuite.com/base/Abc1Def' } },
	],
])('%s %s says that %o is of the other region', async (resource, operation, parameters) => {
	const envelope = await notFound(resource, operation, parameters);
	expect(envelope).toMatchObject({ StatusCode: 500, Hint: expect.stringMatching(HINT) });
});

test.each([
	['an address of its own region', { fileToken: 'https://acme.feishu.cn/file/boxcnAbc1' }],
	[
		'an address of somebody else',
		{ fileToken: 'https://larksuite.com.example.com/file/boxcnAbc1' },
	],
	['a token', { fileToken: 'boxcnAbc1' }],
])('nothing is said of regions for %s', async (_what, parameters) => {
	const { Hint, StatusCode } = await notFound('drive', 'download', parameters);
	expect(StatusCode).toBe(500);
	expect(Hint).not.toMatch(/region/i);
});

test('regions are those of the tenants and of the API', () => {
	const feishu = 'https://open.feishu.cn';
	expect(otherRegion('https://a.larksuite.com/x', feishu)?.there).toBe('Lark (International)');
	expect(otherRegion('https://applink.feishu.cn/x', 'https://open.larksuite.com')).toMatchObject({
		...{ there: 'Feishu (China)', here: 'Lark (International)' },
	});
	for (const [address, origin] of [
		['https://a.feishu.cn/x', feishu],
		['https://a.notfeishu.cn/x', 'https://open.larksuite.com'],
		['https://a.larksuite.com/x', 'https://proxy.example.com'],
		['no address', feishu],
	]) {
		expect(otherRegion(address, origin)).toBeUndefined();
	}
});
