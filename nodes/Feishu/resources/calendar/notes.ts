import type { CodeNotes } from '../../../shared/operation';
import { calendarCodes } from '../common';

/** Codes of the calendar service (documentation: the error tables of "Create calendar" and its neighbours). */
export const calendarNotes: CodeNotes = {
	...calendarCodes,
	191009: {
		hint: 'Subscribe to the calendar first: only its owner and subscribers can change it.',
	},
};
