import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { departmentsBy } from './departments';
import { usersBy } from './users';

/** Users, by the kind of id the approval service is to be given; there it is the user_id unless said otherwise. */
export async function searchApprovalUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const type = String(this.getCurrentNodeParameter('options.userIdType') ?? 'user_id');
	return await usersBy(this, type, filter, paginationToken);
}

/** Departments, by the only kind of id the approval service takes. */
export async function searchApprovalDepartments(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await departmentsBy(this, 'department_id', filter, paginationToken);
}
