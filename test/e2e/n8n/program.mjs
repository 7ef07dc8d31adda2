import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';

import { until } from './until.mjs';

/** Seconds a program has to end by itself before it is made to. */
const PATIENCE = 15;

/** What is running. Nothing of it outlives this process. */
const running = new Set();

process.on('exit', () => {
	for (const { id } of running) endGroup(id);
});

/** Stops everything `startProgram` started, the last first. */
export async function stopPrograms() {
	for (const program of [...running].reverse()) await program.stop();
}

/**
 * Starts a server, with what it prints in a file. It leads a process group of its own, so that
 * Ctrl-C reaches only the script that started it, and so that what it starts itself (n8n's task
 * runner) ends with it.
 *
 * @param {string} name for messages
 * @param {string} file
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { log: string }} options `log`: where what it prints goes
 */
export function startProgram(name, file, args, { log, ...options }) {
	const output = createWriteStream(log);
	const child = spawn(file, args, {
		...options,
		detached: process.platform !== 'win32',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	child.stdout.pipe(output, { end: false });
	child.stderr.pipe(output, { end: false });
	let over;
	const ended = new Promise((resolve) => {
		child.once('error', (error) => resolve(error.message));
		child.once('close', (code, signal) => resolve(`code ${code ?? signal}`));
	}).then((how) => {
		over = `${name} ended (${how}); what it printed is in ${log}`;
	});
	const program = {
		id: child.pid,
		log,
		printed: async () => await readFile(log, 'utf8').catch(() => ''),
		/** Waits until it has printed a text. */
		says: async (text, seconds) => {
			const what = `${name} says "${text}" (see ${log})`;
			const ask = async () => over !== undefined || (await program.printed()).includes(text);
			await until(what, ask, { seconds });
			if (over !== undefined) throw new Error(over);
		},
		/** Ends it as a loss of power would. */
		kill: async () => {
			endGroup(child.pid);
			await program.stop();
		},
		stop: async () => {
			if (over === undefined) child.kill('SIGTERM');
			const timer = setTimeout(() => endGroup(child.pid), PATIENCE * 1000);
			await ended;
			clearTimeout(timer);
			endGroup(child.pid);
			running.delete(program);
			output.end();
		},
	};
	running.add(program);
	return program;
}

/** Ends a program at once, with all that it started and left behind. */
function endGroup(id) {
	if (id === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? id : -id, 'SIGKILL');
	} catch {
		// Nothing was left.
	}
}
