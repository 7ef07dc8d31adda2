import type { INodeExecutionData } from 'n8n-workflow';

import type { OwnTypes } from '../engine';

/** In place of n8n's Split Out, which the bare engine does not have: an item for each object of a list. */
export const SPLIT_OUT: OwnTypes = {
	'n8n-nodes-base.splitOut': async function () {
		const path = String(this.getNode().parameters.fieldToSplitOut).split('.');
		const items = this.getInputData().flatMap(({ json }, item): INodeExecutionData[] => {
			const list: unknown = path.reduce<unknown>((from, name) => Object(from)[name], json);
			if (!Array.isArray(list)) throw new Error(`${path.join('.')} is no list`);
			return list.map((element) => ({ json: Object(element), pairedItem: { item } }));
		});
		return [items];
	},
};
