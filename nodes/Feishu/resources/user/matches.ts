import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi, Page } from '../../../shared/operation';
import { CallFailed, eachPage, isObject } from '../../../shared/operation';
import type { UserIdType } from '../common';
import { CONTACT_PAGING, departmentsBelow, usersOfDepartment } from '../common';

/** Departments whose users are read at a time: enough to hide the network, little to keep. */
const AT_A_TIME = 10;

/** "no dept authority error": the department is outside of the app's contact data range. */
const OUT_OF_RANGE = 40004;

/** What is looked for, and where. */
export interface Sought {
	/** The department to search, with all below it. */
	readonly root: string;
	readonly userIdType: UserIdType;
	/** Matches after which the search ends. */
	readonly limit: number;
	isSought(user: IDataObject): boolean;
}

export interface Matches {
	readonly results: IDataObject[];
	/** Whether lists of users were left unread. */
	readonly unread: boolean;
	/** Whether the search ended because it had enough. */
	readonly stopped: boolean;
	/** Departments Feishu did not let the app read. */
	readonly refused: string[];
}

/**
 * Reads the users of a department and of all departments below it until there are enough matches.
 * What is kept are the matches and one page of each department that is being read.
 * @throws CallFailed when no department could be read
 */
export async function findMatches(api: FeishuApi, sought: Sought): Promise<Matches> {
	const found = new Map<unknown, IDataObject>();
	const refusals: Refused[] = [];
	const departments = departmentIds(api, sought.root);
	let tried = 0;
	const matches = (unread: boolean, stopped: boolean): Matches => {
		const refused = refusals.map(({ id }) => id);
		return { results: [...found.values()], unread, stopped, refused };
	};
	for (;;) {
		const batch = await take(departments, AT_A_TIME);
		if (batch.length === 0) break;
		tried += batch.length;
		const lists = batch.map((id) => usersIn(api, id, sought.userIdType, refusals));
		const first = await Promise.all(lists.map(async (pages) => await pages.next()));
		for (const [index, pages] of lists.entries()) {
			for (let page = first[index]; page.done !== true; page = await pages.next()) {
				const isFull = addMatches(found, page.value, sought);
				if (!isFull) continue;
				const inBatch = page.value.next !== '' || index < batch.length - 1;
				return matches(inBatch || (await departments.next()).done !== true, true);
			}
		}
	}
	const [first] = refusals;
	if (first !== undefined && refusals.length === tried) throw first.error;
	return matches(false, false);
}

interface Refused {
	readonly id: string;
	readonly error: CallFailed;
}

async function* departmentIds(api: FeishuApi, root: string): AsyncGenerator<string> {
	yield root;
	for await (const { open_department_id: id } of departmentsBelow(
		api,
		root,
		'open_department_id',
	)) {
		if (typeof id === 'string') yield id;
	}
}

async function take(ids: AsyncGenerator<string>, count: number): Promise<string[]> {
	const taken: string[] = [];
	while (taken.length < count) {
		const next = await ids.next();
		if (next.done === true) break;
		taken.push(next.value);
	}
	return taken;
}

/** The users of one department; none, but a note, where the app may not read it. */
function usersIn(
	api: FeishuApi,
	id: string,
	userIdType: UserIdType,
	refusals: Refused[],
): AsyncGenerator<Page> {
	const query = {
		department_id: id,
		user_id_type: userIdType,
		department_id_type: 'open_department_id',
	};
	const call: FeishuApi['call'] = async (endpoint, values) => {
		const result = await api.attempt(endpoint, values);
		if ('answer' in result) return result.answer;
		const error = new CallFailed(result.failure);
		if (result.failure.code !== OUT_OF_RANGE) throw error;
		refusals.push({ id, error });
		return endpoint.assumed;
	};
	const paging = CONTACT_PAGING;
	return eachPage({ api: { call }, endpoint: usersOfDepartment, paging, request: { query } });
}

/** Adds the matches of a page; true when there are enough. */
function addMatches(
	found: Map<unknown, IDataObject>,
	{ elements }: Page,
	{ isSought, limit }: Sought,
): boolean {
	for (const user of elements.filter(isObject)) {
		if (!isSought(user)) continue;
		found.set(user.open_id ?? user.union_id ?? user.user_id, user);
		if (found.size >= limit) return true;
	}
	return false;
}
