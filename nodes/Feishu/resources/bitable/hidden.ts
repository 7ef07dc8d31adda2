import type { IDataObject } from 'n8n-workflow';

import { objectsIn, textsIn } from '../../../shared/values';

/** Ids named before the others are only counted. */
const NAMED = 10;

/** Says which of the records that were asked for are not there, or may not be seen. */
export function hiddenRemark({
	records,
	absent_record_ids: absent,
	forbidden_record_ids: forbidden,
}: IDataObject): string {
	const isNothing = objectsIn(records).length === 0;
	return [
		named('Not in the table', textsIn(absent)),
		named('Not allowed to be read', textsIn(forbidden)),
		isNothing
			? 'With advanced permissions on, Feishu shows no records to an app or user that may not manage the Base.'
			: '',
	]
		.filter((text) => text !== '')
		.join(' ');
}

function named(what: string, ids: readonly string[]): string {
	if (ids.length === 0) return '';
	const rest = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
	return `${what}: ${ids.slice(0, NAMED).join(', ')}${rest}.`;
}
