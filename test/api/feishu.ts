/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';

/** A request that arrived. */
export interface Arrived {
	readonly method: string;
	/** Path with query. */
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	/** One character for each byte. */
	readonly body: string;
}

/** Answers a request; what it returns goes as JSON with HTTP 200, unless it answers itself. */
export type Answering = (arrived: Arrived, response: ServerResponse) => unknown;

/** A server that answers as a test tells it to. */
export interface Server {
	/** `http://127.0.0.1:<port>` */
	readonly origin: string;
	readonly arrived: Arrived[];
	/** Requests whose path begins so, by what they were answered. */
	on(path: string, answering: Answering): void;
	/** How many requests to such a path arrived. */
	count(path: string): number;
	stop(): Promise<void>;
}

export const EXCHANGE = '/open-apis/auth/v3/tenant_access_token/internal';
export const REFRESH = '/open-apis/authen/v2/oauth/token';

/** Starts a server on a loopback port. The last rule for a path wins; without one it is a 404 page. */
export async function startServer(): Promise<Server> {
	const rules: Array<{ readonly path: string; readonly answering: Answering }> = [];
	const arrived: Arrived[] = [];
	const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const parts: Buffer[] = [];
		for await (const part of request) parts.push(Buffer.from(part));
		const { method = '', url = '', headers } = request;
		const one = { method, path: url, headers, body: Buffer.concat(parts).toString('latin1') };
		arrived.push(one);
		const rule = rules.findLast(({ path }) => url.startsWith(path));
		if (rule === undefined) return void send(response, 404, 'text/plain', '404 page not found');
		const json = await rule.answering(one, response);
		if (json !== undefined) send(response, 200, 'application/json', JSON.stringify(json));
	};
	const server = createServer((request, response) => {
		answer(request, response).catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		origin: `http://127.0.0.1:${port}`,
		arrived,
		on: (path, answering) => rules.push({ path, answering }),
		count: (path) => arrived.filter((one) => one.path.startsWith(path)).length,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => {
				server.close(resolve);
			});
		},
	};
}

/** Answers with a text. */
export function send(
	response: ServerResponse,
	status: number,
	type: string,
	text: string | Buffer,
	headers: Readonly<Record<string, string>> = {},
): void {
	response.writeHead(status, { 'content-type': type, ...headers });
	response.end(text);
}

/** Answers each of the first requests with the next of these, and the rest with the last. */
export function inTurn(...answers: readonly Answering[]): Answering {
	let asked = 0;
	return (arrived, response) => {
		asked += 1;
		return answers[Math.min(asked, answers.length) - 1](arrived, response);
	};
}

/** The connection breaks. */
export const broken: Answering = (_, response) => void response.destroy();

/** No answer comes. */
export const silent: Answering = () => undefined;

/** An answer that never ends, and never pauses for long. */
export const dripping: Answering = (_, response) => {
	response.writeHead(200, { 'content-type': 'image/png' });
	const timer = setInterval(() => response.write(' '), 20);
	response.on('close', () => clearInterval(timer));
};
