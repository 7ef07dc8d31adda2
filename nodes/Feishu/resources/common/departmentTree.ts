import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../shared/operation';
import { CallFailed, isObject } from '../../../shared/operation';
import { childDepartments, CONTACT_PAGING } from './contactCalls';
import type { DepartmentIdType } from './departments';

/** "big dept forbid recursion error": Feishu will not list this tree in one go. */
const TOO_LARGE_TO_RECURSE = 43010;

/** A user sees at most so many departments of a recursive list (documentation: "List child departments"). */
const RECURSION_LIMIT_OF_USERS = 1000;

/**
 * Every department below another, at any depth, read only as far as it is asked for. Where Feishu
 * does not list the whole tree by itself, it is walked level by level; departments that were listed
 * before then come a second time.
 */
export async function* departmentsBelow(
	api: FeishuApi,
	root: string,
	type: DepartmentIdType,
): AsyncGenerator<IDataObject> {
	const waiting = [root];
	let recursive = true;
	let count = 0;
	for (let parent = waiting.shift(); parent !== undefined; parent = waiting.shift()) {
		const seen = new Set<string>();
		let token = '';
		do {
			seen.add(token);
			const page = await childPage(api, parent, { type, recursive, token });
			if (page === undefined) {
				recursive = false;
				waiting.push(root);
				break;
			}
			for (const department of page.departments) {
				count += 1;
				yield department;
				if (!recursive) waiting.push(String(department[type]));
			}
			token = seen.has(page.next) ? '' : page.next;
		} while (token !== '');
		if (recursive && api.identity === 'user' && count >= RECURSION_LIMIT_OF_USERS) {
			recursive = false;
			waiting.push(root);
		}
	}
}

/** One page of departments; undefined when Feishu refuses to recurse. */
async function childPage(
	api: FeishuApi,
	parent: string,
	{ type, recursive, token }: { type: DepartmentIdType; recursive: boolean; token: string },
): Promise<{ readonly departments: IDataObject[]; readonly next: string } | undefined> {
	const result = await api.attempt(childDepartments, {
		path: { department_id: parent },
		query: {
			department_id_type: type,
			fetch_child: recursive,
			page_size: CONTACT_PAGING.largest,
			page_token: token === '' ? undefined : token,
		},
	});
	if ('failure' in result) {
		if (recursive && result.failure.code === TOO_LARGE_TO_RECURSE) return undefined;
		throw new CallFailed(result.failure);
	}
	const { items, has_more: more, page_token: next } = result.answer;
	return {
		departments: Array.isArray(items) ? items.filter(isObject) : [],
		next: more === true && typeof next === 'string' ? next : '',
	};
}
