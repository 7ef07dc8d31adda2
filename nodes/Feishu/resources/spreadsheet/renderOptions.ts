import { choice, USER_ID_TYPES } from '../../../shared/fields';

/** How cells are returned (documentation: "Read a single range"). */
export const renderOptions = {
	// Without it Feishu returns formulas instead of their results.
	valueRenderOption: choice({
		label: 'Value Render Option',
		description: 'How the values of cells are returned',
		options: {
			FormattedValue: ['Formatted Value', 'Formulas computed, values as the sheet shows them'],
			Formula: ['Formula', 'The formulas themselves'],
			ToString: ['Plain Text', 'Everything except numbers as plain text'],
			UnformattedValue: ['Unformatted Value', 'Formulas computed, values without format'],
		},
		default: 'FormattedValue',
	}),
	dateTimeRenderOption: choice({
		label: 'Date Time Render Option',
		description: 'How dates and times are returned',
		options: {
			'': ['Serial Number', 'Days since December 30, 1899'],
			FormattedString: ['Formatted String', 'As the sheet shows them'],
		},
		default: '',
	}),
	userIdType: choice({
		label: 'User ID Type',
		description:
			'Which kind of ID users mentioned in cells are returned with; an internal one of Feishu when it is not set',
		options: { open_id: USER_ID_TYPES.open_id, union_id: USER_ID_TYPES.union_id },
	}),
};

/** What the render options gave. */
interface GivenRendering {
	readonly valueRenderOption: string;
	readonly dateTimeRenderOption: string;
	readonly userIdType: string | undefined;
}

/** The query of a read; what was not asked for is left to Feishu. */
export function renderQuery(given: GivenRendering) {
	const { valueRenderOption, dateTimeRenderOption, userIdType } = given;
	return {
		valueRenderOption,
		dateTimeRenderOption: dateTimeRenderOption === '' ? undefined : dateTimeRenderOption,
		user_id_type: userIdType,
	};
}
