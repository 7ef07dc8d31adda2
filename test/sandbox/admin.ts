import type { FastifyInstance, FastifyRequest } from 'fastify';

import { leaksOf } from './audit';
import type { Fault } from './faults';
import { bodyText } from './requests';
import { loadedRecords, loadRecords } from './services/bases';
import { batchMessagesOf } from './services/batchMessages';
import { messagesOf } from './services/messageBook';
import { resourcesOf } from './services/resources';
import { addLoadedRows, loadedRows } from './services/workbooks';
import type { SandboxState } from './state';

/** What other processes (bench, real n8n) ask the sandbox about itself. */
export function adminRoutes(app: FastifyInstance, state: SandboxState): void {
	const { faults, journal, counts, world, tokens, ledger, elsewhere } = state;
	app.post('/sandbox/faults', async (request) => {
		const fault: Fault = { kind: 'latency', ...Object(request.body) };
		faults.add(fault);
		return { added: true };
	});
	app.delete('/sandbox/faults', async () => {
		faults.clear();
		return { cleared: true };
	});
	app.get('/sandbox/journal', async () => journal.requests);
	app.delete('/sandbox/journal', async () => {
		journal.clear();
		return { cleared: true };
	});
	app.get('/sandbox/audit', async () => {
		const { delivered, targets, ...audit } = ledger.audit();
		return {
			...audit,
			delivered: Object.fromEntries(delivered),
			targets: Object.fromEntries(targets),
			strays: elsewhere.requests,
		};
	});
	app.get('/sandbox/messages', async () => messagesOf(world));
	app.get('/sandbox/texts', async () =>
		messagesOf(world).map(({ body }) => JSON.parse(body.content).text),
	);
	app.get('/sandbox/receivers', async () => [
		...[...batchMessagesOf(world).values()].flatMap(({ receivers }) => receivers),
		...messagesOf(world).map(({ receiver }) => receiver),
	]);
	app.get('/sandbox/uploads', async () =>
		[...resourcesOf(world).values()]
			.filter(({ owner }) => owner === 'self')
			.map(({ name, bytes }) => ({ name, size: bytes.length })),
	);
	app.get('/sandbox/records', async () => loadedRecords(world).length);
	app.get('/sandbox/record-fields', async () => loadedRecords(world).map(({ fields }) => fields));
	app.post('/sandbox/records', async (request) => {
		const rows: Array<Record<string, unknown>> = Object.values(Object(request.body));
		loadRecords(world, rows);
		return { loaded: rows.length };
	});
	app.get('/sandbox/rows', async () => loadedRows(world));
	app.post('/sandbox/rows', async (request) => {
		const rows: unknown[][] = Object.values(Object(request.body));
		addLoadedRows(world, rows);
		return { added: rows.length };
	});
	app.get('/sandbox/counts', async () => ({ ...counts, requests: journal.count() }));
	app.post('/sandbox/user-token', async () => tokens.user());
	app.post('/sandbox/webhook', async (request) => {
		noteLeaks(state, request);
		world.part<unknown[]>('webhook', () => []).push(request.body);
		return { received: true };
	});
	app.get('/sandbox/webhook', async () => world.part<unknown[]>('webhook', () => []));
}

/** A webhook is somebody else's: no secret may reach it, not even in Authorization. */
function noteLeaks({ ledger }: SandboxState, request: FastifyRequest): void {
	const { method, url, headers } = request;
	const body = bodyText(request, undefined);
	ledger.leaked(leaksOf({ request: `${method} ${url}`, url, headers, body }, []));
}
