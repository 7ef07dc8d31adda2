'use strict';

const { TestEnvironment } = require('jest-environment-node');

/** Milliseconds of the longest slice of a pause (nodes/shared/api/pace/pause.ts). */
const SLICE = 1000;

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
