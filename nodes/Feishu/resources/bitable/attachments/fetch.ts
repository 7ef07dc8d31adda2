import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi, StoredFile } from '../../../../shared/endpoints';
import { drive } from '../../../../shared/endpoints';
import type { TableValues } from '../../../../shared/fields';
import type { Sent } from '../../../../shared/kits';
import { sendParts } from '../../../../shared/kits';
import { columnsOf } from '../../../../shared/lookups';
import { named } from '../../../../shared/operation';
import type { Attached } from './cell';
import { attachedIn } from './cell';

/** An attachment and the column it is in. */
export interface Held extends Attached {
	readonly column: string;
}

/** Downloads under way at once: five a second are allowed (documentation: "Download media"). */
const TOGETHER = 2;

/**
 * The attachments of a record, each once.
 * @param columns those to look at; all when undefined
 */
export function heldIn(cells: IDataObject, columns: readonly string[] | undefined): Held[] {
	const names = columns ?? Object.keys(cells);
	const held = names.flatMap((column) => {
		const cell = Object.hasOwn(cells, column) ? cells[column] : undefined;
		return attachedIn(cell).map((one) => ({ ...one, column }));
	});
	return [...new Map(held.map((one) => [one.token, one])).values()];
}

/** Fetches attachments of a record into n8n's binary store. */
export async function fetchAttached(
	api: FeishuApi,
	record: TableValues & { readonly recordId: string },
	files: readonly Held[],
): Promise<Sent<Held, StoredFile>> {
	return await sendParts<Held, StoredFile>(files, {
		together: TOGETHER,
		onFailure: 'goOn',
		send: async (file) => {
			const path = { file_token: file.token };
			const query = { extra: file.extra === '' ? undefined : file.extra };
			let result = await api.attempt(drive.mediaDownload, { path, query });
			// A Base with advanced permissions refuses a download that does not say where the file is.
			if ('failure' in result && result.failure.status === 400 && file.extra === '') {
				const extra = await permission(api, record, file);
				if (extra !== undefined) {
					result = await api.attempt(drive.mediaDownload, { path, query: { extra } });
				}
			}
			return 'failure' in result ? result : { answer: named(result.answer, file.name) };
		},
	});
}

/** Where a file is, as the download of a Base with advanced permissions wants to know it. */
async function permission(
	api: FeishuApi,
	{ appToken, tableId, recordId }: TableValues & { readonly recordId: string },
	{ column, token }: Held,
): Promise<string | undefined> {
	const { columns } = await columnsOf(api, appToken, tableId);
	const id = columns?.get(column)?.id;
	if (id === undefined || id === '') return undefined;
	const attachments = { [id]: { [recordId]: [token] } };
	return JSON.stringify({ bitablePerm: { tableId, attachments } });
}
