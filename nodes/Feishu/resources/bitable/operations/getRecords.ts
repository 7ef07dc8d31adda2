import { bitable, wiki } from '../../../../shared/endpoints';
import {
	appToken,
	flag,
	list,
	tableId,
	tablePath,
	timezone,
	userIdType,
} from '../../../../shared/fields';
import { splitting } from '../../../../shared/operation';
import { chunks, memberText, objectsIn, textsIn } from '../../../../shared/values';
import { getCall } from '../deleting';
import { automaticFields } from '../fields';
import { recordCount } from '../records';
import { simplified, simplifyFirst } from '../simplify';
import { hiddenRemark } from '../hidden';

/** Ids one call takes (documentation: "Batch get records"). */
const IDS_PER_CALL = 100;

export const getRecords = splitting({
	value: 'getRecords',
	name: 'Get Bitable Records',
	action: 'Get Bitable records',
	description: 'Read records by their IDs',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-record/batch_get',
	endpoint: getCall,
	lookUps: [wiki.spaceGetNode, bitable.appTableFieldList],
	list: 'records',
	parameters: {
		appToken,
		tableId,
		recordIds: list({
			label: 'Record IDs',
			description: 'The record_id of each record to read, as a list or separated by commas',
			placeholder: 'e.g. recusyQbB0fVL5, recusyQbB0CJjX',
			required: true,
		}),
	},
	options: {
		automaticFields,
		simplify: simplifyFirst,
		timezone: timezone(),
		userIdType,
		withSharedUrl: flag({
			label: 'With Shared URL',
			description: 'Whether to return the address by which each record can be shared',
			default: false,
		}),
	},
	parts: ({ recordIds: ids }) => chunks([...new Set(ids)], IDS_PER_CALL),
	asked: (ids) => ids,
	request: (ids, values) => ({
		path: tablePath(values),
		body: {
			record_ids: ids,
			user_id_type: values.userIdType,
			with_shared_url: values.withSharedUrl,
			automatic_fields: values.automaticFields,
		},
	}),
	data: ({ records }, answers, { recordIds: ids, simplify }) => {
		const known = new Map(objectsIn(records).map((one) => [memberText(one, 'record_id'), one]));
		const inOrder = [...new Set(ids)].map((id) => known.get(id)).filter((one) => one !== undefined);
		const data = {
			records: inOrder,
			absent_record_ids: answers.flatMap((answer) => textsIn(answer.absent_record_ids)),
			forbidden_record_ids: answers.flatMap((answer) => textsIn(answer.forbidden_record_ids)),
		};
		return simplified(data, simplify, 'records');
	},
	remark: (data) => hiddenRemark(data),
	valuesRemark: ({ simplify }) => simplify?.remark ?? '',
	summary: ({ records }, { tableId: table }) => `Read ${recordCount(records)} of table ${table}`,
});
