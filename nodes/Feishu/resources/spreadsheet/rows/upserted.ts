import type { FeishuApi } from '../../../../shared/endpoints';
import type { Entry, KeyedRow, RowMatching } from '../../../../shared/kits';
import type { Outcome } from '../../../../shared/operation';
import { sentences } from '../../../../shared/values';
import { ROWS_PER_CALL } from '../plan';
import { appendRows } from './append';
import { isByNumber, numbersOf } from './byNumber';
import { isFormula, matchingBy } from './matching';
import { mentionedIn } from './mentions';
import type { ReadyRows } from './ready';
import { columnsIn, ignoredRemark } from './ready';
import type { RowsValues } from './readyFor';
import { ASSUMED_COLUMNS, targetOf } from './readyFor';
import { withColumns } from './target';
import { checkWidened } from './told';
import type { UpsertTask } from './upsertPass';
import { upsertRows } from './upsert';
import { told, unmatchedRemark } from './upsertTold';
import { freshHeader, watchColumns } from './watch';

/** What an upsert is made of. */
interface Given {
	readonly ready: ReadyRows;
	readonly matching: RowMatching;
	readonly rows: ReadonlyArray<Entry<KeyedRow>>;
}

/**
 * Changes the rows that match, appends the others, and says what became of each.
 * @throws CallFailed, Refusal; nothing is written then
 */
export async function upserted(
	api: FeishuApi,
	values: RowsValues & { readonly appendUnmatched: boolean },
	{ ready, matching, rows }: Given,
	ofItems: boolean,
): Promise<Outcome> {
	const target = targetOf(values);
	if (api.dryRun) return await shown(api, { ...target, ready, rows });
	const wanted = values.unknownColumns === 'add' ? ready.unknown : [];
	const names = columnsIn(
		rows.map(({ value }) => value.cells),
		matching.keys,
	);
	const before = await freshHeader(api, { ...target, header: ready.header }, names);
	const widened = await withColumns(api, target, before, wanted);
	checkWidened(widened);
	const { header } = widened;
	const mentioned = await mentionedIn(api, rows);
	const task: UpsertTask = {
		...target,
		header,
		watch: watchColumns(api, { ...target, header }, names),
		names,
		formulas: formulasIn(rows),
		matching: matchingBy(matching.keys, matching.nameOf, mentioned),
		userIdType: mentioned?.userIdType,
		...(isByNumber(matching.keys, header) ? { numbers: numbersOf(rows) } : {}),
		appends: values.appendUnmatched,
		most: ROWS_PER_CALL,
	};
	const done = await upsertRows(api, task, rows);
	const remark = sentences(ignoredRemark(ready, values), unmatchedRemark(done, ofItems));
	return told(done, { added: widened.added, remark, ofItems });
}

function formulasIn(rows: Given['rows']): string[] {
	const names = new Set<string>();
	for (const { value } of rows) {
		for (const [name, cell] of Object.entries(value.cells)) if (isFormula(cell)) names.add(name);
	}
	return [...names];
}

/** The requests, as far as they are known without a look at the sheet: as if every row were new. */
async function shown(
	api: FeishuApi,
	{ ready, rows, ...target }: ReturnType<typeof targetOf> & Pick<Given, 'ready' | 'rows'>,
): Promise<Outcome> {
	const entries = rows.map(({ index, value }) => ({ index, value: value.cells }));
	const { header } = ready;
	const watch = watchColumns(api, { ...target, header }, []);
	await appendRows(api, { ...target, header }, entries, { most: ROWS_PER_CALL, watch });
	return { data: {}, remark: sentences(ASSUMED_COLUMNS, ASSUMED_NEW) };
}

const ASSUMED_NEW = 'Which rows are there already is found then as well: shown as if all were new.';
