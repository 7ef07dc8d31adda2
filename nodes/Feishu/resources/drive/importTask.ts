import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi } from '../../../shared/endpoints';
import { answeredFailure, drive } from '../../../shared/endpoints';
import type { Look } from '../../../shared/kits';
import { isObject, memberText, textsIn } from '../../../shared/values';
import { statusNote } from './exportTask';
import { IMPORT_STATUS } from './importing';

/** What Feishu made of a file. */
export interface Imported {
	readonly token: string;
	readonly url: string;
	readonly warnings: string[];
}

/**
 * How far an import is.
 * @param until when it is too late to ask
 */
export async function lookAtImport(
	api: FeishuApi,
	ticket: string,
	until?: number,
): Promise<Look<Imported>> {
	const result = await api.attempt(drive.importTaskGet, { path: { ticket }, until });
	if ('failure' in result) return result;
	if (api.dryRun) return { answer: { token: '<token>', url: '', warnings: [] } };
	const task: IDataObject = isObject(result.answer.result) ? result.answer.result : {};
	const told = memberText(task, 'job_status');
	const status = Number(told);
	// What does not say how far it is may still go on, and a second import makes a second document.
	if (told === '' || status === 1 || status === 2) return { answer: undefined };
	const token = memberText(task, 'token');
	if (status !== 0) return { ended: unmade(status, memberText(task, 'job_error_msg')) };
	if (token === '') return { ended: UNNAMED };
	return { answer: { token, url: memberText(task, 'url'), warnings: textsIn(task.extra) } };
}

function unmade(status: number, said: string): Failure {
	const why = IMPORT_STATUS[status] ?? (said === '' ? 'Feishu did not say why' : said);
	return answeredFailure(
		`Feishu could not import the file: ${why}${statusNote(status)}`,
		'Check the file and Folder, then repeat the call without Ticket.',
	);
}

const UNNAMED: Failure = answeredFailure(
	'Feishu imported the file, but answered without the token of what it made',
	'Look into the folder before repeating the call without Ticket: that makes a second one.',
);
