// Runs a command of the project after making sure that what it needs is there. Plain Node without
// dependencies, since it is the first thing that runs in a fresh clone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { command } from './setup/command.mjs';
import { PROJECT } from './setup/paths.mjs';
import { installProject } from './setup/project.mjs';

const build = [tool('gulp', 'build', '-L')];
const lint = [
	...build,
	tool('prettier', '--check', '.'),
	tool('typescript:tsc', '--noEmit', '-p', 'test'),
	tool('@n8n/node-cli:n8n-node', 'lint'),
	script('scripts/gates/lintBuilt.mjs'),
	script('scripts/gates/scanPackage.mjs'),
	typescript('scripts/gates/words.ts'),
];

/** What each command runs, in order; words after `--` go to the last program. */
const commands = {
	build,
	lint,
	bench: [...build, typescript('test/bench/bench.ts')],
	demo: [...build, typescript('test/demo/demo.ts')],
	docs: [typescript('scripts/docs/write.ts')],
	names: [typescript('scripts/names/write.ts')],
	new: [typescript('scripts/new.ts')],
	prepublish: [typescript('scripts/release/check.ts'), ...lint, tool('jest')],
	test: [...build, tool('jest')],
};

const [name, ...words] = process.argv.slice(2);
const programs = commands[name];
if (programs === undefined) {
	console.error(`There is no command ${name}. Choose one of ${Object.keys(commands).join(', ')}.`);
	process.exit(2);
}
try {
	await installProject();
	for (const [index, program] of programs.entries()) {
		const more = index === programs.length - 1 ? words : [];
		await command(process.execPath, [...program(), ...more], { cwd: PROJECT, stdio: 'inherit' });
	}
} catch (error) {
	// A program that ended with a code of its own has said why.
	if (error.exitCode === undefined) console.error(error.message);
	process.exit(error.exitCode ?? 1);
}

function script(path, ...args) {
	return () => [join(PROJECT, path), ...args];
}

/** A file of TypeScript. */
function typescript(path) {
	return () => ['-r', join(PROJECT, 'scripts/register.cjs'), join(PROJECT, path)];
}

/**
 * A program that a package brings along, as a file for Node to run: the links in node_modules/.bin
 * would need a shell on Windows.
 *
 * @param {string} what the package, with `:program` where that has another name
 */
function tool(what, ...args) {
	const [name, program = name] = what.split(':');
	return () => {
		const folder = join(PROJECT, 'node_modules', name);
		const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
		return [join(folder, typeof bin === 'string' ? bin : bin[program]), ...args];
	};
}
