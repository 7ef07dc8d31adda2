import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../endpoints';

/** What a call has made on the way to what it was asked for. */
export interface Keeping extends Pick<FeishuApi, 'keep'> {
	/** What Data tells when the call fails; undefined when it has made nothing yet. */
	kept(): IDataObject | undefined;
}

export function keeping(): Keeping {
	const lists = new Map<string, Array<IDataObject | string>>();
	return {
		keep: (list, made) => {
			const known = lists.get(list);
			if (known === undefined) lists.set(list, [made]);
			else known.push(made);
		},
		kept: () => (lists.size === 0 ? undefined : Object.fromEntries(lists)),
	};
}
