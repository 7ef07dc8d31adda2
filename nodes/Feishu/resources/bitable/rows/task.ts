import type { UserIdType } from '../../../../shared/fields';
import type { RowsTask } from './settle';

/** What the fields of upsert and sync say. */
export interface RowsValues {
	readonly appToken: string;
	readonly tableId: string;
	readonly matchColumns: readonly string[];
	readonly userIdType: UserIdType;
	readonly timezone: string;
	readonly excludeAttributes?: readonly string[];
	readonly updateOnlyChanged: boolean;
}

/** The task that fields describe. */
export function taskOf(
	values: RowsValues,
	own: Pick<RowsTask, 'several' | 'batchSize'> & Pick<Partial<RowsTask>, 'viewId' | 'filter'>,
): RowsTask {
	const { appToken, tableId, matchColumns, userIdType, timezone } = values;
	return {
		appToken,
		tableId,
		matchColumns: [...new Set(matchColumns)],
		userIdType,
		timezone,
		excludeAttributes: values.excludeAttributes,
		onlyChanged: values.updateOnlyChanged,
		...own,
	};
}
