import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi } from '../../../shared/endpoints';
import { caughtFailure } from '../../../shared/endpoints';
import type { UserIdType } from '../../../shared/fields';
import { openRemarks } from '../../../shared/kits';
import { usersBelow } from '../../../shared/lookups';

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
	/** Why lists ended before their end; empty when none did. */
	readonly remark: string;
	/** Why the search broke off after it had found some. */
	readonly failure?: Failure;
}

/**
 * Looks through the users of a department and of all departments below it until there are enough
 * matches; each user counts once.
 * @throws CallFailed when it broke off before anything was found, or no department could be read
 */
export async function findMatches(api: FeishuApi, sought: Sought): Promise<Matches> {
	const { root, userIdType, limit, isSought } = sought;
	const found = new Map<unknown, IDataObject>();
	const refused: string[] = [];
	const remarks = openRemarks();
	const matches = (rest: Pick<Matches, 'unread' | 'stopped' | 'failure'>): Matches => ({
		results: [...found.values()],
		refused,
		remark: remarks.text(),
		...rest,
	});
	try {
		for await (const page of usersBelow(api, root, userIdType, remarks)) {
			if (page.refused) refused.push(page.department);
			for (const user of page.users.filter(isSought)) {
				found.set(user.open_id ?? user.union_id ?? user.user_id ?? user, user);
				if (found.size >= limit) return matches({ unread: page.more, stopped: true });
			}
		}
		return matches({ unread: false, stopped: false });
	} catch (error) {
		return matches({ unread: true, stopped: false, failure: caughtFailure(error, found.size > 0) });
	}
}
