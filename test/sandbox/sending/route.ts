import type { FastifyInstance } from 'fastify';

import type { SandboxState } from '../state';
import { SANDBOX_APP } from '../tokens';

/** The same app by an ID of the form that the official SDK asks for. */
export const SDK_APP = 'cli_a1b2c3d4e5f60718';

/** Where an app asks for the address of its long connection (the official SDKs' `ws` clients). */
export function connectRoute(app: FastifyInstance, { sending }: SandboxState): void {
	app.post('/callback/ws/endpoint', async (request) => {
		const { AppID: id, AppSecret: secret } = { ...Object(request.body) };
		sending.asked += 1;
		if (![SANDBOX_APP.appId, SDK_APP].includes(id) || secret !== SANDBOX_APP.appSecret) {
			return { code: 514, msg: 'auth failed' };
		}
		if (sending.refuses !== undefined) {
			return { code: sending.refuses, msg: `refused ${sending.repeats ? secret : ''}` };
		}
		const query = new URLSearchParams({ device_id: 'device', service_id: '33', access_key: 'k' });
		const address = `ws://${request.headers.host ?? ''}/ws?${query}`;
		const config = {
			PingInterval: 120,
			ReconnectCount: -1,
			ReconnectInterval: 120,
			ReconnectNonce: 30,
		};
		return { code: 0, msg: 'ok', data: { URL: address, ClientConfig: config } };
	});
}

/** How the sandbox answers those who ask for a long connection. */
export interface Sending {
	/** How often somebody asked. */
	asked: number;
	/** The code everybody is refused with. */
	refuses?: number;
	/** Whether it says the App Secret again, as something between n8n and Feishu could. */
	repeats?: boolean;
}
