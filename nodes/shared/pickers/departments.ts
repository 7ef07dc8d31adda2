import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import type { DepartmentIdType } from '../../Feishu/resources/common';
import { childDepartments, CONTACT_PAGING, ROOT_DEPARTMENT } from '../../Feishu/resources/common';
import { findDepartments } from '../../Feishu/resources/department/operations/search';
import { lookUp, matching } from './lookUp';

/** Departments, by an id of the type that Department ID Type in the options says. */
export async function searchDepartments(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const chosen = this.getCurrentNodeParameter('options.departmentIdType');
	const type = chosen === 'department_id' ? 'department_id' : 'open_department_id';
	return await departmentsBy(this, type, filter, paginationToken);
}

/** All departments; with a text, what Feishu's own search finds where the credential may use it. */
export async function departmentsBy(
	context: ILoadOptionsFunctions,
	type: DepartmentIdType,
	filter: string | undefined,
	paginationToken: string | undefined,
): Promise<INodeListSearchResult> {
	const query = {
		department_id_type: type,
		page_size: CONTACT_PAGING.largest,
		page_token: paginationToken,
	};
	const byName = filter !== undefined && filter !== '';
	let searched = false;
	const departments = await lookUp(context, (identity) => {
		searched = byName && identity === 'user';
		return {
			...(searched
				? { endpoint: findDepartments, values: { query, body: { query: filter } } }
				: {
						endpoint: childDepartments,
						values: {
							path: { department_id: ROOT_DEPARTMENT },
							// Feishu lists the whole tree by itself: it is still one call a page.
							query: { ...query, fetch_child: true },
						},
					}),
			list: CONTACT_PAGING.list,
			entry: ({ name, [type]: id }) =>
				typeof id === 'string' ? { name: String(name || id), value: id } : undefined,
		};
	});
	return matching(departments, searched ? undefined : filter);
}
