/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as startTimer } from 'node:timers';

// Feishu has a clock of its own: tests that stop or turn the node's do not move the sandbox's.
const { now } = Date;

/** Milliseconds since the epoch, whatever a test does to `Date`. */
export function wallClock(): number {
	return now();
}

/** Waits in real time, whatever a test does to timers. Does not keep the process alive. */
export async function later(milliseconds: number): Promise<void> {
	if (milliseconds <= 0) return;
	await new Promise((resolve) => {
		startTimer(resolve, milliseconds).unref();
	});
}
