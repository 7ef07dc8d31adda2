import type { FeishuApi } from '../../../../shared/endpoints';
import { CallFailed, drive } from '../../../../shared/endpoints';
import type { InputFile } from '../../../../shared/fields';
import { choice, folderKey, folderName, folderToken, sharing } from '../../../../shared/fields';
import { mediaUploads, sharingCalls, uploadMedia, waitFor } from '../../../../shared/kits';
import { rootFolderOf } from '../../../../shared/lookups';
import type { Outcome } from '../../../../shared/operation';
import { brokenOff, chain, partly, unlessProven, withShares } from '../../../../shared/operation';
import { memberText, named, quoted } from '../../../../shared/values';
import * as fields from '../fields';
import { checkImport, endingOf, fileOf, importedFile, titleFor } from '../importing';
import { lookAtImport } from '../importTask';
import { namedAs } from '../upload';

export const importFile = chain({
	value: 'import',
	name: 'Import File as Document',
	action: 'Import file as document',
	description:
		'Turn a Word, Markdown, Excel, CSV or text file into a document, spreadsheet or Base',
	documentation:
		'https://open.feishu.cn/document/server-docs/docs/drive-v1/import_task/import-user-guide',
	endpoints: [
		...mediaUploads,
		...sharingCalls,
		drive.importTaskCreate,
		drive.importTaskGet,
		drive.explorerRootFolderMetaGet,
	],
	parameters: {
		binaryPropertyName: importedFile,
		importAs: choice({
			label: 'Import As',
			options: {
				docx: ['Document', 'From Word, Markdown, HTML or text'],
				sheet: ['Spreadsheet', 'From Excel or CSV'],
				bitable: ['Base', 'From Excel or CSV'],
			},
			default: 'docx',
		}),
		folderToken,
	},
	options: {
		fileName: fields.fileName,
		maxWait: fields.maxWait,
		ticket: fields.ticket,
		...sharing,
	},
	check: ({ binaryPropertyName: given, importAs, ticket }) => {
		if (ticket !== undefined) return;
		const own = fileOf(given);
		checkImport(own, importAs, own.told);
	},
	serialBy: (values) => folderKey(values.folderToken),
	run: async ({ binaryPropertyName: given, ...values }, api) => {
		const { importAs: type, maxWait, folderToken: folder } = values;
		const name = titleFor(given, values.fileName);
		const told = { name, type };
		const begun = values.ticket ?? (await begin(api, fileOf(given), { ...told, folder }));
		if (typeof begun !== 'string') return begun;
		const made = await waitFor(api, {
			ticket: begun,
			look: async (until) => await lookAtImport(api, begun, until),
			most: maxWait,
			what: 'importing the file',
			hint: (ticket) => `Go on with ${ticket} as Ticket: otherwise there may be a second document.`,
			repeatable: false,
		});
		if ('failure' in made) {
			return partly({ ticket: begun, ...told }, made.failure, 'importing the file', '');
		}
		const { token, url, warnings } = made.answer;
		const outcome = {
			data: { token, url, type, name, warnings, ticket: begun },
			remark:
				warnings.length === 0 ? '' : `Feishu names what was lost by codes: ${warnings.join(', ')}.`,
		};
		return await withShares(api, outcome, { token, type }, values);
	},
	summary: (data, values) =>
		`Imported ${named(values.importAs, data.name, [memberText(data, 'token'), memberText(data, 'url')].filter((one) => one !== '').join(', '))} into ${folderName(values.folderToken)}`,
	sample: {
		token: 'Fm7osyjtMh5o',
		url: 'https://example.feishu.cn/sheets/Fm7osyjtMh5o7Ktrv32c73abcef',
		type: 'sheet',
		name: 'Sales',
		warnings: ['2000'],
		ticket: '7369583175086912356',
	},
});

interface Beginning {
	/** What the document is called. */
	readonly name: string;
	readonly type: string;
	readonly folder: string | undefined;
}

/** Uploads the file and has Feishu begin. @returns the ticket, or what there is instead. @throws CallFailed */
async function begin(
	api: FeishuApi,
	own: InputFile,
	{ name, type, folder }: Beginning,
): Promise<string | Outcome> {
	const ending = endingOf(own);
	const mountKey = folder ?? (await rootFolderOf(api));
	const uploaded = await uploadMedia(
		api,
		namedAs(own, `${name === '' ? 'file' : name}.${ending}`),
		{
			parentType: 'ccm_import_open',
			parentNode: '',
			extra: { obj_type: type, file_extension: ending },
		},
	);
	if ('failure' in uploaded) throw new CallFailed(uploaded.failure);
	const begun = await api.attempt(drive.importTaskCreate, {
		body: {
			file_extension: ending,
			file_token: uploaded.answer,
			type,
			file_name: name,
			// 1: a folder of the drive, the one place there is.
			point: { mount_type: 1, mount_key: mountKey },
		},
	});
	const there = { file_token: uploaded.answer, name, type, folder_token: mountKey };
	if ('failure' in begun) {
		const { failure } = begun;
		const isLost = failure.fate === 'lost' || failure.status >= 500;
		return brokenOff(there, failure, 'beginning the import', isLost ? lookFor(there) : '');
	}
	const doubt = unlessProven(api, begun.answer, 'ticket');
	if (doubt?.failure === undefined) return memberText(begun.answer, 'ticket');
	return partly(there, doubt.failure, 'beginning the import', lookFor(there));
}

/** What an import without a ticket may have made all the same. */
function lookFor({ name, folder_token: folder }: { name: string; folder_token: string }): string {
	return `Look into folder ${folder} for ${quoted(name)}: Feishu may be making it.`;
}
