/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Stage, WorkflowJson } from '../engine';
import { openStage } from '../engine';
import type { Check } from './expected';
import { expected } from './expected';
import { inputOf } from './input';
import { SPLIT_OUT } from './splitOut';
import { AGENT_STUB, rehearsal, templates } from './templates';

const FOLDER = join(__dirname, '..', 'sandbox', 'workflows');

/** Runs every example workflow and every template on n8n-core's engine against the sandbox and prints what each node returned. */
async function demo(): Promise<boolean> {
	const stage = await openStage({}, { ...AGENT_STUB, ...SPLIT_OUT });
	console.log(
		`The sandbox answers at ${stage.sandbox.origin}; the package was loaded by n8n-core.`,
	);
	try {
		let behaved = true;
		for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
			const workflow: WorkflowJson = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
			const scene = { file, workflow, input: inputOf(workflow), check: expected[file] };
			behaved = (await play(stage, scene)) && behaved;
		}
		for (const template of templates()) {
			behaved = (await play(stage, await rehearsal(stage, template))) && behaved;
		}
		return behaved;
	} finally {
		await stage.close();
	}
}

/** A workflow to run, what it starts with, and how it has to end. */
interface Scene {
	readonly file: string;
	readonly workflow: WorkflowJson;
	readonly input: INodeExecutionData[] | undefined;
	readonly check: Check | undefined;
}

async function play(stage: Stage, { file, workflow, input, check }: Scene): Promise<boolean> {
	console.log(`\n${bold(workflow.name)}  (${file})`);
	const { journal, world } = stage.sandbox;
	const before = journal.length;
	const started = Date.now();
	const result = await stage.engine.run(workflow, { mode: 'trigger', input });
	const took = Date.now() - started;
	const envelopes: Record<string, IDataObject[]> = {};
	for (const { name, type } of workflow.nodes) {
		if (!type.endsWith('.feishu')) continue;
		envelopes[name] = (result.outputs[name] ?? []).flat().map(({ json }) => json);
		for (const envelope of envelopes[name].slice(0, SHOWN)) print(name, envelope);
		const others = envelopes[name].length - SHOWN;
		if (others > 0) console.log(`  … and ${others} more`);
	}
	const requests = journal.slice(before);
	console.log(`  ${requests.length} request${requests.length === 1 ? '' : 's'} in ${took} ms`);
	const complaint =
		check?.(envelopes, { requests, world }) ??
		'is described neither in test/demo/expected.ts nor in test/demo/templates/stagings.ts';
	if (complaint !== '') console.log(red(`  Not as it should be: ${file} ${complaint}`));
	if (result.error !== undefined)
		console.log(red(`  The workflow stopped: ${result.error.message}`));
	return complaint === '' && result.error === undefined;
}

function print(node: string, envelope: IDataObject): void {
	if (!('StatusCode' in envelope)) {
		const text = JSON.stringify(envelope);
		console.log(
			`  ${green('✓')} ${node}: ${text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text}`,
		);
		return;
	}
	const ok = envelope.StatusCode === 200;
	const said = ok ? envelope.Summary : envelope.ErrorMessage;
	console.log(`  ${ok ? green('✓') : red('✗')} ${node}: ${String(said)}`);
	if (envelope.Hint !== '') console.log(`      Hint: ${String(envelope.Hint)}`);
	const rest = Object.entries(envelope).filter(([name]) => !SAID.includes(name));
	const text = JSON.stringify(Object.fromEntries(rest));
	console.log(`      ${text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text}`);
}

/** How many envelopes of one node are shown, and how many characters of each. */
const SHOWN = 3;
const WIDTH = 160;

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
