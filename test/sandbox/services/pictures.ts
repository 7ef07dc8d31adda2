import type { FastifyInstance } from 'fastify';

import type { World } from '../world';

/** A request for a picture, as a host that is not Feishu sees it. */
export interface PictureRequest {
	readonly url: string;
	readonly headers: Readonly<Record<string, unknown>>;
}

export function pictureRequestsOf(world: World): PictureRequest[] {
	return world.part('pictureRequests', () => []);
}

/** The beginning of a PNG of 2 x 1 pixels. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d494844520000000200000001', 'hex');
const BIG_BYTES = 20 * 1024 * 1024 + 1;

/**
 * A host of pictures. Each says in its own bytes where it came from, so that a document reads back
 * with the address it was made with. `missing` answers 404, `page` is no picture, `big` has more
 * than 20 MB, `slow` never ends.
 */
export function pictureRoutes(app: FastifyInstance, world: World): void {
	app.get('/pictures/:name', async (request, reply) => {
		const { name } = { ...Object(request.params) };
		const url = `http://${request.headers.host}${request.url}`;
		pictureRequestsOf(world).push({ url, headers: request.headers });
		if (name === 'missing.png') return await reply.status(404).send('no such picture');
		if (name === 'page.png') return await reply.type('text/html').send('<html></html>');
		if (name === 'big.png') return await reply.type('image/png').send(Buffer.alloc(BIG_BYTES));
		if (name === 'slow.png') {
			reply.hijack();
			reply.raw.writeHead(200, { 'Content-Type': 'image/png' });
			reply.raw.write(PNG);
			return reply;
		}
		return await reply.type('image/png').send(Buffer.concat([PNG, Buffer.from(url)]));
	});
}

/** The address a picture came from. */
export function addressIn(bytes: Buffer | undefined): string {
	return bytes?.subarray(PNG.length).toString() ?? '';
}
