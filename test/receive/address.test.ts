import type { FeishuApi } from '../../nodes/shared/endpoints';
import { addressOf } from '../../nodes/shared/receive/long';
import { encodedFrame } from '../../nodes/shared/receive/long/frame';

const address = async (URL: unknown, origin = 'https://open.feishu.cn') =>
	// Nothing else of the client is asked for.
	await addressOf({ origin, call: async () => ({ URL }) } as unknown as FeishuApi);

describe('the address of a long connection', () => {
	test.each([
		'ws://msg-frontier.feishu.cn/ws',
		'https://msg-frontier.feishu.cn/ws',
		'wss://evil.example/ws?feishu.cn',
		'wss://evilfeishu.cn/ws',
		'wss://feishu.cn.evil.example/ws',
		'wss://feishu.cn@evil.example/ws',
		'wss://127.0.0.1/ws',
		'file:///etc/passwd',
		'javascript:alert(1)',
		'',
		7,
		{ toString: 'x' },
	])('%j is not taken for one of Feishu', async (URL) => {
		await expect(address(URL)).rejects.toThrow('not its own');
	});

	test.each([
		['33', 33],
		['abc', 0],
		['1.5', 0],
		['1e999', 0],
		['4294967297', 1],
		['', 0],
	])('service_id %s can be written into a frame', async (given, service) => {
		const found = await address(`wss://msg-frontier.feishu.cn/ws?service_id=${given}`);
		expect(found.service).toBe(service);
		const frame = { seqId: 0n, logId: 0n, service: found.service, method: 0, headers: [] };
		expect(() => encodedFrame(frame)).not.toThrow();
	});
});
