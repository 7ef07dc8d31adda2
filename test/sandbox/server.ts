import type { FastifyReply, FastifyRequest } from 'fastify';
import fastify from 'fastify';

import { adminRoutes } from './admin';
import { authRoutes } from './auth';
import type { ContractEndpoint } from './contract';
import { contract } from './contract';
import type { Fault, Faults } from './faults';
import { createFaults, delayOf, later } from './faults';
import { createLimiter } from './limits';
import { readParts } from './multipart';
import type { Handler } from './service';
import { Refused } from './service';
import { services } from './services';
import { pictureRoutes } from './services/pictures';
import type { Tokens } from './tokens';
import { createTokens } from './tokens';
import { violations } from './validate';
import type { World } from './world';
import { createWorld } from './world';

/** One request the sandbox took, for assertions. */
export interface Journaled {
	/** Contract id; the path for what is not in the contract. */
	readonly endpoint: string;
	readonly method: string;
	readonly path: string;
	readonly query: Readonly<Record<string, string | readonly string[]>>;
	readonly body: unknown;
	readonly identity: 'tenant' | 'user' | undefined;
	/** Milliseconds since the epoch. */
	readonly at: number;
}

/** A running Feishu of our own. */
export interface Sandbox {
	/** `http://127.0.0.1:<port>` */
	readonly origin: string;
	readonly faults: Faults;
	readonly tokens: Tokens;
	readonly world: World;
	readonly journal: Journaled[];
	/** Token exchanges so far. */
	exchanges(): number;
	/** TCP connections so far. */
	connections(): number;
	stop(): Promise<void>;
}

export interface SandboxOptions {
	/** Port on the loopback interface; a free one when absent. */
	readonly port?: number;
	/** Whether the documented rate limits hold. */
	readonly limits?: boolean;
	/** Milliseconds every answer takes. */
	readonly latency?: number;
}

/** Starts a Feishu on a loopback port. Nothing of it outlives `stop`. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const app = fastify({ bodyLimit: 100 * 1024 * 1024, forceCloseConnections: true });
	const limiter = createLimiter();
	const underWay = new Set<Journaled>();
	const journal: Journaled[] = [];
	const counts = { exchanges: 0, connections: 0 };
	const state = {
		faults: createFaults(),
		tokens: createTokens(),
		world: createWorld(),
		journal,
		counts,
	};
	app.server.on('connection', () => {
		counts.connections += 1;
	});
	app.addContentTypeParser('application/json', { parseAs: 'string' }, parseJson);
	app.addContentTypeParser(/^multipart\//, { parseAs: 'buffer' }, (_request, body, done) =>
		done(null, body),
	);
	app.addContentTypeParser(
		'application/x-www-form-urlencoded',
		{ parseAs: 'string' },
		(_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
	);
	authRoutes(app, state);
	adminRoutes(app, state);
	pictureRoutes(app, state.world);
	const handlers: Record<string, Handler> = Object.assign({}, ...services);
	for (const [id, handler] of Object.entries(handlers)) {
		const endpoint = contract.get(id);
		if (endpoint === undefined) throw new Error(`The contract has no endpoint ${id}`);
		app.route({
			method: endpoint.method,
			url: endpoint.path,
			handler: async (request, reply) => {
				reply.header('X-Tt-Logid', logId());
				await answer({
					...state,
					underWay,
					limiter,
					options,
					endpoint,
					handler,
					request,
					reply,
				});
				return reply;
			},
		});
	}
	await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
	const address = app.server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		origin: `http://127.0.0.1:${port}`,
		...state,
		exchanges: () => counts.exchanges,
		connections: () => counts.connections,
		stop: async () => await app.close(),
	};
}

/** What the routes share. */
export interface SandboxState {
	readonly faults: Faults;
	readonly tokens: Tokens;
	readonly world: World;
	readonly journal: Journaled[];
	readonly counts: { exchanges: number; connections: number };
}

interface Exchange extends SandboxState {
	/** Requests that are being answered. */
	readonly underWay: Set<Journaled>;
	readonly limiter: ReturnType<typeof createLimiter>;
	readonly options: SandboxOptions;
	readonly endpoint: ContractEndpoint;
	readonly handler: Handler;
	readonly request: FastifyRequest;
	readonly reply: FastifyReply;
}

async function answer(exchange: Exchange): Promise<void> {
	const { endpoint, request, journal, tokens } = exchange;
	const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
	const identity = tokens.identityOf(token);
	const query = readQuery(request.url);
	const body = isMultipart(request) ? undefined : request.body;
	const journaled: Journaled = {
		endpoint: endpoint.id,
		method: request.method,
		path: request.url.split('?')[0],
		query,
		body,
		identity,
		at: Date.now(),
	};
	journal.push(journaled);
	const earlier = [...exchange.underWay];
	exchange.underWay.add(journaled);
	try {
		await respond(exchange, { identity, query, token, earlier });
	} finally {
		exchange.underWay.delete(journaled);
	}
}

/** A request that was read. */
interface Asked {
	readonly identity: 'tenant' | 'user' | undefined;
	readonly query: Journaled['query'];
	readonly token: string;
	/** Requests that were being answered when this one came. */
	readonly earlier: readonly Journaled[];
}

