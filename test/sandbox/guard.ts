import type { FastifyInstance, FastifyRequest } from 'fastify';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Whether a request was meant for a server of this machine: another page of the browser could have a
 * name of its own lead here (DNS rebinding), or send a form.
 */
export function isMeant({
	host = '',
	origin,
}: Pick<FastifyRequest['headers'], 'host' | 'origin'>): boolean {
	return LOOPBACK.test(host) && (origin === undefined || origin === `http://${host}`);
}

/** Lets nothing in that another page of the browser sends. */
export function guardPages(app: FastifyInstance): void {
	app.addHook('onRequest', async (request, reply) => {
		if (isMeant(request.headers)) return undefined;
		return await reply.code(403).send({ message: 'The sandbox is for this machine only' });
	});
}
