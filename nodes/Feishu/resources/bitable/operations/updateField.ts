import { bitable, CallFailed, wiki } from '../../../../shared/endpoints';
import { appToken, choice, tableId, tablePath, text, writerOf } from '../../../../shared/fields';
import { chain, unlessProven } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import { columnName, columnOptions, mergedColumn, readColumn } from '../columns';

/** "DataNotChange": the column is as it is to be. */
const NOT_CHANGED = 1254606;

export const updateField = chain({
	value: 'updateField',
	name: 'Update Bitable Column',
	action: 'Update Bitable column',
	description: 'Rename a column, or change its options and settings; what is not named stays',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-field/update',
	endpoints: [wiki.spaceGetNode, bitable.appTableFieldList, bitable.appTableFieldUpdate],
	parameters: { appToken, tableId, columnName },
	options: {
		...columnOptions,
		newName: text({
			label: 'New Name',
			description: 'What the column is called from now on',
			placeholder: 'e.g. Status',
		}),
		optionMode: choice({
			label: 'Option Mode',
			options: {
				add: ['Add', 'Keep the options the column has'],
				replace: ['Replace', 'Take out the options that are not named; records lose them'],
			},
			default: 'add',
		}),
	},
	list: 'field',
	check: ({ newName, description, property, selectOptions }) => {
		const given = [newName, description, property, selectOptions];
		if (given.some((value) => value !== undefined)) return;
		throw new Refusal('Nothing is to be changed', 'Give at least one option, such as New Name.');
	},
	serialBy: writerOf,
	run: async (values, api) => {
		const before = await readColumn(api, values, values.columnName);
		const result = await api.attempt(bitable.appTableFieldUpdate, {
			path: { ...tablePath(values), field_id: String(before.field_id) },
			body: mergedColumn(before, values),
		});
		if ('failure' in result) {
			if (result.failure.code !== NOT_CHANGED) throw new CallFailed(result.failure);
			return { data: { field: before }, remark: 'It was like this already.' };
		}
		return unlessProven(api, result.answer, 'field') ?? { data: result.answer };
	},
	summary: (_data, values) => `Changed column ${values.columnName} of table ${values.tableId}`,
	sample: bitable.appTableFieldUpdate.sample(),
});
