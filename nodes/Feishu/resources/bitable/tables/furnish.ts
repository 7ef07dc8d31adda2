import type { IDataObject } from 'n8n-workflow';
import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import { bitable, endpoint } from '../../../../shared/endpoints';
import type { Member } from '../../../../shared/kits';
import { namedMembers, shareWith } from '../../../../shared/kits';
import { memberText } from '../../../../shared/values';
import type { ColumnDefinition } from '../columns';
import { makeTable } from './make';

export const deleteTableCall = endpoint(bitable.appTableDelete, { goneCodes: [1254041] });

const FULL = { perm: 'full_access' };

/** What a new Base is to have. */
export interface Furniture {
	readonly tableName?: string;
	readonly columns?: readonly ColumnDefinition[];
	readonly removeDefaultTable: boolean;
	readonly shareWith: readonly Member[];
}

/** What a Base has got, and the first step that failed. */
export interface Furnished {
	readonly data: IDataObject;
	readonly failure?: Failure;
	readonly step: string;
}

/** Puts a first table into a new Base, takes out the one Feishu made, and shares it. */
export async function furnished(
	api: FeishuApi,
	{ token, first }: { readonly token: string; readonly first: string },
	{ tableName: name, columns = [], removeDefaultTable, shareWith: members }: Furniture,
): Promise<Furnished> {
	const data: IDataObject = {};
	let failed: { readonly failure: Failure; readonly step: string } | undefined;
	if (name !== undefined) {
		const made = await makeTable(api, token, { name, columns });
		if ('failure' in made) failed = { failure: made.failure, step: 'making the table' };
		else data.table_id = memberText(made.answer, 'table_id');
	}
	// The last table of a Base cannot be deleted.
	if (removeDefaultTable && data.table_id !== undefined) {
		const path = { app_token: token, table_id: first };
		const gone = await api.attempt(deleteTableCall, { path });
		if ('failure' in gone) failed ??= { failure: gone.failure, step: 'removing the default table' };
		else data.default_table_removed = true;
	}
	if (members.length > 0) {
		const shared = await shareWith(api, { token, type: 'bitable' }, members, FULL);
		Object.assign(data, { shared_with: shared.members, not_shared_with: shared.failed });
		const { failure } = shared;
		if (failure !== undefined) {
			failed ??= { failure, step: `sharing it with ${namedMembers(shared.failed)}` };
		}
	}
	return { data, step: failed?.step ?? '', ...(failed === undefined ? {} : failed) };
}
