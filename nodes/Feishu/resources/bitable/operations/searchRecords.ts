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
import { automaticFields } from '../fields';
import { filter } from '../filter';
import { searchSample } from '../samples';
import { simplified, simplify } from '../simplify';
import { viewId } from '../view';

/** What one search may name (documentation: "Search records"). */
const MOST_SORTS = 100;
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
	parameters: { appToken, tableId },
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
			label: 'Sort',
			description: 'The columns to sort by, most important first',
			placeholder: 'e.g. [{"field_name": "Due", "desc": true}]',
		}),
		timezone: timezone(),
		userIdType,
		viewId,
	},
	check: ({ sort = [] }) => {
		if (sort.length <= MOST_SORTS && sort.every((one) => typeof one === 'string' || isObject(one)))
			return;
		throw new Refusal(
			'Sort is not a list of at most 100 columns',
			'Give Sort as a JSON array such as [{"field_name": "Due", "desc": true}].',
		);
	},
	request: (values) => ({
		path: tablePath(values),
		query: { user_id_type: values.userIdType },
		body: {
			view_id: values.viewId,
			field_names: values.fieldNames,
			sort: values.sort?.map((one) => (isObject(one) ? one : { field_name: one })),
			filter: values.filter?.body,
			automatic_fields: values.automaticFields,
		},
	}),
	data: (answer, values) => simplified(answer, values.simplify),
	valuesRemark: ({ filter: given, simplify: way }) =>
		sentences(given?.remark ?? '', way?.remark ?? ''),
	summary: (data, { tableId: table }) =>
		counted(data, 'items', [`record in table ${table}`, `records in table ${table}`]),
	sample: searchSample,
});
