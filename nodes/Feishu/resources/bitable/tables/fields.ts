import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../../../../shared/fields';
import { jsonArray, text } from '../../../../shared/fields';
import { Refusal } from '../../../../shared/values';
import type { ColumnDefinition } from '../columns';
import { definitionsIn } from '../columns';

const LABEL = 'Columns';

/** What a Base, a table or a column is to be called. */
export const newName = text({
	label: 'Name',
	description: 'What it is called in Feishu',
	placeholder: 'e.g. Customers',
	required: true,
});

/** What a table may be called (documentation: "Create table"). */
export const TABLE_NAME = {
	test: /^[^[\]:\\/?*]{1,100}$/,
	expected: '1 to 100 characters without [ ] : \\ / ? *',
};

/** @throws Refusal for a name that no table may have */
export function checkTableName(name: string): void {
	if (TABLE_NAME.test.test(name)) return;
	throw new Refusal(
		`Name is ${name}, but a table is called with ${TABLE_NAME.expected}`,
		'Choose another Name.',
	);
}

const given = jsonArray({
	label: LABEL,
	description: 'Columns of the table, the first one first: names, or objects with name and type',
	placeholder:
		'e.g. ["Task", {"name": "State", "type": "SingleSelect", "options": ["Open", "Done"]}]',
});

/** The columns of a new table. */
export const columnDefinitions: Field<ColumnDefinition[] | undefined> = {
	label: LABEL,
	property: given.property,
	read: (value) => {
		const read = given.read(value);
		return read === undefined ? undefined : definitionsIn(read, LABEL);
	},
};

/** The columns of a new table, and the item they may be taken from. */
export interface GivenColumns {
	readonly columns?: ColumnDefinition[];
	readonly item: IDataObject;
}

/** The same where the item may say them. */
export const columnsOrItem: Field<GivenColumns> = {
	label: LABEL,
	property: given.property,
	shownWhen: { columnSource: ['definition'] },
	read: (value, item) => ({ columns: columnDefinitions.read(value), item: item?.json ?? {} }),
};
