import type { IDataObject } from 'n8n-workflow';

import { chunks } from '../../nodes/shared/values';
import { unpace } from '../engine';
import { createHastyClock } from '../api/fakeClock';
import type { Ground, Said } from './storm';
import type { Told } from './verdict';
import { toldIn } from './verdict';
import type { Write } from './writes';

/** Two executions of the same workflow share the work and the credential. */
export async function inTwoRuns({ run, writes }: Ground): Promise<Said[]> {
	const half = Math.floor(writes.length / 2);
	return await Promise.all([
		run({ executionId: 'one' }, writes.slice(0, half)),
		run({ executionId: 'two' }, writes.slice(half)),
	]);
}

/** A queue's job is stopped after half of the writes; another process runs it again from its beginning. */
export async function runAgain({ run, writes, stage }: Ground): Promise<Said[]> {
	const executionId = `stalled ${writes[0].mark}`;
	const half = new Promise<void>((resolve) => {
		let seen = 0;
		stage.sandbox.faults.add({
			kind: 'latency',
			when: () => {
				seen += 1;
				if (seen > writes.length / 2) resolve();
				return false;
			},
		});
	});
	const before = await run({ executionId, cancelOn: half });
	const other = await stage.engine.restarted();
	unpace(other, createHastyClock());
	const after = await run({ executionId }, writes, other);
	// Nobody sees what a run says that was stopped.
	return [{ told: new Map(), text: before.text }, after];
}

/** Tool calls a model asks for in one turn. */
const AT_ONCE = 20;

/** An agent's model asks for the writes, many in each of its turns. */
export async function toolCalls({ node, writes, stage }: Ground): Promise<Said[]> {
	const call = stage.engine.tool(fromAgent(node)).forItem();
	const told = new Map<string, Told>();
	const texts: string[] = [];
	for (const turn of chunks(writes, AT_ONCE)) {
		const calls = turn.map(async (write) => {
			const answer = await call(argumentsOf(write));
			texts.push(answer);
			const [item]: IDataObject[] = JSON.parse(answer);
			told.set(write.mark, toldIn(item));
		});
		await Promise.all(calls);
	}
	return [{ told, text: texts.join('\n') }];
}

/** An agent that has the engine run its tool, one call after the other. */
export async function agentCalls({ node, writes, stage }: Ground): Promise<Said[]> {
	const calls = writes.map(({ mark, place }) => ({ mark, place: place.given }));
	const { answers, tasks } = await stage.engine.runAgent(node, calls);
	const told = answers.map((items, index) => [writes[index].mark, toldIn(items[0].json)] as const);
	return [{ told: new Map(told), text: JSON.stringify(tasks.Feishu) }];
}

/** The node with what the model fills in, in the place of what the items hold. */
function fromAgent(node: Ground['node']): Ground['node'] {
	const text = JSON.stringify(node.parameters)
		.replace(/\$json\.mark/g, "$fromAI('mark', '', 'string')")
		.replace(/\$json\.place\.(\w+)/g, "$fromAI('$1', '', 'string')");
	return { ...node, parameters: JSON.parse(text) };
}

function argumentsOf({ mark, place }: Write): IDataObject {
	return { mark, ...place.given };
}
