import type { INodeExecutionData } from 'n8n-workflow';
import { isObject } from '../../nodes/shared/values';

import type { OwnTypes } from '../engine';

/** n8n's Split Out for a list of objects: an item for each of them, with nothing else. */
export const SPLIT_OUT: OwnTypes = {
	'n8n-nodes-base.splitOut': async function () {
		const items = this.getInputData().flatMap(({ json }, index): INodeExecutionData[] => {
			const path = String(this.getNodeParameter('fieldToSplitOut', index));
			const list = path
				.split('.')
				.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), json);
			const entries: unknown[] = Array.isArray(list) ? list : [];
			return entries.map((entry) => ({ json: { ...Object(entry) }, pairedItem: { item: index } }));
		});
		return [items];
	},
};
