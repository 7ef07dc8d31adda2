import type { FastifyInstance } from 'fastify';
import fastify from 'fastify';

import { adminRoutes } from './admin';
import type { Audit } from './audit';
import { createLedger, leaksOf } from './audit';
import { authRoutes } from './auth';
import { contract } from './contract';
import type { StrayRequest } from './elsewhere';
import { startElsewhere } from './elsewhere';
import { take } from './exchange';
import type { Faults } from './faults';
import { createFaults } from './faults';
import type { Journaled } from './journal';
import { guardPages } from './guard';
import { createJournal } from './journal';
import { createLimiter } from './limits';
import { logId } from './logId';
import { BODY_BYTES, readBodies } from './requests';
import type { Handler } from './service';
import { services } from './services';
import { pictureRoutes } from './services/pictures';
import { playRoutes } from './play';
import type { Sending } from './sending/route';
import { connectRoute } from './sending/route';
import type { Sockets } from './sending/sockets';
import { createSockets } from './sending/sockets';
import type { SandboxOptions, SandboxState } from './state';
import type { Tokens } from './tokens';
import { createTokens } from './tokens';
import type { World } from './world';
import { createWorld } from './world';

/** A running Feishu of our own. */
export interface Sandbox {
	/** `http://127.0.0.1:<port>` */
	readonly origin: string;
	readonly faults: Faults;
	readonly tokens: Tokens;
	readonly world: World;
	/** The long connections of the app. */
	readonly sockets: Sockets;
	/** How those are answered who ask for one. */
	readonly sending: Sending;
	/** Every request, token exchanges aside; stays empty with `journal: 'counts'`. */
	readonly journal: Journaled[];
	/** The host that redirects lead to, and what reached it. */
	readonly elsewhere: { readonly origin: string; readonly requests: StrayRequest[] };
	/** Requests of an endpoint (of all when it is not given), token exchanges aside, since `forget`. */
	requests(endpoint?: string): number;
	/** What was carried out since `forget`, and what leaked. */
	audit(): Audit;
	/** Begins journal, audit and the other host's requests anew. World, tokens and faults stay. */
	forget(): void;
	/** Token exchanges so far. */
	exchanges(): number;
	/** TCP connections so far. */
	connections(): number;
	stop(): Promise<void>;
}

/** Starts a Feishu on a loopback port. Nothing of it outlives `stop`. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const app = fastify({ bodyLimit: BODY_BYTES, forceCloseConnections: true });
	const state: SandboxState = {
		options,
		faults: createFaults(options.seed),
		tokens: createTokens(),
		world: createWorld(),
		journal: createJournal(options.journal ?? 'all'),
		ledger: createLedger(),
		elsewhere: await startElsewhere(),
		limiter: createLimiter(),
		sending: { asked: 0 },
		counts: { exchanges: 0, connections: 0 },
	};
	const { journal, ledger, elsewhere, counts, faults, tokens, world } = state;
	app.server.on('connection', () => {
		counts.connections += 1;
	});
	guardPages(app);
	readBodies(app);
	authRoutes(app, state);
	adminRoutes(app, state);
	pictureRoutes(app, state.world);
	connectRoute(app, state);
	const sockets = createSockets(app.server);
	playRoutes(app, state, sockets);
	serveEndpoints(app, state);
	await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
	const address = app.server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		origin: `http://127.0.0.1:${port}`,
		faults,
		tokens,
		world,
		sockets,
		sending: state.sending,
		journal: journal.requests,
		elsewhere,
		requests: (endpoint) => journal.count(endpoint),
		audit: () => withStrays(ledger.audit(), elsewhere),
		forget: () => {
			journal.clear();
			ledger.clear();
			elsewhere.requests.length = 0;
		},
		exchanges: () => counts.exchanges,
		connections: () => counts.connections,
		stop: async () => {
			sockets.stop();
			await Promise.all([app.close(), elsewhere.stop()]);
		},
	};
}

function serveEndpoints(app: FastifyInstance, state: SandboxState): void {
	const underWay = new Set<Journaled>();
	const handlers: Record<string, Handler> = Object.assign({}, ...services);
	for (const [id, handler] of Object.entries(handlers)) {
		const endpoint = contract.get(id);
		if (endpoint === undefined) throw new Error(`The contract has no endpoint ${id}`);
		app.route({
			method: endpoint.method,
			url: endpoint.path,
			handler: async (request, reply) => {
				reply.header('X-Tt-Logid', logId());
				await take(state, { endpoint, handler, underWay }, request, reply);
				return reply;
			},
		});
	}
}

/** No secret may reach another host, not even in Authorization. */
function withStrays(audit: Audit, { origin, requests }: Sandbox['elsewhere']): Audit {
	const strays = requests.flatMap(({ method, url, headers, body }) =>
		leaksOf({ request: `${method} ${origin}${url}`, url, headers, body }, []),
	);
	return { ...audit, leaks: [...audit.leaks, ...strays] };
}
