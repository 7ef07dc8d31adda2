/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console */
import { differences, losses } from './changes';
import { currentNames } from './names';
import { readSnapshot, writeSnapshot } from './snapshot';

// `npm run names` writes down the names that workflows store. A name of a release has to stay:
// then nothing is written. `npm run release-names` makes the names of now those of the release.

async function write(): Promise<void> {
	const { released, names: before } = readSnapshot();
	const names = await currentNames();
	const lost = losses(released.names, names);
	if (lost.length > 0) {
		for (const text of lost) console.error(text);
		console.error(
			`Version ${released.version} has these names, and workflows store them: keep them.`,
		);
		process.exitCode = 1;
		return;
	}
	const isRelease = process.argv.includes('--release');
	const version = isRelease ? packageVersion() : released.version;
	writeSnapshot({ names, released: isRelease ? { version, names } : released });
	for (const text of differences(before, names)) console.log(text);
	console.log(
		isRelease
			? `The names are now those of version ${version}.`
			: `The names are written down; those of version ${version} are all there.`,
	);
}

function packageVersion(): string {
	const { npm_package_version: version } = process.env;
	if (version === undefined) throw new Error('Start this with npm, which tells the version.');
	return version;
}

void write();
