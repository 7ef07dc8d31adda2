import { contact } from '../../../../shared/endpoints';
import {
	checkDepartmentIds,
	checkUserIds,
	CONTACT_NOTICE,
	departmentId,
	departmentIdType,
	userIdType,
} from '../../../../shared/fields';
import { chain, unproven } from '../../../../shared/operation';
import { isObject, nothingToUpdate, quoted } from '../../../../shared/values';
import { checkUnits, i18nName, leaderUserId, newName, refuseRoot, unitIds } from '../fields';
import { bindDepartment, bindToUnit, patchDepartment, unbindDepartment } from '../unit';

export const update = chain({
	value: 'update',
	name: 'Update Department',
	action: 'Update department',
	description: 'Change the name, the leader or the unit of a department',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/department/patch',
	notice: CONTACT_NOTICE,
	endpoints: [patchDepartment, bindDepartment, contact.departmentBatch, unbindDepartment],
	identities: ['tenant'],
	parameters: { departmentId },
	options: { departmentIdType, name: newName, i18nName, leaderUserId, unitIds, userIdType },
	check: (values) => {
		const { leaderUserId: leader } = values;
		refuseRoot(values.departmentId);
		checkDepartmentIds([values.departmentId], values.departmentIdType, 'Department');
		if (leader !== undefined) checkUserIds([leader], values.userIdType, 'Leader');
		checkUnits(values.unitIds);
		const changes = [values.name, values.i18nName, leader, values.unitIds];
		if (changes.some((change) => change !== undefined)) return;
		throw nothingToUpdate(['Name', 'Localized Names', 'Leader', 'Unit IDs']);
	},
	serialBy: (values) => `department ${values.departmentId}`,
	run: async (values, api) => {
		const { departmentId: id, departmentIdType: type } = values;
		const body = {
			name: values.name,
			i18n_name: values.i18nName,
			leader_user_id: values.leaderUserId,
		};
		const changed = Object.values(body).some((value) => value !== undefined);
		const query = { user_id_type: values.userIdType, department_id_type: type };
		const data = changed
			? await api.call(patchDepartment, { path: { department_id: id }, query, body })
			: {};
		if (changed && !isObject(data.department)) return unproven({ ...data }, 'department');
		const [unit] = values.unitIds ?? [];
		if (unit === undefined) return { data };
		return await bindToUnit(api, unit, { id, type, patched: changed ? data : undefined });
	},
	summary: (_data, values) => {
		const changes = [
			values.name === undefined ? '' : `name ${quoted(values.name)}`,
			values.i18nName === undefined ? '' : 'localized names',
			values.leaderUserId === undefined ? '' : `leader ${values.leaderUserId}`,
			values.unitIds === undefined ? '' : `unit ${values.unitIds.join(', ')}`,
		];
		return `Updated department ${values.departmentId}: ${changes.filter(Boolean).join(', ')}`;
	},
	sample: { ...contact.departmentPatch.sample() },
});
