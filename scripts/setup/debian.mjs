import { accessSync, constants } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

import { command } from './command.mjs';
import { step } from './step.mjs';

/** Where Debian puts PostgreSQL's programs, a folder a version; they are not on PATH. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder of PostgreSQL's newest programs, or undefined. */
export async function postgresPrograms() {
	const versions = await readdir(DEBIAN).catch(() => []);
	const newest = versions.map(Number).sort((a, b) => b - a)[0];
	return newest === undefined ? undefined : join(DEBIAN, String(newest), 'bin');
}

/**
 * Installs Chromium, Redis and PostgreSQL where they are missing.
 * @throws Error when they are missing, and this is not Debian or not root
 */
export async function installPrograms() {
	const missing = [
		...(find('chromium') === undefined ? ['chromium', 'fonts-liberation'] : []),
		...(find('redis-server') === undefined ? ['redis-server'] : []),
		...((await postgresPrograms()) === undefined ? ['postgresql'] : []),
	];
	if (missing.length === 0) return;
	if (process.getuid?.() !== 0 || find('apt-get') === undefined) {
		throw new Error(`Install ${missing.join(' and ')} first: the checks need them`);
	}
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	await step(`Installing ${missing.join(' and ')} from Debian`, async () => {
		await command('apt-get', ['update', '-qq'], { env });
		await command('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
			env,
			stdio: ['ignore', 'ignore', 'inherit'],
		});
	});
}

/** The full path of a program, or undefined. */
export function find(program) {
	return (process.env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, program))
		.find(isExecutable);
}

function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
