import type { IDataObject } from 'n8n-workflow';

import {
	endpoint,
	flag,
	isObject,
	jsonArray,
	jsonObject,
	list,
	listing,
	locator,
	Refusal,
} from '../../../../shared/operation';
import { getNode, userIdType } from '../../common';
import { searchSample } from '../samples';
import { appToken, tableId, tablePath } from '../table';

/** What one search may name (documentation: "Search records"). */
const MOST_SORTS = 100;
const MOST_FIELDS = 200;

const viewId = locator({
	label: 'View',
	description: 'View whose records, order and columns the search starts from',
	placeholder: 'e.g. vewTpR1urY',
	list: 'searchViews',
	url: {
		pattern: /[?&]view=(vew\w+)/,
		placeholder: 'e.g. https://sample.feishu.cn/base/NQRxbRkBMa6O?view=vewTpR1urY',
	},
});

export const searchRecords = listing({
	value: 'searchRecords',
	name: 'Search Bitable Records',
	action: 'Search Bitable records',
	description: 'Find records of a table by their values',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-record/search',
	endpoint: endpoint('POST /open-apis/bitable/v1/apps/:app_token/tables/:table_id/records/search', {
		rate: { perSecond: 20 },
		identities: ['tenant', 'user'],
		scopes: ['base:record:retrieve', 'bitable:app:readonly', 'bitable:app'],
		repeat: 'read',
	}),
	lookUps: [getNode],
	paging: { list: 'items', largest: 500 },
	pageSize: { default: 20, max: 500 },
	noun: ['record', 'records'],
	parameters: { appToken, tableId },
	options: {
		automaticFields: flag({
			label: 'Automatic Fields',
			description: 'Whether to return who created and changed a record, and when',
			default: false,
		}),
		fieldNames: list({
			label: 'Field Names',
			description: 'Columns to return; all when empty',
			placeholder: 'e.g. Task, Due',
			maxItems: MOST_FIELDS,
		}),
		filter: jsonObject({
			label: 'Filter',
			description: 'Conditions as Feishu documents them',
			placeholder:
				'e.g. {"conjunction": "and", "conditions": [{"field_name": "Task", "operator": "isNotEmpty"}]}',
		}),
		sort: jsonArray({
			label: 'Sort',
			description: 'Columns to sort by',
			placeholder: 'e.g. [{"field_name": "Due", "desc": true}]',
		}),
		userIdType,
		viewId,
	},
	check: ({ filter, sort = [] }) => {
		checkFilter(filter);
		const strange = sort.find((one) => typeof one !== 'string' && !isObject(one));
		if (strange !== undefined || sort.length > MOST_SORTS) {
			throw new Refusal(
				'Sort is not a list of at most 100 columns',
				'Give Sort as a JSON array such as [{"field_name": "Due", "desc": true}].',
			);
		}
	},
	request: async (values, _asked, api) => ({
		path: await tablePath(values, api),
		query: { user_id_type: values.userIdType },
		body: {
			view_id: values.viewId,
			field_names: values.fieldNames,
			sort: values.sort?.map((one) => (typeof one === 'string' ? { field_name: one } : one)),
			filter: values.filter === undefined ? undefined : filterBody(values.filter),
			automatic_fields: values.automaticFields,
		},
	}),
	sample: searchSample,
});

function checkFilter(filter: IDataObject | undefined): void {
	if (filter === undefined) return;
	const { conjunction = 'and', conditions = [] } = filter;
	const isKnown = conjunction === 'and' || conjunction === 'or';
	if (isKnown && Array.isArray(conditions) && conditions.every(isObject)) return;
	throw new Refusal(
		'Filter is not a set of conditions',
		'Give Filter as {"conjunction": "and", "conditions": [{"field_name": "Task", "operator": "is", "value": ["Visit"]}]}.',
	);
}

/** Feishu takes values as a list of texts, and an empty list for isEmpty and isNotEmpty. */
function filterBody({ conjunction = 'and', ...filter }: IDataObject): IDataObject {
	const body: IDataObject = { conjunction, ...filter };
	const { conditions, children } = filter;
	if (Array.isArray(conditions)) body.conditions = conditions.filter(isObject).map(conditionBody);
	if (Array.isArray(children)) body.children = children.filter(isObject).map(filterBody);
	return body;
}

function conditionBody({ value, ...condition }: IDataObject): IDataObject {
	const values = Array.isArray(value)
		? value
		: value === undefined || value === null
			? []
			: [value];
	return { ...condition, value: values.map(String) };
}
