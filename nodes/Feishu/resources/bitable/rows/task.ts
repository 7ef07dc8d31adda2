import type { UserIdType } from '../../../../shared/fields';
import type { RecordsGiven } from './fields';
import { keysOf } from './fields';
import type { RowsTask } from './settle';

/** What the fields of upsert and sync say. */
export interface RowsValues extends RecordsGiven {
	readonly appToken: string;
	readonly tableId: string;
	readonly matchColumns: readonly string[];
	readonly userIdType: UserIdType;
	readonly timezone: string;
	readonly excludeAttributes?: readonly string[];
	readonly updateOnlyChanged: boolean;
}

/** The task that fields describe. @throws Refusal where a mapper has no column to match on */
export function taskOf(
	values: RowsValues,
	own: Pick<RowsTask, 'several' | 'batchSize'> & Pick<Partial<RowsTask>, 'viewId' | 'filter'>,
): RowsTask {
	const { appToken, tableId, userIdType, timezone } = values;
	return {
		appToken,
		tableId,
		matchColumns: [...new Set(keysOf(values))],
		userIdType,
		timezone,
		excludeAttributes: values.excludeAttributes,
		onlyChanged: values.updateOnlyChanged,
		...own,
	};
}
