import type { IDataObject } from 'n8n-workflow';
import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure } from '../../../../shared/endpoints';
import { tablePath } from '../../../../shared/fields';
import type { Entry, WrittenRows } from '../../../../shared/kits';
import { turnsOf } from '../../../../shared/kits';
import { deleteCall } from '../deleting';
import type { Reading } from './known';
import { searchCall } from './known';
import type { Target } from './write';
import { createRecords } from './write';

/** Looks at a record that was just made, and milliseconds between them: reads may lag behind. */
const LOOKS = 3;
const BETWEEN_LOOKS = 1000;

const UNSEEN: Failure = answeredFailure(
	'Feishu does not show this app or user the records of the table, so that none of them can be matched: every row would be created again in every run',
	'Give the app or user the right to manage the Base, or a role that sees all records: with advanced permissions on, Feishu answers others as if the table were empty.',
);

/**
 * Whether the table has no record, as far as this app or user is shown.
 * @throws CallFailed
 */
export async function looksEmpty(api: FeishuApi, reading: Reading): Promise<boolean> {
	const { total } = await api.call(searchCall, {
		path: tablePath(reading),
		query: { user_id_type: reading.userIdType, page_size: 1 },
		body: {},
	});
	return total === 0;
}

/**
 * Adds records to a table that looks empty: one first, to see whether it is shown. One that is not
 * is taken back.
 */
export async function createSeen(
	api: FeishuApi,
	{ target, reading }: { readonly target: Target; readonly reading: Reading },
	rows: ReadonlyArray<Entry<IDataObject>>,
): Promise<WrittenRows<IDataObject>> {
	const [first, ...others] = rows;
	const probe = await createRecords(api, target, [[first]]);
	if (probe.done.length > 0 && !(await isShown(api, reading))) {
		const ids = probe.done.map(({ result }) => String(result.record_id));
		const taken = await api.attempt(deleteCall, {
			path: tablePath(target),
			body: { records: ids },
		});
		const isBack = 'answer' in taken;
		if (isBack) (await turnsOf(api)).next();
		const left = isBack ? rows : others;
		const failure = isBack
			? UNSEEN
			: {
					...UNSEEN,
					message: `${UNSEEN.message}; record ${ids.join()} was created to find that out`,
				};
		const failures = new Map(left.map((row) => [row, failure]));
		return { done: isBack ? [] : probe.done, notDone: left, failures, failure };
	}
	const rest = await createRecords(api, target, [others]);
	return {
		done: [...probe.done, ...rest.done],
		notDone: [...probe.notDone, ...rest.notDone],
		failures: new Map([...probe.failures, ...rest.failures]),
		...((probe.failure ?? rest.failure) ? { failure: probe.failure ?? rest.failure } : {}),
	};
}

async function isShown(api: FeishuApi, reading: Reading): Promise<boolean> {
	for (let look = 1; ; look += 1) {
		if (!(await looksEmpty(api, reading))) return true;
		if (look === LOOKS) return false;
		await api.pause(BETWEEN_LOOKS);
	}
}
