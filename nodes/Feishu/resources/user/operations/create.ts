import {
	endpoint,
	list,
	number,
	operation,
	Refusal,
	STANDARD_RATE,
	text,
} from '../../../../shared/operation';
import {
	checkDepartmentIds,
	CONTACT_NOTICE,
	departmentIdType,
	memberText,
	userIdType,
} from '../../common';
import {
	departmentIdsText,
	LONGEST,
	MOBILE,
	newEmail,
	plainNumber,
	positionFields,
	userSample,
} from '../fields';

export const create = operation({
	value: 'create',
	name: 'Create User',
	action: 'Create user',
	description: 'Add a user to the tenant; Feishu invites him by SMS or mail',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/user/create',
	notice: CONTACT_NOTICE,
	endpoint: endpoint('POST /open-apis/contact/v3/users', {
		rate: STANDARD_RATE,
		identities: ['tenant'],
		scopes: ['contact:contact'],
		repeat: 'key',
	}),
	parameters: {
		name: text({
			label: 'Name',
			placeholder: 'e.g. Nathan Smith',
			maxLength: LONGEST,
			required: true,
		}),
		mobile: text({
			label: 'Mobile',
			description: 'With + and the country code outside mainland China',
			placeholder: 'e.g. 13011111111',
			pattern: MOBILE,
			required: true,
		}),
		departmentIds: list({ ...departmentIdsText, required: true }),
		employeeType: number({
			label: 'Employee Type',
			description:
				'1 regular, 2 intern, 3 outsourced, 4 labor, 5 consultant, or a type the tenant defined',
			min: 1,
			max: 2147483647,
			default: 1,
		}),
		email: newEmail,
	},
	options: {
		...positionFields,
		userId: text({
			label: 'User ID',
			description: 'The user_id the tenant gives to the user; Feishu makes one when this is empty',
			placeholder: 'e.g. 3e3cf96b',
			maxLength: 64,
		}),
		userIdType,
		departmentIdType,
	},
	check: (values) => {
		checkDepartmentIds(values.departmentIds, values.departmentIdType, 'Department IDs');
		const mobile = plainNumber(values.mobile);
		if (values.email !== undefined || !mobile.startsWith('+') || mobile.startsWith('+86')) return;
		throw new Refusal(
			'Email is empty, but Feishu needs it for a Mobile outside mainland China',
			'Fill in Email.',
		);
	},
	request: (values, key) => ({
		query: {
			user_id_type: values.userIdType,
			department_id_type: values.departmentIdType,
			client_token: key,
		},
		body: {
			user_id: values.userId,
			name: values.name,
			email: values.email,
			mobile: plainNumber(values.mobile),
			department_ids: values.departmentIds,
			employee_no: values.employeeNo,
			employee_type: values.employeeType,
			job_title: values.jobTitle,
		},
	}),
	summary: ({ user }, { name, departmentIds }) => {
		return `Created user ${name} (${memberText(user, 'open_id')}) in department ${departmentIds.join(', ')}`;
	},
	sample: { user: userSample },
});
