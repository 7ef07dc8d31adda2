import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { passwordOf } from '../n8n/login.mjs';
import { stopPrograms } from '../n8n/program.mjs';
import { restOf } from '../n8n/rest.mjs';
import { sandboxCredential, startSandbox } from '../n8n/sandbox.mjs';
import { startMain } from '../n8n/server.mjs';
import { installPackage } from '../setup/pack.mjs';
import { step } from '../setup/step.mjs';

/**
 * A new n8n in a folder of its own with the package, an owner, a credential, and the sandbox it
 * leads to. `restart` keeps the folder; `close` leaves nothing.
 */
export async function openStage() {
	const folder = await mkdtemp(join(tmpdir(), 'feishu-e2e-n8n-'));
	await step('Installing the package into n8n', () => installPackage(folder));
	const sandbox = await startSandbox();
	const password = await passwordOf(folder);
	const stage = {
		folder,
		password,
		sandbox,
		n8n: await step('Starting n8n', () => startMain(folder)),
		restart: async (extra) => {
			await stage.n8n.stop();
			stage.n8n = await step('Starting n8n again', () => startMain(folder, extra));
			stage.rest = restOf(stage.n8n.origin);
			await stage.rest.enter(password);
		},
		close: async () => {
			await stopPrograms();
			await sandbox.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
	stage.rest = restOf(stage.n8n.origin);
	await stage.rest.enter(password);
	stage.credential = await stage.rest.createCredential(sandboxCredential(sandbox));
	return stage;
}
