import type { IDataObject } from 'n8n-workflow';

import type { Attempt, FeishuApi, Outcome } from '../../../shared/operation';
import { CallFailed, endpoint, isObject, partly } from '../../../shared/operation';
import type { DepartmentIdType } from '../common';
import { getDepartments } from './operations/getMany';

const UNIT_FACTS = {
	rate: { perSecond: 20 },
	identities: ['tenant'],
	scopes: ['contact:unit'],
	repeat: 'same',
} as const;

export const bindDepartment = endpoint('POST /open-apis/contact/v3/unit/bind_department', {
	...UNIT_FACTS,
});

export const unbindDepartment = endpoint('POST /open-apis/contact/v3/unit/unbind_department', {
	...UNIT_FACTS,
});

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
	const { bound, unbound } = await bindOrRebind(api, unit, target);
	if (!('failure' in bound)) return { data: withUnits(target, [unit]) };
	const { failure } = bound;
	if (target.patched === undefined && unbound.length === 0) throw new CallFailed(failure);
	const hints = [
		target.patched === undefined ? '' : 'Repeat the call with Unit IDs only: the rest is updated.',
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

async function bindOrRebind(
	api: FeishuApi,
	unit: string,
	target: UnitTarget,
): Promise<{ readonly bound: Attempt<IDataObject>; readonly unbound: string[] }> {
	const unbound: string[] = [];
	const bound = await api.attempt(bindDepartment, bodyOf(unit, target));
	const isTaken = 'failure' in bound && bound.failure.code === BOUND_ALREADY;
	if (!isTaken) return { bound, unbound };
	const units = await unitsOf(api, target);
	if (units.includes(unit)) return { bound: { answer: {} }, unbound };
	if (units.length === 0) return { bound, unbound };
	for (const other of units) {
		const freed = await api.attempt(unbindDepartment, bodyOf(other, target));
		if ('failure' in freed) return { bound: freed, unbound };
		unbound.push(other);
	}
	return { bound: await api.attempt(bindDepartment, bodyOf(unit, target)), unbound };
}

function bodyOf(unit: string, { id, type }: UnitTarget) {
	return { body: { unit_id: unit, department_id: id, department_id_type: type } };
}

async function unitsOf(api: FeishuApi, { id, type }: UnitTarget): Promise<string[]> {
	const query = { department_ids: [id], department_id_type: type };
	const read = await api.attempt(getDepartments, { query });
	const items = 'answer' in read ? read.answer.items : [];
	const [department] = Array.isArray(items) ? items.filter(isObject) : [];
	const units = department?.unit_ids;
	return Array.isArray(units) ? units.map(String) : [];
}

function withUnits({ id, type, patched }: UnitTarget, units: string[]): IDataObject {
	const department = isObject(patched?.department) ? patched.department : { [type]: id };
	return { ...patched, department: { ...department, unit_ids: units } };
}
