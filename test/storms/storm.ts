import type { IDataObject, INode } from 'n8n-workflow';

import type { Engine, NodeResult, NodeSettings, RunOptions, Stage } from '../engine';
import { secretsIn } from '../sandbox';
import type { Told, Verdict } from './verdict';
import { toldBy, verdictOf } from './verdict';
import type { Weather } from './weather';
import type { Kind, Write } from './writes';
import { itemsOf, writesOf } from './writes';

/** A storm: many writes of one kind while things go wrong. */
export interface Storm {
	readonly title: string;
	readonly kind: Kind;
	readonly weather: Weather;
	/** Every write has to be made in the end; else failures are fine that are named. */
	readonly whole?: true;
	readonly authentication?: 'feishuApi' | 'feishuOAuth2Api';
	readonly output?: 'envelope' | 'envelopeOrError' | 'items';
	/** Seconds a request may take, and how often it is repeated. */
	readonly timeout?: number;
	readonly maxRetries?: number;
	/** The text of each write; holds `$json.mark`. */
	readonly text?: string;
	readonly node?: Partial<INode>;
	/** Token exchanges at most. */
	readonly exchanges?: number;
	/** How the writes are asked for; by one run of the node when absent. */
	play?(ground: Ground): Promise<readonly Said[]>;
}

/** What a storm is played with. */
export interface Ground {
	readonly stage: Stage;
	readonly writes: readonly Write[];
	readonly node: NodeSettings;
	/** Runs the node for some of the writes, all of them when they are not given. */
	run(options?: RunOptions, some?: readonly Write[], engine?: Engine): Promise<Said>;
}

/** What was said, of which writes, and the whole of it as text. */
export interface Said {
	readonly told: ReadonlyMap<string, Told>;
	readonly text: string;
}

/** The mark of an item, as it is. */
const MARK = '={{ $json.mark }}';
/** A mark with what is another text in every try. */
export const MARK_AND_TIME = "={{ $json.mark + ' at ' + Math.random() }}";

/** Plays a storm of so many writes and judges it. */
export async function play(stage: Stage, storm: Storm, count: number): Promise<Verdict> {
	const { sandbox } = stage;
	const { kind, weather } = storm;
	stage.reset();
	sandbox.world.reset();
	const before = sandbox.exchanges();
	const writes = writesOf(kind, count, sandbox);
	for (const fault of weather) sandbox.faults.add({ endpoint: kind.endpoint, ...fault });
	const node = nodeOf(storm);
	const run: Ground['run'] = async (options, some = writes, engine = stage.engine) => {
		const input = itemsOf(some);
		return saidBy(await engine.runNode(node, { input, mode: 'trigger', ...options }), some);
	};
	const said = await (storm.play?.({ stage, writes, node, run }) ?? run().then((one) => [one]));
	return verdictOf(writes, {
		told: new Map(said.flatMap(({ told }) => [...told])),
		audit: sandbox.audit(),
		keyed: kind.keyed,
		leaks: said.flatMap(({ text }) => secretsIn(text)),
		exchanges: sandbox.exchanges() - before,
		requests: sandbox.requests(),
	});
}

/** The node of a storm. Failures leave by the error output, unless the storm says otherwise. */
function nodeOf(storm: Storm): NodeSettings {
	const { kind, authentication = 'feishuApi', output = 'envelope' } = storm;
	const { timeout = 30, maxRetries = 10 } = storm;
	const parameters: IDataObject = {
		...{ authentication, output },
		requestOptions: { maxConcurrency: 50, maxRetries, timeout },
		...kind.parameters(storm.text ?? MARK),
	};
	return {
		onError: 'continueErrorOutput',
		...storm.node,
		parameters: parameters as INode['parameters'],
	};
}

/** Everything that left a run of the node: items, errors, console and hints. */
function saidBy(result: NodeResult, writes: readonly Write[]): Said {
	const { tasks, error, told } = result;
	const shown = { ...error, message: error?.message, stack: error?.stack, cause: undefined };
	return { told: toldBy(result, writes), text: JSON.stringify([tasks.Feishu, shown, told]) };
}

/** The figures of a verdict that have to be nothing. */
export function faultsIn({ lost, doubled, misplaced, misled, keys, leaks }: Verdict) {
	return { lost, doubled, misplaced, misled, keys, leaks };
}

export const CALM: ReturnType<typeof faultsIn> = {
	...{ lost: [], doubled: [], misplaced: [], misled: [], keys: [], leaks: [] },
};
