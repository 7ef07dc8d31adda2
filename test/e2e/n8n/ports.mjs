import { createServer } from 'node:net';

/** A free port on the loopback interface: `wanted` when that one is free. */
export async function freePort(wanted = 0) {
	try {
		return await portOf(wanted);
	} catch {
		return await portOf(0);
	}
}

async function portOf(wanted) {
	const server = createServer();
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(wanted, '127.0.0.1', resolve);
	});
	const { port } = server.address();
	await new Promise((resolve) => {
		server.close(resolve);
	});
	return port;
}
