import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { passwordOf } from '../n8n/login.mjs';
import { restOf } from '../n8n/rest.mjs';
import { sandboxCredential, startSandbox } from '../n8n/sandbox.mjs';
import { startMain } from '../n8n/server.mjs';
import { installPackage } from '../../../scripts/setup/pack.mjs';
import { step } from '../../../scripts/setup/step.mjs';

/**
 * A new n8n in a folder of its own with the package, an owner, a credential, and the sandbox it
 * leads to. `close` leaves nothing.
 *
 * @param {Record<string, string>} [extra] more of n8n's settings
 */
export async function openStage(extra) {
	const folder = await mkdtemp(join(tmpdir(), 'feishu-e2e-n8n-'));
	await step('Installing the package into n8n', () => installPackage(folder));
	const sandbox = await startSandbox();
	const password = await passwordOf(folder);
	const n8n = await step('Starting n8n', () => startMain(folder, extra));
	const rest = restOf(n8n.origin);
	await rest.enter(password);
	const stage = {
		folder,
		password,
		sandbox,
		n8n,
		rest,
		credential: await rest.createCredential(sandboxCredential(sandbox)),
		/**
		 * Ends n8n and starts it again on the same data; from then on `n8n` and `rest` are others.
		 *
		 * @param {'stop' | 'kill'} end
		 * @param {() => Promise<void>} meanwhile
		 */
		restart: async (end, meanwhile) => {
			await stage.n8n[end]();
			await meanwhile();
			stage.n8n = await startMain(folder, extra);
			stage.rest = restOf(stage.n8n.origin);
			await stage.rest.enter(password);
		},
		close: async () => {
			await stage.n8n.stop();
			await sandbox.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
	return stage;
}
