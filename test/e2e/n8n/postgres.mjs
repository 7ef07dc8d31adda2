import { execFileSync } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { command } from '../../../scripts/setup/command.mjs';
import { postgresPrograms } from '../../../scripts/setup/debian.mjs';
import { freePort } from './ports.mjs';
import { startProgram } from './program.mjs';

/**
 * Starts a PostgreSQL with an empty database in a folder of its own. n8n asks for one in queue
 * mode: several processes on one SQLite file get SQLITE_BUSY.
 *
 * @returns {Promise<{ settings: Record<string, string>, stop(): Promise<void> }>} `settings`: n8n's, to use it
 */
export async function startPostgres() {
	const programs = await postgresPrograms();
	const folder = await mkdtemp(join(tmpdir(), 'feishu-e2e-postgres-'));
	const user = serverUser();
	if (user.uid !== undefined) await chown(folder, user.uid, user.gid);
	const data = join(folder, 'data');
	const initdb = ['-D', data, '-U', 'n8n', '-A', 'trust', '--no-sync'];
	await command(join(programs, 'initdb'), initdb, { ...user, cwd: folder, stdio: 'ignore' });

	const port = await freePort();
	const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
	const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
	const program = startProgram('PostgreSQL', join(programs, 'postgres'), args, {
		...user,
		env: process.env,
		cwd: folder,
		log: join(folder, 'postgres.log'),
	});
	await program.says('ready to accept connections', 60);
	return {
		settings: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: 'n8n',
		},
		stop: async () => {
			await program.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

/** PostgreSQL does not run as root: then it runs as the user its package made. */
function serverUser() {
	if (process.getuid?.() !== 0) return {};
	const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}
