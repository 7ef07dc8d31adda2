import { contact, endpoint } from '../../../../shared/endpoints';
import {
	checkDepartmentIds,
	checkUserIds,
	CONTACT_NOTICE,
	departmentIdType,
	text,
	userIdType,
} from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { nothingToUpdate, Refusal } from '../../../../shared/values';
import { LONGEST, newDepartments, newEmail, positionFields, userId } from '../fields';
import { MOVES } from '../moves';
import { COUNTRY_CODE, phone } from '../phone';

export const update = operation({
	value: 'update',
	name: 'Update User',
	action: 'Update user',
	description: 'Change a user; what is not given stays as it is',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/user/patch',
	notice: CONTACT_NOTICE,
	endpoint: endpoint(contact.userPatch, { repeat: 'same' }),
	parameters: { userId },
	options: {
		name: text({
			label: 'Name',
			placeholder: 'e.g. Nathan Smith',
			maxLength: LONGEST,
		}),
		mobile: phone({
			label: 'Mobile',
			description: `The mobile number, ${COUNTRY_CODE}`,
			placeholder: 'e.g. 13011111111',
		}),
		email: newEmail,
		departmentIds: newDepartments,
		...positionFields,
		userIdType,
		departmentIdType,
	},
	check: (values) => {
		checkUserIds([values.userId], values.userIdType, 'User');
		const { departmentIds = [], departmentIdType: type } = values;
		checkDepartmentIds(departmentIds, type, newDepartments.label);
		if (changesOf(values).length > 0) return;
		throw nothingToUpdate([
			'Name',
			'Mobile',
			'Email',
			newDepartments.label,
			'Employee Number',
			'Job Title',
		]);
	},
	serialBy: (values) => `user ${values.userId}`,
	request: (values, { identity }) => {
		if (identity === 'user') refuseOthersThanName(values);
		return {
			path: { user_id: values.userId },
			query: {
				user_id_type: values.userIdType,
				department_id_type: values.departmentIdType,
			},
			body: {
				name: values.name,
				email: values.email,
				mobile: values.mobile,
				department_ids: values.departmentIds,
				employee_no: values.employeeNo,
				job_title: values.jobTitle,
			},
			alsoPaced: values.departmentIds === undefined ? undefined : MOVES,
		};
	},
	proof: 'user',
	summary: (_data, values) =>
		`Updated user ${values.userId}: ${changesOf(values).map(lowered).join(', ')}`,
});

interface Changes {
	readonly name: string | undefined;
	readonly mobile: string | undefined;
	readonly email: string | undefined;
	readonly departmentIds: string[] | undefined;
	readonly employeeNo: string | undefined;
	readonly jobTitle: string | undefined;
}

/** What has a new value, in the words of the form. */
function changesOf(values: Changes): string[] {
	const labels: ReadonlyArray<readonly [value: unknown, label: string]> = [
		[values.name, 'Name'],
		[values.mobile, 'Mobile'],
		[values.email, 'Email'],
		[values.departmentIds, 'Department IDs'],
		[values.employeeNo, 'Employee Number'],
		[values.jobTitle, 'Job Title'],
	];
	return labels.filter(([value]) => value !== undefined).map(([, label]) => label);
}

/** A label in a sentence. */
function lowered(label: string): string {
	return label.toLowerCase().replace(/\bids\b/, 'IDs');
}

/** A user's token changes the name only (documentation: "Modify part of the user information"). */
function refuseOthersThanName(values: Changes): void {
	const others = changesOf(values).filter((label) => label !== 'Name');
	if (others.length === 0) return;
	throw new Refusal(
		`Feishu lets a user change only Name, but ${others.join(', ')} ${others.length === 1 ? 'is' : 'are'} given`,
		'Clear the other options, or select a Feishu (Lark) API credential.',
	);
}
