import { list, locator, number, text, userLookup } from '../../../shared/fields';
import type { Field } from '../../../shared/fields';

/** One and many, as summaries say it. */
export const USERS = ['user', 'users'] as const;

/** The user that is changed. */
export const userId = locator({
	label: 'User ID',
	description: 'The user; its type is User ID Type',
	...userLookup,
	required: true,
});

export const EMAIL = { test: /^[^\s@]+@[^\s@]+$/, expected: 'an e-mail address' };

export const newEmail = text({
	label: 'Email',
	description: 'The personal e-mail address; required with a Mobile outside mainland China',
	placeholder: 'e.g. nathan@example.com',
	pattern: EMAIL,
});

/** Texts about a user may have 255 characters (documentation: "Create a user"). */
export const LONGEST = 255;

/** What can be set besides name, contacts and departments. */
export const positionFields = {
	employeeNo: text({
		label: 'Employee Number',
		placeholder: 'e.g. E-1042',
		maxLength: LONGEST,
	}),
	jobTitle: text({ label: 'Job Title', placeholder: 'e.g. Engineer', maxLength: LONGEST }),
};

const typeNumber = number({ label: 'Employee Type', min: 1, max: 2147483647, default: 1 });

/** The types every tenant has, to choose from; those a tenant defines itself are numbers from 6 on. */
export const employeeType: Field<number> = {
	...typeNumber,
	property: {
		type: 'options',
		default: 1,
		description:
			'What the user is employed as; give a type that the tenant defined by its number, with an expression',
		allowArbitraryValues: true,
		options: [
			{ name: 'Consultant', value: 5 },
			{ name: 'Intern', value: 2 },
			{ name: 'Labor', value: 4 },
			{ name: 'Outsourced', value: 3 },
			{ name: 'Regular', value: 1 },
		],
	},
};

/** Departments a user can be in (documentation: "Create a user"). */
export const MOST_DEPARTMENTS = 50;

const departmentIdsText = {
	placeholder: 'e.g. od-4e6ac4d14bcd5071',
	maxItems: MOST_DEPARTMENTS,
};

const HOW_TO_NAME_DEPARTMENTS =
	'as a list or separated by commas. Search Departments finds the IDs; names are not IDs. 0 is the root.';

export const firstDepartments = list({
	...departmentIdsText,
	label: 'Department IDs',
	description: `The departments the user is in, ${HOW_TO_NAME_DEPARTMENTS}`,
	required: true,
});

export const newDepartments = list({
	...departmentIdsText,
	label: 'Department IDs (Replaces All)',
	hint: 'Name all departments of the user: those that are not named are removed.',
	description: `All departments the user is in from now on, ${HOW_TO_NAME_DEPARTMENTS} The user leaves all others.`,
});

export const someDepartments = list({
	...departmentIdsText,
	label: 'Department IDs',
	description: `Departments the user is added to or taken out of, ${HOW_TO_NAME_DEPARTMENTS}`,
	required: true,
});