async function respond(exchange: Exchange, asked: Asked): Promise<void> {
	const { endpoint, request, reply, options } = exchange;
	const faults = exchange.faults.hit(endpoint.id);
	const delay = options.latency ?? 0;
	const latency = delay + delayOf(faults, 'latency');
	if (latency > 0) await later(latency);
	for (const fault of faults) if (failsBefore(fault, exchange)) return;
	try {
		const data = perform(exchange, asked);
		const after = faults.find(({ kind }) => kind === 'resetAfter' || kind === 'truncated');
		const slow = delayOf(faults, 'slow');
		if (slow > 0) await later(slow);
		if (after?.kind === 'resetAfter') return void request.raw.socket.destroy();
		const text = JSON.stringify({
			code: 0,
			msg: 'success',
			...(hasData(endpoint) ? { data } : data),
		});
		reply
			.type('application/json; charset=utf-8')
			.send(after === undefined ? text : text.slice(0, Math.floor(text.length / 2)));
	} catch (error) {
		const { status, code, msg, extra } =
			error instanceof Refused ? error : new Refused(500, 1, `The sandbox broke: ${String(error)}`);
		reply.status(status).send({ code, msg, ...extra });
	}
}

/** A few old endpoints answer beside `code` and `msg`, without `data`. */
function hasData({ response }: ContractEndpoint): boolean {
	return response.length === 0 || response.some(({ name }) => name === 'data');
}

function failsBefore(fault: Fault, { request, reply, tokens }: Exchange): boolean {
	switch (fault.kind) {
		case 'limited':
			if (fault.seconds !== undefined) reply.header('x-ogw-ratelimit-reset', String(fault.seconds));
			reply
				.status(fault.status ?? 429)
				.send({ code: fault.code ?? 99991400, msg: 'request trigger frequency limit' });
			return true;
		case 'status':
			reply.status(fault.status ?? 500).send({ code: fault.code ?? 5000, msg: 'internal error' });
			return true;
		case 'code':
			reply
				.status(fault.status ?? 400)
				.send({ code: fault.code ?? 1, msg: fault.msg ?? 'failed', ...fault.extra });
			return true;
		case 'html':
			reply
				.status(fault.status ?? 502)
				.type('text/html')
				.send('<html><body><h1>Bad Gateway</h1></body></html>');
			return true;
		case 'resetBefore':
			request.raw.socket.destroy();
			return true;
		case 'expiredToken':
			tokens.expireAll();
			return false;
		default:
			return false;
	}
}

function perform(
	exchange: Exchange,
	{ identity: presented, query, token, earlier }: Asked,
): object {
	const { endpoint, handler, request, world, tokens, options, limiter, reply } = exchange;
	if (token === '') throw new Refused(400, 99991661, 'Missing access token for authorization.');
	const identity = tokens.identityOf(token);
	if (identity === undefined)
		throw invalidToken(presented ?? (token.startsWith('u-') ? 'user' : 'tenant'));
	if (!endpoint.tokens.includes(`${identity}_access_token`)) {
		throw identity === 'user'
			? new Refused(400, 99991668, 'user access token not support')
			: new Refused(400, 99991663, 'Invalid access token for authorization.');
	}
	if (options.limits === true) {
		const seconds = limiter('app', endpoint);
		if (seconds > 0) {
			reply.header('x-ogw-ratelimit-reset', String(seconds));
			throw new Refused(429, 99991400, 'request trigger frequency limit');
		}
	}
	const multipart = isMultipart(request);
	const parts = multipart ? readParts(request) : undefined;
	const body = multipart ? undefined : request.body;
	const wrong = multipart ? [] : violations(endpoint, { query, body: body ?? undefined });
	if (wrong.length > 0) {
		throw new Refused(400, 99992402, 'field validation failed', {
			error: { log_id: logId(), field_violations: wrong },
		});
	}
	return handler({
		path: { ...Object(request.params) },
		query,
		body: body ?? {},
		parts,
		identity,
		world,
		endpoint,
		overlapping: earlier,
	});
}

function invalidToken(identity: 'tenant' | 'user'): Refused {
	return identity === 'user'
		? new Refused(401, 99991677, 'Authentication token expired.')
		: new Refused(
				400,
				99991663,
				'Invalid access token for authorization. Please make a test attempt with the correct token.',
			);
}

/** Repeated keys become arrays. */
function readQuery(url: string): Record<string, string | string[]> {
	const query: Record<string, string | string[]> = {};
	for (const [name, value] of new URL(url, 'http://sandbox').searchParams) {
		const before = query[name];
		if (before === undefined) query[name] = value;
		else query[name] = [...(typeof before === 'string' ? [before] : before), value];
	}
	return query;
}

function parseJson(
	_request: FastifyRequest,
	body: string | Buffer,
	done: (error: Error | null, body?: unknown) => void,
): void {
	try {
		done(null, body === '' ? undefined : JSON.parse(String(body)));
	} catch {
		done(Object.assign(new Error('invalid JSON'), { statusCode: 400 }));
	}
}

function isMultipart(request: FastifyRequest): boolean {
	return request.headers['content-type']?.startsWith('multipart/') === true;
}

let logs = 0;

function logId(): string {
	logs += 1;
	return `20261122${String(logs).padStart(26, '0')}`;
}
