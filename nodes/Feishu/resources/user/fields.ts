import type { IDataObject } from 'n8n-workflow';

import { Refusal, text } from '../../../shared/operation';

/** One and many, as summaries say it. */
export const USERS = ['user', 'users'] as const;

/** What a phone number may be written with; Feishu gets it without spaces and the like. */
const PHONE = /^\+?[\d\s().-]{5,}$/;

export const EMAIL = { test: /^[^\s@]+@[^\s@]+$/, expected: 'an e-mail address' };
export const MOBILE = {
	test: PHONE,
	expected: 'a phone number, with + and the country code outside mainland China',
};

/** A phone number as Feishu takes it: digits, after a plus where there is a country code. */
export function plainNumber(written: string): string {
	return written.replace(/[\s().-]/g, '');
}

/** Refuses phone numbers in a list that are none. */
export function checkNumbers(numbers: readonly string[], label: string): void {
	const wrong = numbers.find((one) => !PHONE.test(one));
	if (wrong === undefined) return;
	throw new Refusal(
		`${label} holds "${wrong}", which is not a phone number`,
		`Give ${label} as phone numbers, with + and the country code outside mainland China.`,
	);
}

export const newEmail = text({
	label: 'Email',
	description: 'The personal address; needed for mobiles outside mainland China',
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

/** Departments a user can be in (documentation: "Create a user"). */
const MOST_DEPARTMENTS = 50;

export const departmentIdsText = {
	label: 'Department IDs',
	description: 'The departments the user is in, as a list or separated by commas; 0 is the root',
	placeholder: 'e.g. od-4e6ac4d14bcd5071a37a39de902c7141',
	maxItems: MOST_DEPARTMENTS,
};

export const userSample: IDataObject = {
	union_id: 'on_94a1ee5551019f18cd73d9f111898cf2',
	user_id: '3e3cf96b',
	open_id: 'ou_7dab8a3d3cdcc9da365777c7ad535d62',
	name: 'Ada Wong',
	en_name: 'Ada',
	nickname: 'Ada W.',
	email: 'ada@example.com',
	mobile: '+8613011111111',
	mobile_visible: true,
	status: {
		is_frozen: false,
		is_resigned: false,
		is_activated: true,
		is_exited: false,
		is_unjoin: false,
	},
	department_ids: ['od-4e6ac4d14bcd5071a37a39de902c7141'],
	job_title: 'Engineer',
	employee_no: 'E-1042',
	employee_type: 1,
	is_tenant_manager: false,
};
