import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi, StoredFile } from '../../../shared/endpoints';
import { answeredFailure, CallFailed, drive, endpoint } from '../../../shared/endpoints';
import type { NamedFile } from '../../../shared/fields';
import { ticketLeft, waitFor } from '../../../shared/kits';
import type { Outcome } from '../../../shared/operation';
import { brokenOff, renamed, unlessProven } from '../../../shared/operation';
import { isObject, memberText, own, Refusal } from '../../../shared/values';
import type { Made } from './exportTask';
import { lookAtExport } from './exportTask';

/** A second task makes a second file, which is gone after ten minutes. */
const start = endpoint(drive.exportTaskCreate, { repeat: 'same' });

/** What `exported` calls, for the record of an operation. */
export const exporting = [start, drive.exportTaskGet, drive.exportTaskDownload];

/** What is to become of a file. */
export interface Export {
	readonly as: 'pdf' | 'docx' | 'xlsx' | 'csv';
	/** The sheet or table of a CSV. */
	readonly subId: string | undefined;
	/** Of an export that was begun before. */
	readonly ticket: string | undefined;
	/** Seconds. */
	readonly maxWait: number;
	readonly maxBytes?: number;
	/** What the file is to be called. */
	readonly name: string | undefined;
	/** Name of the binary data. */
	readonly field: string;
	/** How to go on with the ticket. */
	goOn(ticket: string): string;
}

/** What each type becomes (documentation: "Create export task", code 1069918). */
const BECOMES: Readonly<Record<string, readonly string[]>> = {
	doc: ['pdf', 'docx'],
	docx: ['pdf', 'docx'],
	sheet: ['xlsx', 'csv'],
	bitable: ['xlsx', 'csv'],
};

/**
 * What does not go together, as far as the type is known.
 * @throws Refusal
 */
export function checkExport(
	type: string | undefined,
	{ as, subId }: Pick<Export, 'as' | 'subId'>,
): void {
	const formats = type === undefined ? undefined : own(BECOMES, type);
	if (formats?.includes(as) === false) {
		throw new Refusal(
			`Export As is ${as}, but a file of type ${String(type)} becomes ${formats.join(' or ')} only`,
			`Set Export As to ${formats.join(' or ')}.`,
		);
	}
	if ((as === 'csv') === (subId !== undefined)) return;
	throw new Refusal(
		as === 'csv'
			? 'Sheet or Table ID is empty, but a CSV file holds one sheet or table'
			: `Sheet or Table ID is given, but Export As is ${as}, which takes the whole file`,
		as === 'csv' ? 'Fill in Sheet or Table ID.' : 'Clear Sheet or Table ID, or export as csv.',
	);
}

/** Has Feishu make the file, waits for it and fetches it. @throws CallFailed */
export async function exported(
	api: FeishuApi,
	{ token, type }: NamedFile,
	wish: Export,
): Promise<Outcome> {
	checkExport(api.dryRun ? undefined : type, wish);
	const begun = await ticketOf(api, { token, type }, wish);
	if (typeof begun !== 'string') return begun;
	const told = { ticket: begun, file_token: token };
	const made = await waitFor(api, {
		ticket: begun,
		look: async (until) => await lookAtExport(api, begun, token, until),
		most: wish.maxWait,
		what: 'exporting the file',
		hint: (begun) => wish.goOn(begun),
		repeatable: true,
	});
	if ('failure' in made) {
		return brokenOff({ ...told }, made.failure, 'exporting the file', '');
	}
	const fetched = await api.attempt(drive.exportTaskDownload, {
		path: { file_token: made.answer.token },
		...(wish.maxBytes === undefined ? {} : { maxBytes: wish.maxBytes }),
	});
	if ('failure' in fetched) {
		return brokenOff({ ...told }, fetched.failure, 'fetching the exported file', AGAIN);
	}
	return outcomeOf(fetched.answer, made.answer, { ...told }, wish);
}

const AGAIN = 'Repeat the call without a ticket: an exported file is gone after 10 minutes.';

async function ticketOf(
	api: FeishuApi,
	{ token, type }: NamedFile,
	{ as, subId, ticket }: Export,
): Promise<string | Outcome> {
	const known = ticket ?? (await ticketLeft(api));
	if (known !== undefined) return known;
	const answer = await api.call(start, {
		body: { file_extension: as, token, type, ...(subId === undefined ? {} : { sub_id: subId }) },
	});
	return unlessProven(api, answer, 'ticket') ?? memberText(answer, 'ticket');
}

function outcomeOf(
	file: StoredFile,
	made: Made,
	told: IDataObject,
	{ as, name: wished, field }: Export,
): Outcome {
	if (!isObject(file) || !isObject(file.binary)) throw new CallFailed(NO_FILE);
	const own = made.name === '' ? file.name : `${made.name}.${as}`;
	const stored = renamed(file, [wished, own, `file.${as}`]);
	const { name, type, size } = stored;
	return { data: { name, type, size, ...told }, files: [{ field, file: stored }] };
}

export const NO_FILE: Failure = answeredFailure(
	'Feishu answered without the file',
	'Repeat the call later.',
	{ retryable: true },
);
