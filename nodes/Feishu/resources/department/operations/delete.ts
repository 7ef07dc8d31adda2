import { contact, endpoint } from '../../../../shared/endpoints';
import {
	checkDepartmentIds,
	CONTACT_NOTICE,
	departmentId,
	departmentIdType,
} from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { refuseRoot, STRUCTURE } from '../fields';

/** Feishu's ways to say that there is no such department. */
const NO_SUCH_DEPARTMENT = [40015, 99992357, 99992358, 99992379, 99992380];

export const remove = operation({
	value: 'delete',
	name: 'Delete Department',
	action: 'Delete department',
	description: 'Delete a department that holds neither users nor departments',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/department/delete',
	notice: CONTACT_NOTICE,
	endpoint: endpoint(contact.departmentDelete, { goneCodes: NO_SUCH_DEPARTMENT }),
	parameters: { departmentId },
	options: { departmentIdType },
	check: (values) => {
		refuseRoot(values.departmentId);
		checkDepartmentIds([values.departmentId], values.departmentIdType, 'Department');
	},
	serialBy: () => STRUCTURE,
	request: (values) => ({
		path: { department_id: values.departmentId },
		query: { department_id_type: values.departmentIdType },
	}),
	data: (_answer, values) => ({ department_id: values.departmentId, deleted: true }),
	summary: (_data, values) => `Deleted department ${values.departmentId}`,
	sample: { department_id: 'od-4e6ac4d14bcd5071a37a39de902c7141', deleted: true },
});
