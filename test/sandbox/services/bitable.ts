import type { Service } from '../service';
import { page, refuse } from '../service';
import type { BaseRecord } from './bases';
import { readCells } from './baseCells';
import { checkSize, matcher, sorter } from './baseFilter';
import { baseOf, tableOf } from './baseRows';

/** Calls that read a Base. */
export const bitable: Service = {
	'bitable.v1.appTableRecord.batchGet': (call) => {
		const table = tableOf(call);
		const { record_ids, with_shared_url: shared, automatic_fields } = call.body;
		const ids: string[] = record_ids;
		// Who may not see the records is told that there are none.
		const known = table.isHidden ? [] : ids.flatMap((id) => table.records.get(id) ?? []);
		return {
			records: known.map((record) => ({
				record_id: record.record_id,
				fields: readCells(call, table, record, undefined),
				...(automatic_fields === true ? automatic(record) : {}),
				...(shared === true
					? { shared_url: `https://sample.feishu.cn/record/${record.record_id}` }
					: {}),
			})),
			absent_record_ids: table.isHidden ? [] : ids.filter((id) => !table.records.has(id)),
			forbidden_record_ids: [],
		};
	},
	'bitable.v1.appTableRecord.search': (call) => {
		const table = tableOf(call);
		const shownRecords = table.isHidden ? [] : [...table.records.values()];
		const { view_id: view, field_names: names, filter, sort, automatic_fields } = call.body;
		if (view !== undefined && !table.views.some(({ view_id: id }) => id === view)) {
			refuse(call, 1254042);
		}
		const isColumn = (name: string) => table.columns.some((one) => one.field_name === name);
		if (names?.some((name: string) => !isColumn(name)) === true) refuse(call, 1254024);
		checkSize(call, filter);
		const found = shownRecords
			.filter(matcher(call, table, filter))
			.sort(sorter(call, table, sort ?? []));
		const result = page(call, found, 20);
		return {
			...result,
			items: result.items.map((record) => ({
				record_id: record.record_id,
				fields: readCells(call, table, record, names),
				...(automatic_fields === true ? automatic(record) : {}),
			})),
			total: found.length,
		};
	},
	'bitable.v1.appTableField.list': (call) => page(call, tableOf(call).columns, 20),
	'bitable.v1.appTable.list': (call) =>
		page(
			call,
			[...baseOf(call).tables.values()].map(({ table_id, name }) => ({
				table_id,
				name,
				revision: 1,
			})),
			20,
		),
	'bitable.v1.appTableView.list': (call) => page(call, tableOf(call).views, 20),
};

function automatic({ created_time, last_modified_time }: BaseRecord) {
	const person = { id: 'ou_ada', name: 'Ada Wong', en_name: 'Ada', email: '', avatar_url: '' };
	return { created_by: person, created_time, last_modified_by: person, last_modified_time };
}
