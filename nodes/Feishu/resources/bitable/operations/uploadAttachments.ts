import type { IDataObject } from 'n8n-workflow';
import { answeredFailure, bitable, CallFailed, wiki } from '../../../../shared/endpoints';
import {
	appToken,
	choice,
	file,
	locator,
	tableId,
	tablePath,
	text,
	writerOf,
} from '../../../../shared/fields';
import { orFailed } from '../../../../shared/kits';
import { chain, partly } from '../../../../shared/operation';
import { amount, own, Refusal } from '../../../../shared/values';
import { attachedIn, attachmentUploads, cellsOf, checkColumn, uploadAll } from '../attachments';
import { getCall } from '../deleting';
import { recordId } from '../fields';

/** Attachments of one cell (documentation: "Bitable record data structure"). */
const MOST = 100;

export const uploadAttachments = chain({
	value: 'uploadAttachments',
	name: 'Upload Bitable Attachments',
	action: 'Upload Bitable attachments',
	description: 'Put files of the input item into an attachment column of a record',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/drive-v1/media/upload_all',
	endpoints: [
		wiki.spaceGetNode,
		bitable.appTableFieldList,
		getCall,
		...attachmentUploads,
		bitable.appTableRecordUpdate,
	],
	parameters: {
		appToken,
		tableId,
		recordId,
		column: locator({
			label: 'Column',
			description: 'The attachment column the files go into',
			placeholder: 'e.g. Files',
			list: 'searchAttachmentColumns',
			idLabel: 'By Name',
			required: true,
		}),
		binaryPropertyName: file({ most: MOST }),
	},
	options: {
		fileName: text({
			label: 'File Name',
			description: 'What the file is called in Feishu; its own name when this is empty',
			placeholder: 'e.g. report.pdf',
		}),
		mode: choice({
			label: 'Mode',
			options: {
				append: ['Append', 'Keep the attachments the cell has'],
				replace: ['Replace', 'Take the attachments out that the cell has'],
			},
			default: 'append',
		}),
	},
	list: 'files',
	check: ({ fileName, binaryPropertyName: files }) => {
		if (fileName === undefined || files.length === 1) return;
		throw new Refusal(
			`File Name is given for ${files.length} files`,
			'Clear File Name, so that the files keep their names, or give one file.',
		);
	},
	serialBy: writerOf,
	run: async ({ column, fileName, binaryPropertyName, mode, ...values }, api) => {
		await checkColumn(api, values, column);
		const cells = await cellsOf(api, values);
		const before =
			mode === 'append' ? attachedIn(own(cells, column)).map(({ token }) => token) : [];
		if (before.length + binaryPropertyName.length > MOST) throw tooMany(before.length);
		const named = binaryPropertyName.map((one) => ({ ...one, name: fileName ?? one.name }));
		const sent = orFailed(await uploadAll(api, values.appToken, named));
		const files = sent.done.map(({ answer }) => answer);
		const failed = [...sent.failures].map(
			([{ name }, { message }]): IDataObject => ({ name, message }),
		);
		const data = { record_id: values.recordId, column, files, failed };
		const tokens = [...before, ...files.map(({ file_token: token }) => String(token))];
		const written = await api.attempt(bitable.appTableRecordUpdate, {
			path: { ...tablePath(values), record_id: values.recordId },
			body: { fields: { [column]: tokens.map((token) => ({ file_token: token })) } },
		});
		if ('failure' in written) {
			return partly(
				data,
				written.failure,
				'putting the files into the record',
				'Put the file tokens in files of Data into the column with Update Bitable Record.',
			);
		}
		if (sent.failure === undefined) return { data };
		const count = `${failed.length} of ${named.length} files`;
		return partly(data, sent.failure, `uploading ${count}`, 'Repeat the call for those in failed.');
	},
	summary: ({ files, column, record_id: id }) => {
		const count = Array.isArray(files) ? files.length : 0;
		return `Put ${amount(count, ['file', 'files'])} into ${String(column)} of record ${String(id)}`;
	},
	sample: {
		record_id: 'recusyQbB0fVL5',
		column: 'Files',
		files: [{ file_token: 'boxcnrHpsg1Q', name: 'report.pdf', size: 1024 }],
		failed: [],
	},
});

function tooMany(before: number): CallFailed {
	return new CallFailed(
		answeredFailure(
			`The cell has ${before} attachments, and ${MOST} are the most it takes`,
			'Set Mode to Replace, or delete attachments.',
		),
	);
}
