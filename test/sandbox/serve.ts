/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console */
import { startSandbox } from './server';

/** Runs a sandbox as a process of its own: `node -r scripts/register.cjs test/sandbox/serve.ts '{"latency":50}'`. */
async function serve(): Promise<void> {
	const options = JSON.parse(process.argv[2] ?? '{}');
	const sandbox = await startSandbox(options);
	console.log(JSON.stringify({ origin: sandbox.origin }));
	const stop = () => {
		void sandbox.stop().then(() => process.exit(0));
	};
	process.on('SIGTERM', stop);
	process.on('SIGINT', stop);
	// Whoever started the sandbox holds this end; it ends with them, even if they are killed.
	process.stdin.on('end', stop).resume();
}

void serve();
