import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { command } from '../../scripts/setup/command.mjs';
import { E2E, PROJECT } from '../../scripts/setup/paths.mjs';
import { step } from '../../scripts/setup/step.mjs';
import { until } from './n8n/until.mjs';

// `npm start` as a newcomer runs it: in a fresh clone, until the editor and the sandbox answer, then
// Ctrl-C. It runs here when nothing is installed yet, so that what it installs serves what comes
// next; else in a clone of the last commit, which is removed again.

/** Seconds for three installs, a build and n8n's first start on a small machine. */
const PATIENCE = 1800;

/** Everything that `npm start` starts inherits this from it. */
const MARK = `FEISHU_START_CHECK=${randomUUID()}`;

const isFresh = ![PROJECT, E2E].some((folder) => existsSync(join(folder, 'node_modules')));
const folder = isFresh ? PROJECT : await mkdtemp(join(tmpdir(), 'feishu-start-'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => void cleanUp().finally(() => process.exit(1)));
}

try {
	if (!isFresh) await command('git', ['clone', '--quiet', PROJECT, folder]);
	const started = startInTerminal();
	const told = await step(`Starting n8n in ${folder}`, () => addresses(started));
	await step('Opening the editor, logging in, asking the sandbox', () => use(told));
	await step('Interrupting', () => interrupt(started, told));
	console.log('npm start runs from a fresh clone and leaves nothing behind.');
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
} finally {
	await cleanUp();
}

/** Like a terminal: the programs are a group, which gets Ctrl-C as a whole. */
function startInTerminal() {
	const [name, value] = MARK.split('=');
	const child = spawn('npm', ['start'], {
		cwd: folder,
		detached: true,
		env: { ...process.env, [name]: value },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const started = { child, printed: '', over: false };
	child.stdout.setEncoding('utf8').on('data', (text) => {
		started.printed += text;
		process.stdout.write(text);
	});
	child.once('close', () => {
		started.over = true;
	});
	return started;
}

/** What it prints once everything runs. */
async function addresses(started) {
	await until(
		'npm start says how to get in',
		() => started.over || started.printed.includes('Ctrl-C stops everything'),
		{ seconds: PATIENCE },
	);
	if (started.over) throw new Error('npm start ended before it was interrupted');
	const printed = (pattern) => {
		const [, found] = pattern.exec(started.printed) ?? [];
		if (found === undefined) throw new Error(`npm start did not print ${pattern}`);
		return found;
	};
	return {
		editor: printed(/^\s*n8n\s+(http\S+)/m),
		email: printed(/^\s*log in\s+(\S+)/m),
		password: printed(/^\s*password\s+(\S+)/m),
		sandbox: printed(/play the people in it: (http\S+)/),
	};
}

async function use({ editor, email, password, sandbox }) {
	const page = await answered(editor);
	if (!(await page.text()).includes('<title>n8n')) throw new Error(`${editor} is no editor`);
	await answered(`${editor}/rest/login`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({ emailOrLdapLoginId: email, password }),
	});
	const other = await (await answered(sandbox)).text();
	if (!other.includes('<title>Feishu')) throw new Error(`${sandbox} does not show the sandbox`);
}

async function answered(address, options) {
	const answer = await fetch(address, options);
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
	return answer;
}

async function interrupt(started, { editor, sandbox }) {
	process.kill(-started.child.pid, 'SIGINT');
	await until('npm start ends', () => started.over);
	for (const address of [editor, sandbox]) {
		const answers = await fetch(address).then(
			() => true,
			() => false,
		);
		if (answers) throw new Error(`${address} still answers`);
	}
	const left = await marked();
	if (left.length > 0) throw new Error(`Still running: ${left.join(', ')}`);
}

/** Ends what is left of this check, and nothing else. */
async function cleanUp() {
	for (const id of await marked()) {
		try {
			process.kill(id, 'SIGKILL');
		} catch {
			// It ended by itself meanwhile.
		}
	}
	if (!isFresh) await rm(folder, { recursive: true, force: true });
}

/** Ids of the running programs that `npm start` started; only Linux tells. */
async function marked() {
	const entries = await readdir('/proc').catch(() => []);
	const ids = entries.filter((entry) => /^\d+$/.test(entry)).map(Number);
	const found = await Promise.all(
		ids.map(async (id) => {
			const environment = await readFile(`/proc/${id}/environ`, 'utf8').catch(() => '');
			return environment.split('\0').includes(MARK) ? [id] : [];
		}),
	);
	return found.flat();
}
