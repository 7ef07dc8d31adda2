/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';

import type { SandboxOptions } from '../sandbox';

const ROOT = join(__dirname, '..', '..');

/** A sandbox in a process of its own, so that its work does not count as the contender's. */
export interface RemoteSandbox {
	readonly origin: string;
	/** Answers of the sandbox about itself, e.g. `counts`. */
	ask<Answer>(path: string): Promise<Answer>;
	post(path: string, body: object): Promise<void>;
	stop(): Promise<void>;
}

export async function remoteSandbox(options: SandboxOptions): Promise<RemoteSandbox> {
	const child = node(['test/sandbox/serve.ts', JSON.stringify(options)]);
	const { origin }: { origin: string } = JSON.parse(await firstLine(child));
	return {
		origin,
		ask: async <Answer>(path: string): Promise<Answer> => {
			const answer = await fetch(`${origin}/sandbox/${path}`);
			return (await answer.json()) as Answer;
		},
		post: async (path, body) => {
			await fetch(`${origin}/sandbox/${path}`, {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify(body),
			});
		},
		stop: async () => {
			const ended = new Promise((resolve) => child.once('exit', resolve));
			child.stdin?.end();
			await ended;
		},
	};
}

/** Runs a script of test/ and returns what it printed as JSON on its last line. */
export async function runScript<Result>(script: string, argument: object): Promise<Result> {
	const child = node([script, JSON.stringify(argument)]);
	let printed = '';
	child.stdout?.on('data', (part: Buffer) => {
		printed += part.toString();
	});
	const code = await new Promise((resolve) => child.once('exit', resolve));
	if (code !== 0) throw new Error(`${script} ended with ${String(code)}`);
	return JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Result;
}

function node(args: string[]): ChildProcess {
	return spawn(process.execPath, ['-r', './scripts/register.cjs', ...args], {
		cwd: ROOT,
		stdio: ['pipe', 'pipe', 'inherit'],
	});
}

async function firstLine(child: ChildProcess): Promise<string> {
	return await new Promise((resolve, reject) => {
		let printed = '';
		child.once('exit', (code) => reject(new Error(`The sandbox ended with ${String(code)}`)));
		child.stdout?.on('data', (part: Buffer) => {
			printed += part.toString();
			if (printed.includes('\n')) resolve(printed.split('\n')[0]);
		});
	});
}
