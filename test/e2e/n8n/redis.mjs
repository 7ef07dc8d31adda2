import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { find } from '../../../scripts/setup/debian.mjs';
import { freePort } from './ports.mjs';
import { startProgram } from './program.mjs';

/**
 * Starts a Redis that keeps nothing on disk.
 * @returns {Promise<{ settings: Record<string, string>, stop(): Promise<void> }>} `settings`: n8n's, to use it
 */
export async function startRedis() {
	const folder = await mkdtemp(join(tmpdir(), 'feishu-e2e-redis-'));
	const port = String(await freePort());
	const args = ['--port', port, '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
	const program = startProgram('Redis', find('redis-server'), args, {
		env: process.env,
		log: join(folder, 'redis.log'),
	});
	await program.says('Ready to accept connections', 30);
	return {
		settings: {
			EXECUTIONS_MODE: 'queue',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: port,
		},
		stop: async () => {
			await program.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
