import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi, FileSource } from '../../../../shared/endpoints';
import type { TableValues } from '../../../../shared/fields';
import type { Sent } from '../../../../shared/kits';
import { mediaUploads, sendParts, uploadMedia } from '../../../../shared/kits';
import { columnsOf } from '../../../../shared/lookups';
import { Refusal } from '../../../../shared/values';
import { ATTACHMENTS } from './cell';

/** What `uploadAll` calls. */
export const attachmentUploads = mediaUploads;

/**
 * Refuses a column that the table does not have, or that holds no attachments, before a file goes
 * up. Where the columns cannot be read, Feishu says so.
 * @throws Refusal
 */
export async function checkColumn(
	api: FeishuApi,
	{ appToken, tableId }: TableValues,
	column: string,
): Promise<void> {
	if (api.dryRun) return;
	const { columns } = await columnsOf(api, appToken, tableId);
	if (columns === undefined || columns.get(column)?.type === ATTACHMENTS) return;
	const known = [...columns.values()]
		.filter(({ type }) => type === ATTACHMENTS)
		.map(({ name }) => name);
	const kind = columns.has(column) ? 'which holds no attachments' : 'which the table does not have';
	throw new Refusal(
		`Column is ${column}, ${kind}`,
		known.length === 0
			? 'Add a column of the type Attachment to the table.'
			: `Choose one of these for Column: ${known.join(', ')}.`,
	);
}

/** Uploads files to a Base one after the other; one that fails does not keep the others back. */
export async function uploadAll(
	api: FeishuApi,
	base: string,
	files: readonly FileSource[],
): Promise<Sent<FileSource, IDataObject>> {
	return await sendParts<FileSource, IDataObject>(files, {
		onFailure: 'goOn',
		send: async (file) => {
			const parentType = file.type.startsWith('image/') ? 'bitable_image' : 'bitable_file';
			// The cell refuses the token of a file that went anywhere but to its Base.
			const result = await uploadMedia(api, file, { parentType, parentNode: base });
			if ('failure' in result) return result;
			return { answer: { file_token: result.answer, name: file.name, size: await file.size() } };
		},
	});
}
