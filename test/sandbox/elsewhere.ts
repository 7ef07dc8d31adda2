/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer } from 'node:http';

/** A request that reached the other host. */
export interface StrayRequest {
	readonly method: string;
	readonly url: string;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly body: string;
}

/** A host that is not Feishu's: redirects lead there, and nothing secret may. */
export interface Elsewhere {
	/** `http://127.0.0.1:<port>` */
	readonly origin: string;
	/** Everything that arrived, oldest first. */
	readonly requests: StrayRequest[];
	stop(): Promise<void>;
}

/** It says yes to everything, so that whoever follows a redirect believes it was Feishu. */
const YES = JSON.stringify({
	code: 0,
	msg: 'success',
	data: {},
	tenant_access_token: 't-elsewhere',
	access_token: 'u-elsewhere',
	refresh_token: 'ur-elsewhere',
	expire: 7200,
	expires_in: 7200,
});

export async function startElsewhere(): Promise<Elsewhere> {
	const requests: StrayRequest[] = [];
	const server = createServer((request, response) => {
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', () => {
			const { method = '', url = '', headers } = request;
			requests.push({ method, url, headers, body: Buffer.concat(parts).toString() });
			response.writeHead(200, { 'Content-Type': 'application/json' }).end(YES);
		});
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		origin: `http://127.0.0.1:${port}`,
		requests,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
