import type { IDataObject } from 'n8n-workflow';

import type { StoredFile } from '../../../shared/endpoints';
import type { Outcome } from '../../../shared/operation';
import { isObject } from '../../../shared/values';

/** The outcome of an answer that is a file: it goes into the item, and JSON only describes it; undefined for JSON. */
export function fileOutcome(answer: unknown, field: string): Outcome | undefined {
	if (!isStoredFile(answer)) return undefined;
	const { name, type, size } = answer;
	const data: IDataObject = { file: { name, type, size, field } };
	return { data, files: [{ field, file: answer }] };
}

function isStoredFile(answer: unknown): answer is StoredFile {
	return isObject(answer) && isObject(answer.binary) && typeof answer.size === 'number';
}
