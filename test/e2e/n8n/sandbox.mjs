import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('../../../scripts/register.cjs');

/** The sandbox of the project's tests, in this process: what it took and delivered can be looked at. */
export const { SANDBOX_APP, messagesOf, startSandbox } = require('../../sandbox/index.ts');

/** The keys by which the sandbox signs and encrypts what it sends to a webhook. */
export const { SANDBOX_KEYS } = require('../../sandbox/sending/index.ts');

/** The credential that leads to a sandbox. */
export function sandboxCredential(sandbox, name = 'Feishu Sandbox', data = {}) {
	return {
		name,
		type: 'feishuApi',
		data: { region: 'custom', baseUrl: sandbox.origin, ...SANDBOX_APP, ...data },
	};
}

/** The texts delivered so far, oldest first. */
export function textsOf(sandbox) {
	return messagesOf(sandbox.world)
		.filter(({ msg_type: type }) => type === 'text')
		.map(({ body }) => JSON.parse(body.content).text);
}
