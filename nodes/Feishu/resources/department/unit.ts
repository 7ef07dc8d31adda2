import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi } from '../../../shared/endpoints';
import { CallFailed, contact, endpoint } from '../../../shared/endpoints';
import type { DepartmentIdType } from '../../../shared/fields';
import { sendParts } from '../../../shared/kits';
import type { Outcome } from '../../../shared/operation';
import { partly } from '../../../shared/operation';
import { isObject, objectsIn, textsIn } from '../../../shared/values';

export const patchDepartment = endpoint(contact.departmentPatch, { repeat: 'same' });
export const bindDepartment = endpoint(contact.unitBindDepartment, { repeat: 'same' });
export const unbindDepartment = endpoint(contact.unitUnbindDepartment, { repeat: 'same' });

/** "department has been bound to other unit" */
const BOUND_ALREADY = 43054;

/** The department a unit is given to. */
export interface UnitTarget {
	readonly id: string;
	readonly type: DepartmentIdType;
	/** What the update of its other fields returned, when there was one. */
	readonly patched: IDataObject | undefined;
}

/**
 * Binds a department to a unit, after unbinding it from the one it is bound to: a department has one.
 * @throws CallFailed when nothing at all was changed
 */
export async function bindToUnit(
	api: FeishuApi,
	unit: string,
	target: UnitTarget,
): Promise<Outcome> {
	const { failure, unbound } = await bindOrRebind(api, unit, target);
	if (failure === undefined) return { data: withUnits(target, [unit]) };
	if (target.patched === undefined && unbound.length === 0) throw new CallFailed(failure);
	const hints = [
		target.patched === undefined ? '' : 'Repeat the call with Unit IDs alone: the rest is updated.',
		unbound.length === 0
			? ''
			: `Bind the department to a unit again: it was unbound from ${unbound.join(', ')}.`,
	];
	return partly(
		unbound.length === 0 ? { ...target.patched } : withUnits(target, []),
		failure,
		`binding department ${target.id} to unit ${unit}`,
		hints.filter(Boolean).join(' '),
	);
}

/** What became of the binding, and the units the department was unbound from for it. */
interface Bound {
	readonly failure?: Failure;
	readonly unbound: readonly string[];
}

async function bindOrRebind(api: FeishuApi, unit: string, target: UnitTarget): Promise<Bound> {
	const failure = await bind(api, unit, target);
	if (failure?.code !== BOUND_ALREADY) return { failure, unbound: [] };
	const units = await unitsOf(api, target);
	if (units.includes(unit)) return { unbound: [] };
	if (units.length === 0) return { failure, unbound: [] };
	const freed = await sendParts(units, {
		onFailure: 'stop',
		send: async (other) => await api.attempt(unbindDepartment, bodyOf(other, target)),
	});
	const unbound = freed.done.map(({ part }) => part);
	return { failure: freed.failure ?? (await bind(api, unit, target)), unbound };
}

async function bind(
	api: FeishuApi,
	unit: string,
	target: UnitTarget,
): Promise<Failure | undefined> {
	const bound = await api.attempt(bindDepartment, bodyOf(unit, target));
	return 'failure' in bound ? bound.failure : undefined;
}

function bodyOf(unit: string, { id, type }: UnitTarget) {
	return { body: { unit_id: unit, department_id: id, department_id_type: type } };
}

async function unitsOf(api: FeishuApi, { id, type }: UnitTarget): Promise<string[]> {
	const query = { department_ids: [id], department_id_type: type };
	const read = await api.attempt(contact.departmentBatch, { query });
	const [department] = objectsIn('answer' in read ? read.answer.items : []);
	const units = department?.unit_ids;
	return textsIn(units);
}

function withUnits({ id, type, patched }: UnitTarget, units: string[]): IDataObject {
	const department = isObject(patched?.department) ? patched.department : { [type]: id };
	return { ...patched, department: { ...department, unit_ids: units } };
}
