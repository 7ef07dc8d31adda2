import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../shared/endpoints';
import { answeredFailure, CallFailed, contact, endpoint } from '../../../shared/endpoints';
import type { DepartmentIdType, UserIdType } from '../../../shared/fields';
import {
	checkDepartmentIds,
	checkUserIds,
	departmentIdType,
	userIdType,
} from '../../../shared/fields';
import type { Outcome } from '../../../shared/operation';
import { unlessProven } from '../../../shared/operation';
import { isObject } from '../../../shared/values';
import { someDepartments, userId } from './fields';

/** "1 call a second where departments change" (documentation: "Modify part of the user information"). */
export const MOVES = { by: 'departments', rate: { perSecond: 1 } };

/** The page does not say it, but the scope for basic information covers no departments. */
const patch = endpoint(contact.userPatch, { repeat: 'same', scopes: ['contact:contact'] });

/** What moving a user takes: a look at the departments they are in, because Feishu only sets all of them. */
export const moveEndpoints = [contact.userGet, patch];

export const moveFields = {
	parameters: { userId, departmentIds: someDepartments },
	options: { userIdType, departmentIdType },
};

/** What the fields gave. */
export interface GivenMove {
	readonly userId: string;
	readonly departmentIds: readonly string[];
	readonly userIdType: UserIdType;
	readonly departmentIdType: DepartmentIdType;
}

/** @throws Refusal */
export function checkMove(given: GivenMove): void {
	checkUserIds([given.userId], given.userIdType, 'User ID');
	checkDepartmentIds(given.departmentIds, given.departmentIdType, someDepartments.label);
}

/**
 * Sets the departments of a user to what is made of those they are in; nothing is sent where that
 * changes nothing.
 *
 * @param plan from the departments the user is in to those they are to be in @throws Refusal
 * @param told the member of `Data` that names the departments that came or went
 * @throws CallFailed, Refusal
 */
export async function move(
	api: FeishuApi,
	given: GivenMove,
	plan: (current: readonly string[]) => readonly string[],
	told: 'added' | 'removed',
): Promise<Outcome> {
	const path = { user_id: given.userId };
	const query = {
		user_id_type: given.userIdType,
		department_id_type: given.departmentIdType,
	};
	const { user } = await api.call(contact.userGet, { path, query });
	const current = departmentsOf(user);
	const wanted = plan(current);
	const changed =
		told === 'added'
			? wanted.filter((id) => !current.includes(id))
			: current.filter((id) => !wanted.includes(id));
	const dataOf = (ids: readonly string[]): IDataObject => ({
		user_id: given.userId,
		department_ids: [...ids],
		[told]: changed,
	});
	if (changed.length === 0) return { data: dataOf(current) };
	const answer = await api.call(patch, {
		path,
		query,
		body: { department_ids: [...wanted] },
		alsoPaced: MOVES,
	});
	return unlessProven(api, answer, 'user') ?? { data: dataOf(wanted) };
}

/** @throws CallFailed where they are not told: to set others would take the user out of all of them */
function departmentsOf(user: unknown): string[] {
	const ids = isObject(user) ? user.department_ids : undefined;
	if (Array.isArray(ids)) return ids.map(String);
	throw new CallFailed(
		answeredFailure(
			'Feishu does not tell which departments the user is in, and they can only be set as a whole',
			'Enable the scope contact:user.department:readonly (developer console, Permissions & Scopes), and publish a version.',
		),
	);
}

/** `od-1` or `3 departments`. */
export function departmentsText(ids: unknown): string {
	const named: unknown[] = Array.isArray(ids) ? ids : [];
	return named.length === 1 ? `department ${String(named[0])}` : `${named.length} departments`;
}
