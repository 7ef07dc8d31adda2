import type { IDataObject } from 'n8n-workflow';

import type { Attempt, Failure, FeishuApi } from '../../../../shared/endpoints';
import { CallFailed, drive } from '../../../../shared/endpoints';
import { choice, file, folderKey, folderName, folderToken } from '../../../../shared/fields';
import { mediaUploads, uploadMedia, waitFor } from '../../../../shared/kits';
import { rootFolderOf } from '../../../../shared/lookups';
import { chain, partly, unproven } from '../../../../shared/operation';
import { isObject, memberText, named, textsIn } from '../../../../shared/values';
import * as fields from '../fields';
import { checkImport, endingOf, IMPORT_STATUS, titleOf } from '../importing';
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
		drive.importTaskCreate,
		drive.importTaskGet,
		drive.explorerRootFolderMetaGet,
	],
	parameters: {
		binaryPropertyName: file(),
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
	options: { fileName: fields.fileName, maxWait: fields.maxWait, ticket: fields.ticket },
	check: ({ binaryPropertyName: [own], importAs }) => checkImport(own, importAs, own.told),
	serialBy: (values) => folderKey(values.folderToken),
	run: async ({ binaryPropertyName: [own], ...values }, api) => {
		const { importAs: type, maxWait, folderToken: folder } = values;
		const ending = endingOf(own);
		const name = titleOf(values.fileName ?? own.name, ending);
		const wish = { source: namedAs(own, name === '' ? 'file' : `${name}.${ending}`), ending, name };
		const begun = values.ticket ?? (await begin(api, { ...wish, type, folder }));
		if (begun === '') return unproven({}, 'ticket');
		const made = await waitFor(api, {
			look: async () => await look(api, begun),
			most: maxWait,
			what: 'importing the file',
			hint: 'Repeat the call with ticket of Data as Ticket: otherwise there may be a second document.',
			repeatable: false,
		});
		if ('failure' in made) {
			const hint = 'Look at ticket in Data: the import may still end well.';
			return partly({ ticket: begun, name, type }, made.failure, 'importing the file', hint);
		}
		const { token, url, warnings } = made.answer;
		return {
			data: { token, url, type, name, warnings, ticket: begun },
			remark:
				warnings.length === 0 ? '' : `Feishu names what was lost by codes: ${warnings.join(', ')}.`,
		};
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
	readonly source: Parameters<typeof uploadMedia>[1];
	readonly ending: string;
	readonly name: string;
	readonly type: string;
	readonly folder: string | undefined;
}

/** Uploads the file and has Feishu begin. @returns the ticket; empty when Feishu did not say it. @throws CallFailed */
async function begin(
	api: FeishuApi,
	{ source, ending, name, type, folder }: Beginning,
): Promise<string> {
	const mountKey = folder ?? (await rootFolderOf(api));
	const uploaded = await uploadMedia(api, source, {
		parentType: 'ccm_import_open',
		parentNode: '',
		extra: { obj_type: type, file_extension: ending },
	});
	if ('failure' in uploaded) throw new CallFailed(uploaded.failure);
	const answer = await api.call(drive.importTaskCreate, {
		body: {
			file_extension: ending,
			file_token: uploaded.answer,
			type,
			file_name: name,
			// 1: a folder of the drive, the one place there is.
			point: { mount_type: 1, mount_key: mountKey },
		},
	});
	return memberText(answer, 'ticket');
}

interface Made {
	readonly token: string;
	readonly url: string;
	readonly warnings: string[];
}

async function look(api: FeishuApi, ticket: string): Promise<Attempt<Made | undefined>> {
	const result = await api.attempt(drive.importTaskGet, { path: { ticket } });
	if ('failure' in result) return result;
	if (api.dryRun) return { answer: { token: '<token>', url: '', warnings: [] } };
	const task: IDataObject = isObject(result.answer.result) ? result.answer.result : {};
	const status = Number(task.job_status);
	if (status === 1 || status === 2) return { answer: undefined };
	const token = memberText(task, 'token');
	if (status !== 0 || token === '') {
		return { failure: unmade(status, memberText(task, 'job_error_msg')) };
	}
	return { answer: { token, url: memberText(task, 'url'), warnings: textsIn(task.extra) } };
}

function unmade(status: number, said: string): Failure {
	const why = IMPORT_STATUS[status] ?? (said === '' ? 'Feishu did not say why' : said);
	return {
		fate: 'answered',
		status: 200,
		message: `Feishu could not import the file: ${why} (job status ${status})`,
		hint: 'Check the file and Folder, then repeat the call without Ticket.',
		retryable: false,
	};
}
