import type { IDataObject } from 'n8n-workflow';

import { approval } from '../../../../shared/endpoints';
import { approvalCode, userIdType } from '../../../../shared/fields';
import type { FormField } from '../../../../shared/lookups';
import { formFieldsIn, parsed } from '../../../../shared/lookups';
import { operation } from '../../../../shared/operation';
import { amount, memberText, named, objectsIn } from '../../../../shared/values';
import { locale, simplify } from '../approvalFields';

export const getDefinition = operation({
	value: 'getDefinition',
	name: 'Get Approval Definition',
	action: 'Get approval definition',
	description:
		"Read an approval's form: its fields with types, options and whether they are required",
	documentation: 'https://open.feishu.cn/document/server-docs/approval-v4/approval/get',
	endpoint: approval.approvalGet,
	parameters: { approvalCode },
	options: { locale, simplify, userIdType },
	request: (values) => ({
		path: { approval_code: values.approvalCode },
		query: { locale: values.locale, user_id_type: values.userIdType, with_option: true },
	}),
	proof: 'approval_name',
	data: (answer, { simplify: isSimple, approvalCode: code }) =>
		isSimple ? readable(answer, code) : withJson(answer),
	summary: (data, values) => {
		const fields = objectsIn(data.fields ?? data.form);
		const count = amount(fields.length, ['field', 'fields']);
		const name = memberText(data, 'name') || memberText(data, 'approval_name');
		return `Got ${named('approval', name, values.approvalCode)} with ${count}`;
	},
	sample: {
		approval_code: '7C468A54-8745-2245-9675-08B7C63E7A85',
		name: 'Payment',
		status: 'ACTIVE',
		fields: [
			{ id: 'widget1', custom_id: 'user_name', name: 'Reason', type: 'textarea', required: true },
		],
		nodes: [
			{
				node_id: '46e6d96cfa756980907209209ec03b64',
				name: 'Approval',
				type: 'AND',
				approver_chosen: true,
			},
		],
	},
});

/** The definition with the JSON that stands in it as text. */
function withJson(answer: IDataObject): IDataObject {
	const { form, form_widget_relation: relation } = answer;
	const read = (text: unknown): IDataObject[string] => {
		const value = parsed(text);
		return typeof value === 'object' && value !== null ? { ...Object(value) } : String(text);
	};
	return {
		...answer,
		form: objectsIn(parsed(form)),
		...(relation === undefined ? {} : { form_widget_relation: read(relation) }),
	};
}

function readable(answer: IDataObject, code: string): IDataObject {
	return {
		approval_code: code,
		name: answer.approval_name,
		status: answer.status,
		fields: formFieldsIn(answer.form).map(readableField),
		nodes: objectsIn(answer.node_list).map((node) => ({
			node_id: node.node_id,
			custom_node_id: node.custom_node_id,
			name: node.name,
			type: node.node_type,
			approver_chosen: node.need_approver === true,
		})),
	};
}

function readableField(field: FormField): IDataObject {
	const { id, customId, name, type, required, options, unit, children } = field;
	return {
		id,
		...(customId === '' ? {} : { custom_id: customId }),
		name,
		type,
		required,
		...(options.length === 0 ? {} : { options: options.map((one) => ({ ...one })) }),
		...(unit === '' ? {} : { unit }),
		...(children.length === 0 ? {} : { children: children.map(readableField) }),
	};
}
