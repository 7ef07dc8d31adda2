import { contact, endpoint } from '../../../../shared/endpoints';
import {
	checkDepartmentIds,
	CONTACT_NOTICE,
	departmentIdType,
	text,
	userIdType,
} from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { few, memberText, named, Refusal } from '../../../../shared/values';
import { employeeType, firstDepartments, LONGEST, newEmail, positionFields } from '../fields';
import { COUNTRY_CODE, phone } from '../phone';

export const create = operation({
	value: 'create',
	name: 'Create User',
	action: 'Create user',
	description: 'Add a user to the tenant; Feishu invites them by text message or e-mail',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/user/create',
	notice: CONTACT_NOTICE,
	endpoint: endpoint(contact.userCreate, { repeat: 'key' }),
	parameters: {
		name: text({
			label: 'Name',
			placeholder: 'e.g. Nathan Smith',
			maxLength: LONGEST,
			required: true,
		}),
		mobile: phone({
			label: 'Mobile',
			description: `The mobile number, ${COUNTRY_CODE}`,
			placeholder: 'e.g. 13011111111',
			required: true,
		}),
		departmentIds: firstDepartments,
		employeeType,
		email: newEmail,
	},
	options: {
		...positionFields,
		userId: text({
			label: 'User ID',
			description: 'The user_id the tenant gives the user; Feishu makes one when it is empty',
			placeholder: 'e.g. 3e3cf96b',
			maxLength: 64,
		}),
		userIdType,
		departmentIdType,
	},
	check: ({ departmentIds, departmentIdType: type, email, mobile }) => {
		checkDepartmentIds(departmentIds, type, 'Department IDs');
		if (email !== undefined || !mobile.startsWith('+') || mobile.startsWith('+86')) return;
		throw new Refusal(
			'Email is empty, but Feishu needs it for a Mobile outside mainland China',
			'Fill in Email.',
		);
	},
	request: (values, { key }) => ({
		query: {
			user_id_type: values.userIdType,
			department_id_type: values.departmentIdType,
			client_token: key(),
		},
		body: {
			user_id: values.userId,
			name: values.name,
			email: values.email,
			mobile: values.mobile,
			department_ids: values.departmentIds,
			employee_no: values.employeeNo,
			employee_type: values.employeeType,
			job_title: values.jobTitle,
		},
	}),
	proof: 'user.open_id',
	summary: ({ user }, { name, departmentIds }) =>
		`Created ${named('user', name, memberText(user, 'open_id'))} in ${departmentIds.length === 1 ? 'department' : 'departments'} ${few(departmentIds)}`,
});
