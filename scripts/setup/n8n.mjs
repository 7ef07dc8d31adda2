import { succeeds, npm } from './command.mjs';
import { isInstalled } from './installed.mjs';
import { node24, onNode24 } from './node24.mjs';
import { E2E } from './paths.mjs';
import { step } from './step.mjs';

/** Parts of n8n in C++. Nothing else that n8n would compile or download at its install is needed. */
const COMPILED = ['sqlite3', 'isolated-vm'];

/** Installs n8n with the Node it needs, and leaves alone what is there. */
export async function installN8n() {
	if (!(await isInstalled(E2E))) {
		await step('Installing n8n (5 minutes, 3 GB)', () =>
			npm(['ci', '--ignore-scripts', '--loglevel=error'], { cwd: E2E }),
		);
	}
	if (!(await runs())) {
		await step(`Compiling ${COMPILED.join(' and ')} for n8n (2 minutes)`, () =>
			npm(['rebuild', '--ignore-scripts=false', ...COMPILED], {
				cwd: E2E,
				env: onNode24(),
				node: node24().program,
			}),
		);
	}
}

/** Whether the compiled parts load: a folder that is there may be of another Node or half made. */
async function runs() {
	const script = COMPILED.map((name) => `require('${name}')`).join(';');
	return await succeeds(node24().program, ['-e', script], { cwd: E2E });
}
