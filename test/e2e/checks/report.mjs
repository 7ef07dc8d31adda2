import { seconds } from '../../../scripts/setup/step.mjs';

/** Runs one check after the other; a failed one does not stop the rest. */
export function createReport() {
	const count = { passed: 0, failed: 0 };
	const report = {
		count,
		/**
		 * Called after a failure, to keep what can be seen.
		 * @type {(() => Promise<void>) | undefined}
		 */
		onFailure: undefined,
		/**
		 * @param {string} name a sentence that is true when the check passes
		 * @param {() => Promise<void>} run
		 */
		check: async (name, run) => {
			const start = Date.now();
			try {
				await run();
				count.passed += 1;
				console.log(`ok      ${name} (${seconds(start)} s)`);
			} catch (error) {
				count.failed += 1;
				console.log(`FAILED  ${name} (${seconds(start)} s)\n${indented(error)}`);
				await report.onFailure?.().catch(() => {});
			}
		},
	};
	return report;
}

function indented(error) {
	return String(error.stack ?? error).replace(/^/gm, '        ');
}
