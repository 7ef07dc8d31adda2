import type { FeishuApi } from '../../../../shared/endpoints';
import { bitable, wiki } from '../../../../shared/endpoints';
import {
	appToken,
	excludeAttributes,
	tableId,
	timezone,
	userIdType,
	writerOf,
} from '../../../../shared/fields';
import { allRows } from '../../../../shared/kits';
import { chain } from '../../../../shared/operation';
import { chunks } from '../../../../shared/values';
import {
	batchSize,
	countsOf,
	givenRecords,
	inItemOrder,
	isFromItems,
	recordIdAttribute,
	recordSource,
} from '../batching';
import { changed, changesOf, givenChanges } from '../changes';
import { addColumnCall, unknownColumns } from '../columns';
import { rowRules } from '../rules';
import { MOST_RECORDS, updateCall } from '../rows';

const ofParameter = (index: number): string => `Record ${index} of Records`;

export const batchUpdateRecords = chain({
	value: 'batchUpdateRecords',
	name: 'Batch Update Bitable Records',
	action: 'Batch update Bitable records',
	description:
		'Change many records, each with its own values, with as few requests as Feishu allows',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-record/batch_update',
	endpoints: [wiki.spaceGetNode, bitable.appTableFieldList, addColumnCall, updateCall],
	parameters: { appToken, tableId, recordSource, records: givenRecords },
	options: {
		batchSize: batchSize(MOST_RECORDS),
		excludeAttributes,
		recordIdAttribute,
		timezone: timezone(),
		unknownColumns,
		userIdType,
	},
	list: 'updated',
	check: (values) => {
		if (!Array.isArray(values.records)) return;
		const given = givenChanges(values.records, values.recordIdAttribute);
		allRows(
			changesOf(
				given,
				{ left: [values.recordIdAttribute, ...(values.excludeAttributes ?? [])] },
				values,
				ofParameter,
			),
		);
	},
	serialBy: writerOf,
	batches: {
		when: isFromItems,
		plan: async (values, rows, api) => {
			const given = rows.map(({ index, json }) => ({ index, value: json }));
			const rules = await rowRules(values, api, given, [values.recordIdAttribute]);
			const read = changesOf(given, rules, values, (index) => `Item ${index}`);
			const calls = chunks(
				read.filter((row) => 'value' in row),
				values.batchSize,
			).map((part) => ({
				rows: part.map(({ index }) => index),
				values,
				run: async (own: FeishuApi) => await changed(own, values, part, { rules, ofItems: true }),
			}));
			return inItemOrder(
				calls,
				read.filter((row) => 'refusal' in row),
			);
		},
	},
	run: async (values, api) => {
		const given = givenChanges(values.records, values.recordIdAttribute);
		const rules = await rowRules(values, api, given, [values.recordIdAttribute]);
		const read = changesOf(given, rules, values, ofParameter);
		return await changed(api, values, allRows(read), { rules, ofItems: false });
	},
	summary: (data, { tableId: table }) => `Changed table ${table}: ${countsOf(data, ['updated'])}`,
	sample: { updated: [{ item: 0, record_id: 'recusyQbB0fVL5' }], not_updated: [] },
});
