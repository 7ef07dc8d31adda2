import { text } from '../../../shared/operation';

/** Titles and descriptions have at most 255 characters (documentation: "Calendar overview"). */
export const summaryText = {
	label: 'Summary',
	description: 'Title of the calendar',
	placeholder: 'e.g. Release Plan',
	maxLength: 255,
};

export const description = text({ label: 'Description', maxLength: 255 });

/** A calendar as Feishu describes it. */
export const calendarSample = {
	calendar_id: 'feishu.cn_xxxxxxxxxx@group.calendar.feishu.cn',
	summary: 'Release Plan',
	description: 'What is released when',
	permissions: 'show_only_free_busy',
	color: -1,
	type: 'shared',
	summary_alias: '',
	is_deleted: false,
	is_third_party: false,
	role: 'owner',
};
