import type { IDataObject } from 'n8n-workflow';
import type { Attempt, FeishuApi } from '../../../../shared/endpoints';
import { bitable, endpoint } from '../../../../shared/endpoints';
import type { TableValues, UserIdType } from '../../../../shared/fields';
import { tablePath } from '../../../../shared/fields';
import type { Entry, RowChange, WrittenRows } from '../../../../shared/kits';
import { perRun, turnsOf, writeRows } from '../../../../shared/kits';
import { objectsIn } from '../../../../shared/values';
import { cutting } from './faults';

/** Records one request may carry by the pages of the calls. */
export const MOST_RECORDS = 1000;

export const createCall = endpoint(bitable.appTableRecordBatchCreate, { repeat: 'key' });
export const updateCall = endpoint(bitable.appTableRecordBatchUpdate, { repeat: 'same' });

/** What Feishu turned out to take in this run. */
const limitOf = perRun(async () => ({ records: MOST_RECORDS }));

/** Where records are written to. */
export interface Target extends TableValues {
	readonly userIdType: UserIdType;
	readonly batchSize: number;
}

/** Adds records; one that Feishu refuses does not keep the others back. */
export async function createRecords(
	api: FeishuApi,
	target: Target,
	groups: ReadonlyArray<ReadonlyArray<Entry<IDataObject>>>,
): Promise<WrittenRows<IDataObject>> {
	const path = tablePath(target);
	const limit = await limitOf(api, path.app_token, path.table_id);
	const turn = (await turnsOf(api)).name();
	return await writeRows(groups, {
		size: () => Math.min(target.batchSize, limit.records),
		fewer: cutting(limit),
		send: async (part) => {
			const records = part.map(({ value }) => ({ fields: filled(value) }));
			const sent = await api.attempt(createCall, {
				path,
				query: {
					user_id_type: target.userIdType,
					// Of another try other rows may be left to create, which must not count as the same.
					client_token: api.key(turn + JSON.stringify([part.map(({ index }) => index), records])),
				},
				body: { records },
			});
			return written(sent, api, (records) => records.map(idOnly));
		},
	});
}

/** Changes records; one that Feishu refuses does not keep the others back. */
export async function updateRecords(
	api: FeishuApi,
	target: Target,
	changes: ReadonlyArray<Entry<RowChange<string>>>,
): Promise<WrittenRows<RowChange<string>>> {
	const path = tablePath(target);
	const limit = await limitOf(api, path.app_token, path.table_id);
	return await writeRows([changes], {
		size: () => Math.min(target.batchSize, limit.records),
		fewer: cutting(limit),
		send: async (part) => {
			const sent = await api.attempt(updateCall, {
				path,
				query: { user_id_type: target.userIdType },
				body: {
					records: part.map(({ value: { id, cells } }) => ({ record_id: id, fields: cells })),
				},
			});
			return written(sent, api, (records) => {
				const done = new Set(records.map(({ record_id: id }) => id));
				return part.map(({ value: { id } }) => (done.has(id) ? { record_id: id } : undefined));
			});
		},
	});
}

/** What an answer confirms; in a dry run every record counts as written. */
function written(
	sent: Attempt<{ readonly records?: unknown }>,
	{ dryRun }: FeishuApi,
	confirmed: (records: readonly IDataObject[]) => ReadonlyArray<IDataObject | undefined>,
): Attempt<ReadonlyArray<IDataObject | undefined>> {
	if ('failure' in sent) return sent;
	const records = objectsIn(sent.answer.records);
	const [placeholder = {}] = records;
	return {
		answer: dryRun ? Array.from({ length: MOST_RECORDS }, () => placeholder) : confirmed(records),
	};
}

/** The id of a record is kept of an answer, not its values: there may be very many. */
function idOnly({ record_id: id }: IDataObject): IDataObject | undefined {
	return typeof id === 'string' && id !== '' ? { record_id: id } : undefined;
}

/** A new record has nothing to clear. */
function filled(cells: IDataObject): IDataObject {
	return Object.values(cells).includes(null)
		? Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null))
		: cells;
}
