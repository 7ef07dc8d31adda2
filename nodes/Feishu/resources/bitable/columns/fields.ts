import { choice, jsonObject, list, locator, text } from '../../../../shared/fields';

/** A column of the table, by its name or id. */
export const columnName = locator({
	label: 'Column Name',
	description: 'The column, by its name or ID',
	placeholder: 'e.g. State',
	list: 'searchColumns',
	idLabel: 'By Name',
	required: true,
});

/** The types a column can be made with, by the names Feishu gives them. */
export const columnType = choice({
	label: 'Column Type',
	options: {
		Attachment: 'Attachment',
		AutoNumber: 'Auto Number',
		Barcode: 'Barcode',
		Checkbox: 'Checkbox',
		CreatedTime: 'Created Time',
		CreatedUser: 'Created User',
		Currency: 'Currency',
		DateTime: 'Date',
		DuplexLink: 'Duplex Link',
		Formula: 'Formula',
		GroupChat: 'Group Chat',
		Location: 'Location',
		ModifiedTime: 'Modified Time',
		ModifiedUser: 'Modified User',
		MultiSelect: 'Multiple Select',
		Number: 'Number',
		Phone: 'Phone',
		Progress: 'Progress',
		Rating: 'Rating',
		SingleLink: 'Single Link',
		SingleSelect: 'Single Select',
		Text: 'Text',
		Url: 'URL',
		User: 'User',
	},
	default: 'Text',
});

/** What belongs to a column. */
export const columnOptions = {
	description: text({
		label: 'Description',
		description: 'What people are told of the column',
		placeholder: 'e.g. As the customer writes it',
	}),
	property: jsonObject({
		label: 'Property',
		description: 'What belongs to the type, as Feishu documents it',
		placeholder: 'e.g. {"formatter": "0.00"}',
	}),
	selectOptions: list({
		label: 'Select Options',
		description: 'Names of the options of a select column, as a list or separated by commas',
		placeholder: 'e.g. Open, Done',
	}),
};
