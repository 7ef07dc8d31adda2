import type { IDataObject } from 'n8n-workflow';

import { few, objectsIn, sentences, textsIn } from '../../../shared/values';

/** Says which of the records that were asked for are not there, or may not be seen. */
export function hiddenRemark({
	records,
	absent_record_ids: absent,
	forbidden_record_ids: forbidden,
}: IDataObject): string {
	const isNothing = objectsIn(records).length === 0;
	return sentences(
		named('Not in the table', textsIn(absent)),
		named('Not allowed to be read', textsIn(forbidden)),
		isNothing
			? 'With advanced permissions on, Feishu shows no records to an app or user that may not manage the Base.'
			: '',
	);
}

function named(what: string, ids: readonly string[]): string {
	return ids.length === 0 ? '' : `${what}: ${few(ids)}`;
}
