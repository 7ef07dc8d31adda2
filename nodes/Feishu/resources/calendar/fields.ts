import { text } from '../../../shared/fields';

/** Titles and descriptions have at most 255 characters (documentation: "Calendar overview"). */
export const summaryText = {
	label: 'Summary',
	description: 'Title of the calendar',
	placeholder: 'e.g. Release Plan',
	maxLength: 255,
};

export const description = text({ label: 'Description', maxLength: 255 });
