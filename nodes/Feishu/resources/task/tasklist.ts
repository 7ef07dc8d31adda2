import { locator, optionalTasklist } from '../../../shared/fields';

/** The list a task goes into, and its section. */
export const placeFields = {
	tasklistId: optionalTasklist,
	sectionId: locator({
		label: 'Section',
		description: 'The section of Task List; its first one when this is empty',
		placeholder: 'e.g. e6e37dcc-f75a-5936-f589-12fb4b5c80c2',
		list: 'searchSections',
	}),
};
