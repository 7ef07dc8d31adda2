import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

import { npm } from './command.mjs';
import { isInstalled } from './installed.mjs';
import { PROJECT } from './paths.mjs';
import { step } from './step.mjs';

/**
 * Installs what package-lock.json names, and leaves alone what is there, whoever installed it.
 * @throws Error when node_modules is a link to packages of another lock file
 */
export async function installProject() {
	if (await isInstalled(PROJECT)) return;
	if (await isLink(join(PROJECT, 'node_modules'))) {
		throw new Error(
			'node_modules is a link, and what it leads to is not what package-lock.json names. Install there, or remove the link.',
		);
	}
	await step('Installing the packages of the project (3 minutes)', () =>
		npm(['ci', '--loglevel=error'], { cwd: PROJECT }),
	);
}

/** `npm ci` empties the folder that a link leads to, which may be in use elsewhere. */
async function isLink(path) {
	const found = await lstat(path).catch(() => undefined);
	return found?.isSymbolicLink() === true;
}
