import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi } from '../../../shared/endpoints';
import { caughtFailure } from '../../../shared/endpoints';
import type { DepartmentIdType } from '../../../shared/fields';
import { ROOT_DEPARTMENT } from '../../../shared/fields';
import { openRemarks, readList } from '../../../shared/kits';
import { departmentsBelow, departmentSearch } from '../../../shared/lookups';
import { memberText, objectsIn, Refusal } from '../../../shared/values';

/** What is asked of a search by name. */
export interface AskedDepartments {
	readonly query: string;
	readonly departmentIdType: DepartmentIdType;
	readonly returnAll: boolean;
	readonly pageSize: number;
	readonly pageToken: string | undefined;
}

export interface FoundDepartments {
	readonly items: IDataObject[];
	/** The token for what follows; empty at the end. */
	readonly next: string;
	/** Why lists ended before their end; empty when none did. */
	readonly remark: string;
	/** Why the search broke off after it had found some. */
	readonly failure?: Failure;
}

/** The departments a user can see, by Feishu's own search. @throws CallFailed */
export async function foundByFeishu(
	asked: AskedDepartments,
	api: FeishuApi,
): Promise<FoundDepartments> {
	const request = {
		query: { department_id_type: asked.departmentIdType },
		body: { query: asked.query },
	};
	const { elements, next, remark, failure } = await readList(
		{ api, endpoint: departmentSearch, request },
		{ limit: asked.returnAll ? undefined : asked.pageSize, from: asked.pageToken },
	);
	return { items: objectsIn(elements), next, remark: remark === '' ? '' : `${remark}.`, failure };
}

/**
 * The departments the app can read whose names hold the query. A page token is the number of
 * matches before the page; one match more than asked for is looked for, so that it is true that
 * more follow.
 * @throws CallFailed when it broke off before anything was found; Refusal for a foreign page token
 */
export async function foundByName(
	asked: AskedDepartments,
	api: FeishuApi,
): Promise<FoundDepartments> {
	const { returnAll, pageSize, departmentIdType: type } = asked;
	const start = positionOf(asked.pageToken);
	const end = returnAll ? Infinity : start + pageSize;
	const sought = asked.query.toLowerCase();
	const matches: IDataObject[] = [];
	const remarks = openRemarks();
	let failure: Failure | undefined;
	try {
		for await (const department of departmentsBelow(api, ROOT_DEPARTMENT, type, remarks)) {
			if (!memberText(department, 'name').toLowerCase().includes(sought)) continue;
			matches.push(department);
			if (matches.length > end) break;
		}
	} catch (error) {
		failure = caughtFailure(error, matches.length > start);
	}
	const items = matches.slice(start, end);
	const isOver = matches.length <= end && failure === undefined;
	const next = isOver ? '' : String(start + items.length);
	return { items, next, remark: remarks.text(), failure };
}

function positionOf(token: string | undefined): number {
	if (token === undefined) return 0;
	if (/^\d{1,9}$/.test(token)) return Number(token);
	throw new Refusal(
		'Page Token is not one of this search as the app',
		'Clear Page Token, or use the one that the Summary of the previous call names.',
	);
}
