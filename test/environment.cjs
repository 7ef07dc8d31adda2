'use strict';

const { TestEnvironment } = require('jest-environment-node');

/** Milliseconds of the longest slice of a pause (nodes/shared/api/pace/pause.ts). */
const SLICE = 1000;

/** What every worker has open: its output, and the line to jest. */
const OWN = new Set(['PipeWrap', 'TTYWrap', 'FSReqCallback', 'Immediate']);

/**
 * A worker that has nothing open any more ends at once when jest has no more work for it. Its memory of
 * a gigabyte takes long to be given back piece by piece, which jest takes for a leak as well.
 */
if (process.send !== undefined) {
	process.on('removeListener', (event) => {
		if (event !== 'message' || process.listenerCount('message') > 0) return;
		setImmediate(() => {
			const open = process.getActiveResourcesInfo().filter((kind) => !OWN.has(kind));
			if (open.length === 0) process.exit();
		});
	});
}

/**
 * Ends what n8n's `sleep` leaves behind: it cannot be ended itself, so that a pause that was cut
 * short lasts for up to a second, in which jest takes the worker for one that hangs. What is longer
 * is a leak, and stays to be found.
 */
class Environment extends TestEnvironment {
	constructor(...given) {
		super(...given);
		const waiting = new Set();
		const { setTimeout: start, clearTimeout: stop } = this.global;
		const started = (callback, delay, ...values) => {
			const timer = start(
				(...own) => {
					waiting.delete(timer);
					callback(...own);
				},
				delay,
				...values,
			);
			if (!(delay > SLICE)) waiting.add(timer);
			return timer;
		};
		this.global.setTimeout = Object.assign(started, start);
		this.global.clearTimeout = (timer) => {
			waiting.delete(timer);
			stop(timer);
		};
		this.endWaits = () => waiting.forEach(stop);
	}

	async teardown() {
		this.endWaits();
		await super.teardown();
	}
}

module.exports = Environment;
