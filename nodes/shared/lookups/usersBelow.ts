import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../endpoints';
import { CallFailed, caughtFailure, contact } from '../endpoints';
import type { Page, Remarks } from '../kits';
import { eachPage, openRemarks } from '../kits';
import { objectsIn } from '../values';
import { departmentsBelow } from './departmentTree';

/** Departments whose users are read at a time: enough to hide the network, little to keep. */
const AT_A_TIME = 10;

/** "no dept authority error": the department is outside the app's contact data range. */
const OUT_OF_RANGE = 40004;

/** Some of the users of one department. */
export interface UsersPage {
	/** Its open_department_id. */
	readonly department: string;
	readonly users: readonly IDataObject[];
	/** Whether users or departments follow that were not read yet. */
	readonly more: boolean;
	/** Whether Feishu did not let the app read the department. */
	readonly refused: boolean;
}

/**
 * The users of a department and of all departments below it, a page at a time, read only as far as
 * they are asked for. A user in several departments comes with each of them.
 * @param root open_department_id of the department; `0` is the root
 * @param remarks is told why a list ended before its end
 * @throws CallFailed, also when none of the departments could be read
 */
export async function* usersBelow(
	api: FeishuApi,
	root: string,
	userIdType: string,
	remarks: Remarks = openRemarks(),
): AsyncGenerator<UsersPage> {
	const departments = idsBelow(api, root, remarks);
	const waiting: string[] = [];
	let refusal: CallFailed | undefined;
	let hasRead = false;
	for (;;) {
		// One more than is read at a time tells whether departments follow.
		const next = await take(departments, AT_A_TIME + 1 - waiting.length);
		for (const department of next) waiting.push(department);
		const batch = waiting.splice(0, AT_A_TIME);
		const lists = batch.map((department) => usersIn(api, department, userIdType));
		const first = await Promise.all(lists.map(async (pages) => await pages.next()));
		for (const [index, pages] of lists.entries()) {
			const follows = index < batch.length - 1 || waiting.length > 0;
			for (let next = first[index]; next.done !== true; next = await pages.next()) {
				const page = next.value;
				const department = batch[index];
				if (!(page instanceof CallFailed)) {
					hasRead = true;
					remarks.add(page.remark);
					const more = follows || page.next !== '';
					yield { department, users: objectsIn(page.elements), more, refused: false };
					continue;
				}
				if (page.failure.code !== OUT_OF_RANGE) throw page;
				refusal ??= page;
				yield { department, users: [], more: follows, refused: true };
			}
		}
		if (waiting.length === 0) break;
	}
	if (refusal !== undefined && !hasRead) throw refusal;
}

async function* idsBelow(api: FeishuApi, root: string, remarks: Remarks): AsyncGenerator<string> {
	yield root;
	for await (const { open_department_id: id } of departmentsBelow(
		api,
		root,
		'open_department_id',
		remarks,
	)) {
		if (typeof id === 'string' && id !== '') yield id;
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

/** The users of one department; a call that fails is handed on, so that those read beside it are not lost. */
async function* usersIn(
	api: FeishuApi,
	department: string,
	userIdType: string,
): AsyncGenerator<Page | CallFailed> {
	const query = {
		department_id: department,
		user_id_type: userIdType,
		department_id_type: 'open_department_id',
	};
	try {
		yield* eachPage({ api, endpoint: contact.userFindByDepartment, request: { query } });
	} catch (error) {
		yield new CallFailed(caughtFailure(error));
	}
}
