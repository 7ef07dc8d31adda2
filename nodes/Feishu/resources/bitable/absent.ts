import type { IDataObject } from 'n8n-workflow';

import type { Attempt, Failure } from '../../../shared/endpoints';

/** The records of one call that turned out not to be there. */
export interface Absent {
	/** Notes records and what Feishu said when they were to be deleted. */
	add(ids: readonly string[], failure: Failure): void;
	/** What to answer for records of which nothing is there; undefined when some may be. */
	of(ids: readonly string[]): Attempt<IDataObject[]> | undefined;
	/** Records that an earlier try of the same request may have deleted. */
	gone(): string[];
}

/**
 * Tells apart two reasons for which a record is not there: an earlier try of the same request, whose
 * answer was lost, has deleted it; or it never was in the table.
 */
export function createAbsent(): Absent {
	const failures = new Map<string, Failure>();
	const gone = (): string[] =>
		[...failures].filter(([, { repeated }]) => repeated === true).map(([id]) => id);
	return {
		gone,
		add: (ids, failure) => {
			for (const id of ids) failures.set(id, failure);
		},
		of: (ids) => {
			const known = ids.map((id) => failures.get(id));
			const [failure] = known;
			if (failure === undefined || known.includes(undefined)) return undefined;
			return failure.repeated === true
				? { answer: ids.map((record_id) => ({ record_id, deleted: true })) }
				: { failure };
		},
	};
}
