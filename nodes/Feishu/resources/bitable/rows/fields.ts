import { choice, flag, list } from '../../../../shared/fields';

/** What says which record a row means. */
export const matchColumns = list({
	label: 'Match Columns',
	description: 'Columns that say together which record is meant, e.g. a number or a name',
	placeholder: 'e.g. Order Number',
	required: true,
});

export const updateOnlyChanged = flag({
	label: 'Update Only Changed',
	description:
		'Whether to write only the values that differ, and leave records alone where none does',
	default: true,
});

export const whenSeveralMatch = choice({
	label: 'When Several Match',
	description: 'What to do with a row that several records of the table match',
	options: {
		refuse: ['Refuse the Row', 'Name the records and change none of them'],
		first: 'Update the First',
		all: 'Update All',
	},
	default: 'refuse',
});
