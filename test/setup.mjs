// Runs a command of the project after making sure that what it needs is there. Plain Node, no
// dependencies: it is the first thing that runs in a fresh clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);
const script = (...path) => join(root, 'test', ...path);
const typescript = ['-r', script('register.cjs')];

const commands = {
	build: [build],
	demo: [build, run(process.execPath, ...typescript, script('demo', 'demo.ts'))],
	test: [build, run(process.execPath, join(root, 'node_modules/jest/bin/jest.js'))],
	lint: [
		build,
		run(bin('prettier'), '--check', '.'),
		run(bin('tsc'), '--noEmit', '-p', 'test'),
		run(bin('n8n-node'), 'lint'),
		run(process.execPath, script('gates', 'lintBuilt.mjs')),
		run(process.execPath, script('gates', 'scanPackage.mjs')),
	],
	bench: [build, run(process.execPath, ...typescript, script('bench', 'bench.ts'))],
	docs: [run(process.execPath, ...typescript, script('docs', 'writeTable.ts'))],
};

const [command, ...rest] = process.argv.slice(2);
const steps = commands[command];
if (steps === undefined) {
	console.error(`Unknown command. Choose one of ${Object.keys(commands).join(', ')}.`);
	process.exit(2);
}
install();
for (const [index, step] of steps.entries()) step(index === steps.length - 1 ? rest : []);

/** Installs the locked packages once; a changed lockfile installs them anew. */
function install() {
	const lock = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
	const mark = join(root, 'node_modules', '.installed-lock');
	if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
	console.log('Installing the packages of the lockfile (about three minutes, once)');
	run('npm', 'ci', '--no-audit', '--no-fund')([]);
	writeFileSync(mark, lock);
}

function build() {
	run(bin('gulp'), 'build', '--silent')([]);
}

/** A step that runs a program and ends everything when it fails. */
function run(program, ...args) {
	return (more) => {
		const { status, error } = spawnSync(program, [...args, ...more], {
			cwd: root,
			stdio: 'inherit',
			shell: process.platform === 'win32',
		});
		if (error !== undefined) console.error(error.message);
		if (status !== 0) process.exit(status ?? 1);
	};
}
