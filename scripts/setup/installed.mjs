import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Whether node_modules holds what the lock file names: the same versions, optional packages aside.
 *
 * @param {string} folder the one with package-lock.json
 */
export async function isInstalled(folder) {
	const wanted = await packages(join(folder, 'package-lock.json'));
	const present = await packages(join(folder, 'node_modules', '.package-lock.json'));
	return Object.entries(wanted).every(
		([path, { version, optional, devOptional, peer }]) =>
			path === '' ||
			optional === true ||
			devOptional === true ||
			peer === true ||
			present[path]?.version === version,
	);
}

async function packages(file) {
	try {
		return JSON.parse(await readFile(file, 'utf8')).packages;
	} catch {
		return {};
	}
}
