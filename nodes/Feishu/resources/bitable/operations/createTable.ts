import { bitable, CallFailed, wiki } from '../../../../shared/endpoints';
import { appToken, choice, text } from '../../../../shared/fields';
import { chain, unlessProven } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import type { ColumnDefinition } from '../columns';
import { columnsOfItem, definitionsIn } from '../columns';
import type { GivenColumns } from '../tables';
import {
	checkTableName,
	columnsOrItem,
	createTableCall,
	makeTable,
	newName,
	tableBefore,
} from '../tables';

type ColumnSource = 'definition' | 'inputItem' | 'none';

export const createTable = chain({
	value: 'createTable',
	name: 'Create Bitable Table',
	action: 'Create Bitable table',
	description: 'Add a table with columns, given as a list or taken from an incoming item',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table/create',
	endpoints: [wiki.spaceGetNode, bitable.appTableList, createTableCall],
	parameters: {
		appToken,
		name: newName,
		columnSource: choice({
			label: 'Column Source',
			options: {
				definition: ['Definition', 'The columns stand in the field below'],
				inputItem: ['Input Item', 'A column for each attribute, of the type its value has'],
				none: ['None', 'A table with nothing but its first column'],
			},
			default: 'definition',
		}),
		columns: columnsOrItem,
	},
	options: {
		ifExists: choice({
			label: 'If Exists',
			description: 'What to do where the Base has a table of that name',
			options: {
				refuse: 'Refuse',
				use: ['Use It', 'Return its ID; its columns stay as they are'],
			},
			default: 'refuse',
		}),
		viewName: text({
			label: 'View Name',
			description: 'What the first view of the table is called',
			placeholder: 'e.g. All',
		}),
	},
	check: ({ name, columnSource, columns }) => {
		checkTableName(name);
		columnsFor(columnSource, columns);
	},
	serialBy: (values) => `base ${values.appToken}`,
	run: async ({ appToken: base, name, columnSource, columns, ifExists, viewName }, api) => {
		const known = api.dryRun ? undefined : await tableBefore(api, base, name);
		if (known !== undefined && ifExists === 'refuse') throw taken(name, known);
		if (known !== undefined) return { data: { table_id: known, name, existed: true } };
		const wanted = { name, viewName, columns: columnsFor(columnSource, columns) };
		const made = await makeTable(api, base, wanted);
		if ('failure' in made) throw new CallFailed(made.failure);
		const doubt = unlessProven(api, made.answer, 'table_id');
		return doubt ?? { data: { ...made.answer, name, existed: false } };
	},
	summary: ({ table_id: id, existed }, { name }) =>
		`${existed === true ? 'Found' : 'Created'} table ${name} (${String(id)})`,
	sample: {
		table_id: 'tblDBTWm6Es84d8c',
		default_view_id: 'vewUuKOz2R',
		field_id_list: ['fldhr2hBEA'],
		name: 'Customers',
		existed: false,
	},
});

/** @throws Refusal where no column is said */
function columnsFor(source: ColumnSource, { columns, item }: GivenColumns): ColumnDefinition[] {
	if (source === 'none') return [];
	if (source === 'definition') {
		if (columns !== undefined) return columns;
		throw new Refusal(
			'Columns is empty',
			'Fill in Columns, or set Column Source to Input Item or None.',
		);
	}
	const taken = definitionsIn(
		columnsOfItem(item).map((one) => ({ ...one })),
		'The input item',
	);
	if (taken.length > 0) return taken;
	throw new Refusal(
		'The input item holds nothing, so it says no columns',
		'Give an item with the attributes that become columns.',
	);
}

function taken(name: string, id: string): Refusal {
	return new Refusal(
		`The Base has a table ${name} already (${id})`,
		'Choose another Name, or set If Exists to Use It.',
	);
}
