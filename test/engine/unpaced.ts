/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createRequire } from 'node:module';
import type { IExecuteFunctions } from 'n8n-workflow';

import type * as api from '../../nodes/shared/api';
import type { Clock } from '../../nodes/shared/api';
import type { executeNode } from '../../nodes/shared/run';
import type { Engine } from './harness';

const load = createRequire(__filename);

/**
 * Lets the node of an engine work without Feishu's published rates: where what gets lost or doubled
 * is looked at, and not how long 50 calls a second take. The engine runs the built node, so what is
 * injected is built as well.
 *
 * @param clock by which the node waits before it repeats a call; the real one when absent
 */
export function unpace({ loader }: Pick<Engine, 'loader'>, clock?: Clock): void {
	const { executeNode: execute }: { executeNode: typeof executeNode } = load(
		'../../dist/nodes/shared/run',
	);
	const { resources } = load('../../dist/nodes/Feishu/resources');
	const { processOrder, unpaced }: typeof api = load('../../dist/nodes/shared/api');
	const surroundings = { pacer: unpaced(clock), order: processOrder };
	Object.assign(loader.getNode('feishu').type, {
		async execute(this: IExecuteFunctions) {
			return await execute(this, resources, surroundings);
		},
	});
}
