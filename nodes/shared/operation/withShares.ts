import type { FeishuApi } from '../endpoints';
import type { Member } from '../kits';
import { namedMembers, shareWith } from '../kits';
import { sentences } from '../values';
import type { Outcome } from './outcome';
import { partly } from './outcome';

/** Who gets access to something new. */
export interface Sharing {
	readonly shareWith: readonly Member[];
	readonly shareRight: string;
}

/**
 * Shares what was made, as the form asked for. Where that fails, the thing exists all the same: the
 * outcome is then a partial failure that tells who has no access.
 */
export async function withShares(
	api: FeishuApi,
	outcome: Outcome,
	file: { readonly token: string; readonly type: string },
	{ shareWith: members, shareRight: perm }: Sharing,
): Promise<Outcome> {
	if (members.length === 0 || outcome.failure !== undefined) return outcome;
	const { members: shared, failed, failure } = await shareWith(api, file, members, { perm });
	const data = { ...outcome.data, shared_with: shared, not_shared_with: failed };
	if (failure !== undefined) {
		return partly(
			data,
			failure,
			`sharing what was made with ${failed.length} of ${members.length}`,
			`Share ${file.token} with those in not_shared_with of Data by Share File: it exists.`,
		);
	}
	const said = api.dryRun ? '' : `Shared with ${namedMembers(shared)} (${perm})`;
	return { ...outcome, data, remark: sentences(outcome.remark ?? '', said) };
}
