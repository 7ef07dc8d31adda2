import { bitable, drive, wiki } from '../../../../shared/endpoints';
import { appToken, list, number, outputFiles, tableId } from '../../../../shared/fields';
import { orFailed } from '../../../../shared/kits';
import { chain, filesOutcome, filesSummary } from '../../../../shared/operation';
import { amount, memberText } from '../../../../shared/values';
import { cellsOf, fetchAttached, heldIn } from '../attachments';
import { getCall } from '../deleting';
import { recordId } from '../fields';

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
		binaryPropertyName: outputFiles,
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
		const more = held.length - maxFiles;
		return filesOutcome({
			sent,
			field: binaryPropertyName,
			source: { record_id: values.recordId },
			arrived: ({ column, token }) => ({ column, file_token: token }),
			failed: ({ column, token, name }, { message }) => ({
				column,
				file_token: token,
				name,
				message,
			}),
			hint: 'Repeat the call: what arrived is in the item.',
			remark: more > 0 ? `Left because of Max Files: ${amount(more, ['file', 'files'])}` : '',
		});
	},
	summary: (data) => filesSummary(data, `record ${memberText(data, 'record_id')}`),
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
