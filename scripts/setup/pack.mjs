import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { command, npm } from './command.mjs';
import { PROJECT } from './paths.mjs';

/** What n8n's installer takes out of a package before it installs it. */
const STRIPPED = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

/** Builds the package with the project's own build, which installs what it needs. */
export async function build() {
	await command(process.execPath, [join('scripts', 'run.mjs'), 'build'], { cwd: PROJECT });
}

/**
 * Puts the built package where n8n finds community packages, the way its own installer does: packed
 * as for npm, unpacked, the dependencies that are not for users taken out.
 *
 * @param {string} userFolder N8N_USER_FOLDER
 */
export async function installPackage(userFolder) {
	const modules = join(userFolder, '.n8n', 'nodes', 'node_modules');
	const { name, version } = await readJson(join(PROJECT, 'package.json'));
	const packed = join(modules, '.packed');
	await rm(packed, { recursive: true, force: true });
	await mkdir(packed, { recursive: true });
	await npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', packed], {
		cwd: PROJECT,
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	await command('tar', ['-xzf', `${name}-${version}.tgz`], { cwd: packed });

	const manifest = join(packed, 'package', 'package.json');
	const { dependencies = {}, ...rest } = await readJson(manifest);
	if (Object.keys(dependencies).length > 0) {
		throw new Error(`The package has dependencies, which nobody installs here: ${manifest}`);
	}
	for (const member of STRIPPED) delete rest[member];
	await writeFile(manifest, JSON.stringify(rest, undefined, '\t'));
	await rm(join(modules, name), { recursive: true, force: true });
	await rename(join(packed, 'package'), join(modules, name));
	await rm(packed, { recursive: true });
}

async function readJson(file) {
	return JSON.parse(await readFile(file, 'utf8'));
}
