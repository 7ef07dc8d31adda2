import type { IDataObject } from 'n8n-workflow';
import { bitable, endpoint, wiki } from '../../../../shared/endpoints';
import {
	appToken,
	jsonArray,
	list,
	tableId,
	tablePath,
	timezone,
	userIdType,
} from '../../../../shared/fields';
import { counted, listing } from '../../../../shared/operation';
import { isObject, Refusal, sentences } from '../../../../shared/values';
import { checkOnce, combineFilters, conditionRows, MOST_SORTS, sortRows } from '../conditions';
import { automaticFields } from '../fields';
import { filter } from '../filter';
import { searchSample } from '../samples';
import { simplified, simplify } from '../simplify';
import { viewId } from '../view';

/** What one search may name (documentation: "Search records"). */
const MOST_FIELDS = 200;

const NOUN = ['record', 'records'] as const;

export const searchRecords = listing({
	value: 'searchRecords',
	name: 'Search Bitable Records',
	action: 'Search Bitable records',
	description: 'Find records of a table by their values',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-record/search',
	endpoint: endpoint(bitable.appTableRecordSearch, { repeat: 'read' }),
	lookUps: [wiki.spaceGetNode, bitable.appTableFieldList],
	pageSize: { default: 20, max: 500 },
	noun: NOUN,
	parameters: {
		appToken,
		tableId,
		filterRows: conditionRows({
			label: 'Filters',
			description: 'Which records to find; all of them when there is no row',
		}),
		combineFilters,
	},
	options: {
		automaticFields,
		fieldNames: list({
			label: 'Field Names',
			description:
				'The columns to return, as a list or separated by commas; all of them when empty',
			placeholder: 'e.g. Task, Due',
			maxItems: MOST_FIELDS,
		}),
		filter,
		simplify,
		sort: jsonArray({
			label: 'Sort JSON',
			description: 'The columns to sort by, most important first',
			placeholder: 'e.g. [{"field_name": "Due", "desc": true}]',
		}),
		sortRows,
		timezone: timezone(),
		userIdType,
		viewId,
	},
	check: ({ filter: json, filterRows, sort, sortRows: sorts }) => {
		checkOnce({ json, rows: filterRows }, { json: 'Filter JSON', rows: 'Filters' });
		checkOnce({ json: sort, rows: sorts }, { json: 'Sort JSON', rows: 'Sort By' });
		checkSort(sort ?? []);
	},
	request: (values) => ({
		path: tablePath(values),
		query: { user_id_type: values.userIdType },
		body: {
			view_id: values.viewId,
			field_names: values.fieldNames,
			sort:
				values.sort?.map((one) => (isObject(one) ? one : { field_name: one })) ?? sortOf(values),
			filter: values.filter?.body ?? values.filterRows?.body,
			automatic_fields: values.automaticFields,
		},
	}),
	data: (answer, values) => simplified(answer, values.simplify),
	valuesRemark: ({ filter: given, filterRows, simplify: way }) =>
		sentences(given?.remark ?? '', filterRows?.remark ?? '', way?.remark ?? ''),
	summary: (data, { tableId: table }) =>
		counted(data, 'items', [`record in table ${table}`, `records in table ${table}`]),
	sample: searchSample,
});

function sortOf({
	sortRows: rows,
}: {
	readonly sortRows: IDataObject[];
}): IDataObject[] | undefined {
	return rows.length === 0 ? undefined : rows;
}

/** @throws Refusal for JSON that is not a list of columns */
function checkSort(sort: readonly unknown[]): void {
	if (sort.length <= MOST_SORTS && sort.every((one) => typeof one === 'string' || isObject(one)))
		return;
	throw new Refusal(
		'Sort is not a list of at most 100 columns',
		'Give Sort as a JSON array such as [{"field_name": "Due", "desc": true}].',
	);
}
