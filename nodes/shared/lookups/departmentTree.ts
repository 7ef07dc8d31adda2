import type { IDataObject } from 'n8n-workflow';
import { CallFailed, contact } from '../endpoints';
import type { FeishuApi } from '../endpoints';
import type { Page, Remarks } from '../kits';
import { openRemarks, openWalk, pageOf } from '../kits';
import { isBlank, objectsIn } from '../values';

/** "big dept forbid recursion error": Feishu will not list this tree in one go. */
const TOO_LARGE_TO_RECURSE = 43010;

/** A user sees at most so many departments of a recursive list (documentation: "List child departments"). */
const RECURSION_LIMIT_OF_USERS = 1000;

/** Largest page (documentation: "List child departments"). */
const PAGE = { list: 'items', largest: 50 };

export type DepartmentIdType = 'open_department_id' | 'department_id';

/**
 * Every department below another, at any depth, each once, read only as far as it is asked for.
 * Where Feishu does not list the whole tree by itself, it is walked level by level.
 * @param remarks is told why a list ended before its end
 */
export async function* departmentsBelow(
	api: FeishuApi,
	root: string,
	type: DepartmentIdType,
	remarks: Remarks = openRemarks(),
): AsyncGenerator<IDataObject> {
	const told = new Set<unknown>([root]);
	// Departments without an id cannot be told apart, so each of them counts as another one.
	const isNew = (id: unknown): boolean => {
		const isKnown = !isBlank(id) && told.has(id);
		told.add(id);
		return !isKnown;
	};
	let count = 0;
	let isWhole = true;
	for await (const department of childrenOf(api, root, { type, recursive: true, remarks })) {
		if (department === 'too large') {
			isWhole = false;
			break;
		}
		count += 1;
		if (isNew(department[type])) yield department;
	}
	if (isWhole && (api.identity === 'tenant' || count < RECURSION_LIMIT_OF_USERS)) return;
	// Level by level. A department that is listed below itself is entered once.
	const entered = new Set<string>();
	const waiting = [root];
	for (let parent = waiting.shift(); parent !== undefined; parent = waiting.shift()) {
		if (entered.has(parent)) continue;
		entered.add(parent);
		for await (const department of childrenOf(api, parent, { type, recursive: false, remarks })) {
			if (department === 'too large') break;
			const id = department[type];
			if (typeof id === 'string' && id !== '') waiting.push(id);
			if (isNew(id)) yield department;
		}
	}
}

interface Asked {
	readonly type: DepartmentIdType;
	readonly recursive: boolean;
}

/** The children of one department, with `recursive` all below it; ends with "too large" where Feishu refuses that. */
async function* childrenOf(
	api: FeishuApi,
	parent: string,
	{ remarks, ...asked }: Asked & { readonly remarks: Remarks },
): AsyncGenerator<IDataObject | 'too large'> {
	const walk = openWalk();
	for (let token = ''; ; ) {
		const page = await childPage(api, parent, { ...asked, token });
		if (page === undefined) {
			yield 'too large';
			return;
		}
		yield* objectsIn(page.elements);
		const { next, remark } = walk.after(token, page);
		remarks.add(remark);
		if (next === '') return;
		token = next;
	}
}

/** One page of departments; undefined when Feishu refuses to recurse. */
async function childPage(
	api: FeishuApi,
	parent: string,
	{ type, recursive, token }: Asked & { readonly token: string },
): Promise<Page | undefined> {
	const result = await api.attempt(contact.departmentChildren, {
		path: { department_id: parent },
		query: {
			department_id_type: type,
			fetch_child: recursive,
			page_size: PAGE.largest,
			page_token: token === '' ? undefined : token,
		},
	});
	if ('failure' in result) {
		if (recursive && result.failure.code === TOO_LARGE_TO_RECURSE) return undefined;
		throw new CallFailed(result.failure);
	}
	return pageOf(result.answer, PAGE);
}
