import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../shared/endpoints';
import { CallFailed, contact } from '../../../shared/endpoints';
import { perRun, readList } from '../../../shared/kits';
import { ROOT_DEPARTMENT } from '../../../shared/fields';
import { memberText, objectsIn } from '../../../shared/values';

/** The scope without which Feishu leaves a member of a profile out (documentation: "Get a user"). */
const FIELD_SCOPES = {
	name: 'contact:user.base:readonly',
	email: 'contact:user.email:readonly',
	mobile: 'contact:user.phone:readonly',
	department_ids: 'contact:user.department:readonly',
	status: 'contact:user.employee:readonly',
	user_id: 'contact:user.employee_id:readonly',
};

/** What Feishu left out of a profile, with the scopes that make it visible; empty for nothing. */
export function hiddenFields(user: IDataObject): string {
	const hidden = Object.entries(FIELD_SCOPES).filter(([name]) => user[name] === undefined);
	if (hidden.length === 0) return '';
	const told = hidden.map(([name, scope]) => `${name} (${scope})`).join(', ');
	return `Feishu left these out, which takes the scopes in brackets: ${told}.`;
}

/**
 * The departments of a user with their names and those above them, in the shape of Feishu's own department_path,
 * which it gives to users only.
 * @throws CallFailed
 */
export async function departmentPath(api: FeishuApi, ids: unknown): Promise<IDataObject[]> {
	const asked = (Array.isArray(ids) ? ids.map(String) : []).filter((id) => id !== ROOT_DEPARTMENT);
	return await Promise.all(asked.map(async (id) => await pathOf(api, id)));
}

const TYPE = 'open_department_id';

const pathOf = perRun(async (api, id): Promise<IDataObject> => {
	const [{ department = {} }, above] = await Promise.all([
		api.call(contact.departmentGet, {
			path: { department_id: id },
			query: { department_id_type: TYPE },
		}),
		readList(
			{
				api,
				endpoint: contact.departmentParent,
				request: { query: { department_id: id, department_id_type: TYPE } },
			},
			{},
		),
	]);
	if (above.failure !== undefined) throw new CallFailed(above.failure);
	// From the top down; Feishu lists them from the bottom up.
	const path = [...objectsIn(above.elements).reverse(), { ...department }];
	return {
		department_id: id,
		department_name: { name: memberText(department, 'name') },
		department_path: {
			department_ids: path.map((one) => memberText(one, TYPE)),
			department_path_name: { name: path.map((one) => memberText(one, 'name')).join('/') },
		},
	};
});
