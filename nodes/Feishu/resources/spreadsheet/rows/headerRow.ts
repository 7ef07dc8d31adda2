import { number } from '../../../../shared/fields';

/** The row that holds the names of the columns; the first one where nothing is given. */
export const headerRow = number({
	label: 'Header Row',
	description: 'The row that holds the names of the columns',
	min: 1,
});

/** Where the names are when nothing else is said. */
export const USUAL_HEADER_ROW = 1;
