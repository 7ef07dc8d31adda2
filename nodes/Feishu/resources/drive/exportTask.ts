import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi } from '../../../shared/endpoints';
import { answeredFailure, drive } from '../../../shared/endpoints';
import type { Look } from '../../../shared/kits';
import { isObject, memberText } from '../../../shared/values';

/** A file that Feishu has made. */
export interface Made {
	readonly token: string;
	readonly name: string;
}

/** A status as messages name it; empty where it was not told. */
export function statusNote(status: number): string {
	return Number.isNaN(status) ? '' : ` (job status ${status})`;
}

/** Documentation: "Query export task result", `job_status`. */
const RUNNING = new Set([1, 2]);
const STATUS: Readonly<Record<number, string>> = {
	107: 'the file is too large to be exported',
	108: 'Feishu did not get it done in time',
	109: 'the app or user of the credential may not read a part of it',
	110: 'the app or user of the credential may not export it',
	111: 'the file was deleted',
	122: 'the file is still being copied',
	123: 'the file does not exist',
	6000: 'it holds too many pictures',
};
const PASSES = new Set([3, 108, 122]);

/**
 * How far an export is: undefined while it goes on.
 * @param until when it is too late to ask
 */
export async function lookAtExport(
	api: FeishuApi,
	ticket: string,
	token: string,
	until?: number,
): Promise<Look<Made>> {
	const asked = { path: { ticket }, query: { token }, until };
	const result = await api.attempt(drive.exportTaskGet, asked);
	if ('failure' in result) return result;
	if (api.dryRun) return { answer: { token: '<file_token>', name: '' } };
	const task: IDataObject = isObject(result.answer.result) ? result.answer.result : {};
	const told = memberText(task, 'job_status');
	const status = Number(told);
	// What does not say how far it is may still go on.
	if (told === '' || RUNNING.has(status)) return { answer: undefined };
	const made = { token: memberText(task, 'file_token'), name: memberText(task, 'file_name') };
	if (status === 0) return made.token === '' ? { ended: UNNAMED } : { answer: made };
	return { ended: unmade(status, memberText(task, 'job_error_msg')) };
}

function unmade(status: number, said: string): Failure {
	const why = STATUS[status] ?? (said === '' ? 'Feishu did not say why' : said);
	return answeredFailure(
		`Feishu could not export the file: ${why}${statusNote(status)}`,
		PASSES.has(status)
			? 'Repeat the call later.'
			: 'Check the file in Feishu: whether it can be exported there by hand.',
		{ retryable: PASSES.has(status) },
	);
}

const UNNAMED: Failure = answeredFailure(
	'Feishu exported the file, but answered without the token of what it made',
	'Repeat the call without Ticket.',
	{ retryable: true },
);
