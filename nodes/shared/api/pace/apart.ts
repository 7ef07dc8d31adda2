import { sleep } from 'n8n-workflow';

/** Milliseconds two starts lie apart at the least: time for the event loop to send the first one off. */
const APART = 2;

let line: Promise<void> = Promise.resolve();
let startedAt = 0;

/**
 * Lets the calls of this process start one by one. n8n opens a connection for every request, and a
 * new connection sends in a later turn of the event loop: calls started in one turn would arrive at
 * once, be answered at once, and then all wait for each other's answers to be read.
 */
export async function startApart(): Promise<void> {
	line = startAfter(line);
	await line;
}

async function startAfter(others: Promise<void>): Promise<void> {
	await others;
	if (Date.now() - startedAt < APART) await sleep(0);
	startedAt = Date.now();
}
