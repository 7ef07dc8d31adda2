/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';

import type { Stage, WorkflowJson } from '../engine';
import { openStage } from '../engine';
import { expected } from './expected';

const FOLDER = join(__dirname, '..', 'sandbox', 'workflows');

/** Runs every example workflow on n8n-core's engine against the sandbox and prints what each node returned. */
async function demo(): Promise<boolean> {
	const stage = await openStage();
	console.log(
		`The sandbox answers at ${stage.sandbox.origin}; the package was loaded by n8n-core.`,
	);
	try {
		let behaved = true;
		for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
			behaved = (await play(stage, file)) && behaved;
		}
		return behaved;
	} finally {
		await stage.close();
	}
}

async function play(stage: Stage, file: string): Promise<boolean> {
	const workflow: WorkflowJson = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
	console.log(`\n${bold(workflow.name)}  (${file})`);
	const started = Date.now();
	const requestsBefore = stage.sandbox.journal.length;
	const result = await stage.engine.run(workflow, { mode: 'trigger' });
	const envelopes: Record<string, IDataObject[]> = {};
	for (const { name, type } of workflow.nodes) {
		if (!type.endsWith('.feishu')) continue;
		envelopes[name] = (result.outputs[name] ?? []).flat().map(({ json }) => json);
		for (const envelope of envelopes[name].slice(0, 3)) print(name, envelope);
	}
	const requests = stage.sandbox.journal.length - requestsBefore;
	console.log(`  ${requests} requests in ${Date.now() - started} ms`);
	const complaint = expected[file]?.(envelopes) ?? 'is not described in test/demo/expected.ts';
	if (complaint !== '') console.log(red(`  Not as it should be: ${file} ${complaint}`));
	if (result.error !== undefined)
		console.log(red(`  The workflow stopped: ${result.error.message}`));
	return complaint === '' && result.error === undefined;
}

function print(node: string, envelope: IDataObject): void {
	const ok = envelope.StatusCode === 200;
	const said = ok ? envelope.Summary : envelope.ErrorMessage;
	console.log(`  ${ok ? green('✓') : red('✗')} ${node}: ${String(said)}`);
	if (envelope.Hint !== '') console.log(`      Hint: ${String(envelope.Hint)}`);
	const rest = Object.entries(envelope).filter(([name]) => !SAID.includes(name));
	console.log(`      ${JSON.stringify(Object.fromEntries(rest)).slice(0, 240)}`);
}

/** What stands in the first lines already. */
const SAID = ['Summary', 'Hint', 'ErrorMessage'];

const colour = (code: number) => (text: string) =>
	process.stdout.isTTY ? `\u001b[${code}m${text}\u001b[0m` : text;
const bold = colour(1);
const green = colour(32);
const red = colour(31);

demo().then(
	(behaved) => {
		console.log(behaved ? '\nEverything behaved.' : '\nSomething did not behave.');
		process.exitCode = behaved ? 0 : 1;
	},
	(error: unknown) => {
		console.error(error);
		process.exitCode = 1;
	},
);
