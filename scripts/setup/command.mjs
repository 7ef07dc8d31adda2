import { spawn } from 'node:child_process';

/**
 * Runs a program to its end with its output on the terminal.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @throws Error with the `exitCode` of a program that ends with another code than 0
 */
export async function command(program, args, options = {}) {
	const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
	const end = () => child.kill();
	process.once('exit', end);
	const code = await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	}).finally(() => process.off('exit', end));
	if (code === 0) return;
	const error = new Error(`${program} ${args.join(' ')} ended with code ${code}`);
	throw Object.assign(error, { exitCode: code ?? 1 });
}

/** Whether a program runs and ends with code 0; its output goes nowhere. */
export async function succeeds(program, args, options = {}) {
	try {
		await command(program, args, { ...options, stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/**
 * Runs npm: the one that started this script when there is one, so that no shell is needed.
 *
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { node?: string }} [options] `node`: what npm itself runs on
 */
export async function npm(args, { node = process.execPath, ...options } = {}) {
	const cli = process.env.npm_execpath;
	if (cli === undefined) await command('npm', args, options);
	else await command(node, [cli, ...args], options);
}
