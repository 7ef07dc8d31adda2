import { wiki } from '../../../../shared/endpoints';
import { anyFile, choice } from '../../../../shared/fields';
import { queryMetas } from '../../../../shared/lookups';
import { chain } from '../../../../shared/operation';
import { amount, named } from '../../../../shared/values';
import { checkExport, exported, exporting } from '../exporting';
import { BYTES } from '../bytes';
import * as fields from '../fields';

export const exportFile = chain({
	value: 'export',
	name: 'Export Document',
	action: 'Export document',
	description: 'Turn a document, spreadsheet or Base into PDF, Word, Excel or CSV and fetch it',
	documentation:
		'https://open.feishu.cn/document/server-docs/docs/drive-v1/export_task/export-user-guide',
	endpoints: [...exporting, queryMetas, wiki.spaceGetNode],
	parameters: {
		fileToken: anyFile({ types: ['docx', 'doc', 'sheet', 'bitable'] }),
		fileType: fields.fileType,
		exportAs: choice({
			label: 'Export As',
			description: 'PDF and Word are for documents, Excel and CSV for spreadsheets and Bases',
			options: fields.exportAs,
			default: 'pdf',
		}),
		subId: fields.subId,
		binaryPropertyName: fields.outputField,
	},
	options: { fileName: fields.fileName, maxWait: fields.maxWait, ticket: fields.ticket },
	check: ({ fileToken, fileType, exportAs: as, subId }) => {
		const type = fileType === 'auto' ? fileToken.type : fileType;
		checkExport(type === 'wiki' ? undefined : type, { as, subId });
	},
	run: async (values, api) =>
		await exported(api, values.fileToken, {
			as: values.exportAs,
			subId: values.subId,
			ticket: values.ticket,
			maxWait: values.maxWait,
			name: values.fileName,
			field: values.binaryPropertyName,
			goOn: (ticket) =>
				`Go on with ${ticket} as Ticket, or set a larger Max Wait: the export may still end well.`,
		}),
	summary: (data, { fileToken: { token }, exportAs: as }) =>
		`Exported ${token} as ${named('file', data.name, as)} of ${amount(Number(data.size), BYTES)}`,
	sample: {
		name: 'Weekly report.pdf',
		type: 'application/pdf',
		size: 34356,
		ticket: '6933093124755423251',
		file_token: 'doxcni6mOy7j',
	},
});
