import type { StoredFile } from '../../../../shared/endpoints';
import { CallFailed, drive, wiki } from '../../../../shared/endpoints';
import { anyFile, choice, number } from '../../../../shared/fields';
import { queryMetas } from '../../../../shared/lookups';
import { chain, renamed } from '../../../../shared/operation';
import { amount, isObject, named, Refusal } from '../../../../shared/values';
import { checkExport, exported, exporting, NO_FILE } from '../exporting';
import { BYTES } from '../bytes';
import * as fields from '../fields';

const MEGABYTE = 1024 * 1024;
/** Seconds an export takes at most when a download stands for it. */
const WAIT = 120;
const goOn = (ticket: string) =>
	`Go on with ${ticket} as Ticket of Export Document: the export may still end well.`;
/** What has no bytes of its own. */
const EXPORTED = ['docx', 'doc', 'sheet', 'bitable'];

export const download = chain({
	value: 'download',
	name: 'Download File',
	action: 'Download file',
	description: 'Fetch a file of the drive into the item; a document can be exported on the way',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/drive-v1/download/download',
	endpoints: [drive.fileDownload, ...exporting, queryMetas, wiki.spaceGetNode],
	parameters: {
		fileToken: anyFile({ types: ['file', 'docx', 'doc', 'sheet', 'bitable'] }),
		binaryPropertyName: fields.outputField,
	},
	options: {
		fileName: fields.fileName,
		exportAs: choice({
			label: 'Export As',
			description: 'What a document, spreadsheet or Base becomes: it has no bytes of its own',
			options: { none: 'None', ...fields.exportAs },
			default: 'none',
		}),
		subId: fields.subId,
		maxSize: number({
			label: 'Max Size',
			description: 'How many megabytes the file may have; a larger one is given up',
			min: 1,
			max: 2048,
			default: 512,
		}),
	},
	check: ({ fileToken: { type }, exportAs: as, subId }) => {
		checkWay(type, as);
		if (as !== 'none')
			checkExport(type === 'wiki' || type === 'file' ? undefined : type, { as, subId });
	},
	run: async ({ fileToken: file, ...values }, api) => {
		if (!api.dryRun) checkWay(file.type, values.exportAs);
		const { exportAs: as, subId, fileName: name, binaryPropertyName: field } = values;
		const maxBytes = values.maxSize * MEGABYTE;
		if (as !== 'none' && EXPORTED.includes(file.type)) {
			const wish = { as, subId, ticket: undefined, maxWait: WAIT, maxBytes, name, field };
			return await exported(api, file, { ...wish, goOn });
		}
		const path = { file_token: file.token };
		const stored = await api.call(drive.fileDownload, { path, maxBytes });
		if (api.dryRun) return { data: {} };
		return { ...fetched(stored, file.token, name, field) };
	},
	summary: (data, { fileToken: { token } }) =>
		`Downloaded ${named('file', data.name, token)} of ${amount(Number(data.size), BYTES)}`,
	sample: {
		file_token: 'boxcnrHpsg1Q',
		name: 'report.pdf',
		type: 'application/pdf',
		size: 1024,
	},
});

/** @throws Refusal for a file that has no bytes to download */
function checkWay(type: string | undefined, as: string): void {
	if (type === undefined || as !== 'none' || !EXPORTED.includes(type)) return;
	throw new Refusal(
		`File is of type ${type}, which has no bytes of its own to download`,
		'Set Export As in Options, for example to PDF or Excel.',
	);
}

function fetched(file: StoredFile, token: string, wished: string | undefined, field: string) {
	if (!isObject(file) || !isObject(file.binary)) throw new CallFailed(NO_FILE);
	const stored = renamed(file, [wished, file.name, token]);
	const { name, type, size } = stored;
	return {
		data: { file_token: token, name, type, size },
		files: [{ field, file: stored }],
	};
}
