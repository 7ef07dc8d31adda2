import type { IDataObject } from 'n8n-workflow';
import { bitable, drive, wiki } from '../../../../shared/endpoints';
import { appToken, list, number, tableId, text } from '../../../../shared/fields';
import { orFailed } from '../../../../shared/kits';
import { brokenOff, chain, outcomeFiles } from '../../../../shared/operation';
import { amount, few, objectsIn } from '../../../../shared/values';
import { cellsOf, fetchAttached, heldIn } from '../attachments';
import { getCall } from '../deleting';
import { recordId } from '../fields';

const FILES = ['file', 'files'] as const;

/** Files of one call at most. */
const MOST = 100;

export const downloadAttachments = chain({
	value: 'downloadAttachments',
	name: 'Download Bitable Attachments',
	action: 'Download Bitable attachments',
	description: 'Fetch the files of the attachment columns of a record into the item',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/drive-v1/media/download',
	endpoints: [wiki.spaceGetNode, bitable.appTableFieldList, getCall, drive.mediaDownload],
	parameters: {
		appToken,
		tableId,
		recordId,
		binaryPropertyName: text({
			label: 'Put Output File in Field',
			description: 'Name of the binary data of the first file; others get a number, such as data_1',
			default: 'data',
		}),
	},
	options: {
		columns: list({
			label: 'Columns',
			description: 'Columns whose files are fetched; all of the record when this is empty',
			placeholder: 'e.g. Files',
		}),
		maxFiles: number({
			label: 'Max Files',
			description: 'How many files are fetched at most',
			min: 1,
			max: MOST,
			default: 20,
		}),
	},
	list: 'files',
	run: async ({ columns, maxFiles, binaryPropertyName, ...values }, api) => {
		const cells = await cellsOf(api, values);
		const held = api.dryRun
			? [{ token: '<file_token>', name: '', extra: '', column: '' }]
			: heldIn(cells, columns);
		const sent = orFailed(await fetchAttached(api, values, held.slice(0, maxFiles)));
		if (api.dryRun) return { data: {}, remark: 'Which files there are, the record says.' };
		const files = outcomeFiles(
			sent.done.map(({ answer }) => answer),
			binaryPropertyName,
		);
		const told = sent.done.map(({ part, answer: { name, type, size } }, at) => ({
			column: part.column,
			file_token: part.token,
			name,
			type,
			size,
			field: files[at].field,
		}));
		const failed = [...sent.failures].map(
			([{ column, token, name }, { message }]): IDataObject => ({
				column,
				file_token: token,
				name,
				message,
			}),
		);
		const data = { record_id: values.recordId, files: told, failed };
		const elements = told.map((one) => ({ ...one, field: binaryPropertyName }));
		const more = held.length - maxFiles;
		const remark = more > 0 ? `Left because of Max Files: ${amount(more, FILES)}` : '';
		if (sent.failure === undefined) return { data, elements, files, remark };
		const count = `${failed.length} of ${failed.length + told.length} files`;
		const hint = 'Repeat the call: what arrived is in the item.';
		return { ...brokenOff(data, sent.failure, `fetching ${count}`, hint), files };
	},
	summary: ({ files, record_id: id }) => {
		const names = objectsIn(files).map(({ name }) => String(name));
		const count = amount(names.length, FILES);
		return `Fetched ${count} of record ${String(id)}${names.length === 0 ? '' : `: ${few(names)}`}`;
	},
	sample: {
		record_id: 'recusyQbB0fVL5',
		files: [
			{
				column: 'Files',
				file_token: 'boxcnrHpsg1Q',
				name: 'report.pdf',
				type: 'application/pdf',
				size: 1024,
				field: 'data',
			},
		],
		failed: [],
	},
});
