import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import type { FeishuApi } from '../endpoints';
import { contact } from '../endpoints';
import type { DepartmentIdType } from '../fields';
import { ROOT_DEPARTMENT } from '../fields';
import { departmentsBelow, departmentSearch } from '../lookups';
import type { Place } from './bounded';
import { gatherEntries } from './bounded';
import { fetchPage, forEditor } from './lookUp';

/** Departments looked through for a name: 100 pages. */
const MOST_DEPARTMENTS = 5000;

const CUT = 'Not all departments were searched: give others by ID, which Search Departments finds';

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

/**
 * All departments; with a text, those whose names hold it: by Feishu's own search with a user's
 * credential, else by looking through all of them.
 */
export async function departmentsBy(
	context: ILoadOptionsFunctions,
	type: DepartmentIdType,
	filter: string | undefined,
	paginationToken: string | undefined,
): Promise<INodeListSearchResult> {
	const sought = (filter ?? '').trim();
	const query = { department_id_type: type, page_size: 50, page_token: paginationToken };
	const shown = {
		list: 'items',
		entry: (department: IDataObject) => entryOf(department, type),
	};
	return await forEditor(context, async (api) => {
		if (sought === '') {
			return await fetchPage(api, {
				...shown,
				endpoint: contact.departmentChildren,
				// Feishu lists the whole tree by itself: it is still one call a page.
				values: {
					path: { department_id: ROOT_DEPARTMENT },
					query: { ...query, fetch_child: true },
				},
			});
		}
		if (api.identity === 'user') {
			const values = { query, body: { query: sought } };
			return await fetchPage(api, { ...shown, endpoint: departmentSearch, values });
		}
		return await gatherEntries(departmentsCalled(api, type, sought.toLowerCase()), {
			most: MOST_DEPARTMENTS,
			cut: CUT,
		});
	});
}

/** All departments, each with an entry where it is sought. */
async function* departmentsCalled(
	api: FeishuApi,
	type: DepartmentIdType,
	sought: string,
): AsyncGenerator<Place> {
	for await (const department of departmentsBelow(api, ROOT_DEPARTMENT, type)) {
		const entry = entryOf(department, type);
		const isSought = entry?.name.toLowerCase().includes(sought) === true;
		const entries = isSought ? [entry] : [];
		yield { id: String(department[type]), entries, more: true };
	}
}

function entryOf(
	department: IDataObject,
	type: DepartmentIdType,
): INodeListSearchItems | undefined {
	const { name, [type]: id } = department;
	return typeof id === 'string' && id !== '' ? { name: String(name || id), value: id } : undefined;
}
