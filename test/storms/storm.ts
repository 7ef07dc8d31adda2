import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';

import type { Engine, RunOptions, RunResult, Stage } from '../engine';
import type { Verdict } from './verdict';
import { toldBy, verdictOf } from './verdict';
import type { Weather } from './weather';
import type { Kind, Write } from './writes';
import { itemsOf, writesOf } from './writes';

/** A storm: many writes of one kind while things go wrong. */
export interface Storm {
	readonly kind: Kind;
	readonly weather: Weather;
	readonly authentication?: 'feishuApi' | 'feishuOAuth2Api';
	readonly output?: 'envelope' | 'envelopeOrError' | 'items';
	/** Seconds a request may take. */
	readonly timeout?: number;
	/** The text of each write; holds `$json.mark`. */
	readonly text?: string;
	readonly node?: Partial<INode>;
}

/** The mark of an item, as it is. */
export const MARK = '={{ $json.mark }}';
/** A mark with what is another text in every try. */
export const MARK_AND_TIME = "={{ $json.mark + ' at ' + Math.random() }}";

/** The node of a storm. Failures leave by the error output, unless the storm says otherwise. */
export function nodeOf(storm: Storm): { parameters: INode['parameters'] } & Partial<INode> {
	const { kind, authentication = 'feishuApi', output = 'envelope', timeout = 30 } = storm;
	return {
		onError: 'continueErrorOutput',
		...storm.node,
		parameters: {
			authentication,
			output,
			requestOptions: { maxConcurrency: 50, maxRetries: 10, timeout },
			...kind.parameters(storm.text ?? MARK),
		} as INode['parameters'],
	};
}

/** How a storm is played: runs the node for the writes, and says what it said. */
export type Playing = (ground: Played) => Promise<readonly RunResult[]>;

/** What a storm is played with. */
export interface Played {
	readonly stage: Stage;
	readonly storm: Storm;
	readonly writes: readonly Write[];
	run(options?: RunOptions, engine?: Engine): Promise<RunResult>;
}

/** Plays a storm of so many writes and judges it. */
export async function play(
	stage: Stage,
	storm: Storm,
	count: number,
	playing: Playing = async ({ run }) => [await run()],
): Promise<Verdict> {
	const { sandbox } = stage;
	stage.reset();
	sandbox.world.reset();
	const writes = writesOf(storm.kind, count, sandbox);
	const items: INodeExecutionData[] = itemsOf(writes);
	for (const fault of storm.weather)
		sandbox.faults.add({ endpoint: storm.kind.endpoint, ...fault });
	const said = await playing({
		...{ stage, storm, writes },
		run: async (options, engine = stage.engine) =>
			await engine.runNode(nodeOf(storm), { input: items, mode: 'trigger', ...options }),
	});
	const told = new Map(said.flatMap((result) => [...toldBy(result, writes)]));
	return verdictOf(writes, told, sandbox.audit(), { keyed: storm.kind.keyed, said });
}

/** The figures of a verdict that have to be nothing. */
export function faultsIn(verdict: Verdict): IDataObject {
	const { lost, doubled, misplaced, misled, keys, leaks } = verdict;
	return { lost, doubled, misplaced, misled, keys, leaks } as unknown as IDataObject;
}

export const CALM = { lost: [], doubled: [], misplaced: [], misled: [], keys: [], leaks: [] };
