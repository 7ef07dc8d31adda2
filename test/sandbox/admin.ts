import type { FastifyInstance } from 'fastify';

import type { Fault } from './faults';
import type { SandboxState } from './server';
import { loadedRecords } from './services/bases';
import { messagesOf } from './services/messages';

/** What other processes (bench, real n8n) ask the sandbox about itself. */
export function adminRoutes(
	app: FastifyInstance,
	{ faults, journal, counts, world, tokens }: SandboxState,
): void {
	app.post('/sandbox/faults', async (request) => {
		const fault: Fault = { kind: 'latency', ...Object(request.body) };
		faults.add(fault);
		return { added: true };
	});
	app.delete('/sandbox/faults', async () => {
		faults.clear();
		return { cleared: true };
	});
	app.get('/sandbox/journal', async () => journal);
	app.delete('/sandbox/journal', async () => {
		journal.length = 0;
		return { cleared: true };
	});
	app.get('/sandbox/messages', async () => messagesOf(world));
	app.get('/sandbox/texts', async () =>
		messagesOf(world).map(({ body }) => JSON.parse(body.content).text),
	);
	app.get('/sandbox/records', async () => loadedRecords(world).length);
	app.get('/sandbox/counts', async () => ({ ...counts, requests: journal.length }));
	app.post('/sandbox/user-token', async () => tokens.user());
	app.post('/sandbox/webhook', async (request) => {
		world.part<unknown[]>('webhook', () => []).push(request.body);
		return { received: true };
	});
	app.get('/sandbox/webhook', async () => world.part<unknown[]>('webhook', () => []));
}
