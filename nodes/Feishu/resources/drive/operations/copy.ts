import { bitable, drive, wiki } from '../../../../shared/endpoints';
import { anyFile, flag, folderName, folderToken, userIdType } from '../../../../shared/fields';
import { queryMetas, rootFolderOf } from '../../../../shared/lookups';
import { chain, unlessProven } from '../../../../shared/operation';
import { isObject, memberText, named, Refusal } from '../../../../shared/values';
import * as fields from '../fields';

export const copy = chain({
	value: 'copy',
	name: 'Copy File',
	action: 'Copy file',
	description: 'Copy a document, spreadsheet, Base or file into a folder, e.g. from a template',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/drive-v1/file/copy',
	endpoints: [
		drive.fileCopy,
		bitable.appCopy,
		drive.explorerRootFolderMetaGet,
		queryMetas,
		wiki.spaceGetNode,
	],
	parameters: {
		fileToken: anyFile({
			types: ['docx', 'doc', 'sheet', 'bitable', 'file', 'slides', 'mindnote'],
		}),
		fileType: fields.fileType,
		name: fields.name,
		folderToken,
	},
	options: {
		copyContent: flag({
			label: 'Copy Content',
			description: 'Whether to copy the records of a Base too, and not its tables alone',
			default: true,
		}),
		userIdType,
	},
	check: ({ fileToken, fileType, copyContent }) => {
		const type = fileType === 'auto' ? fileToken.type : fileType;
		if (type !== 'wiki' && type !== undefined) checkContent(type, copyContent);
	},
	// "Copying at the same time is not supported": code 1061045.
	serialBy: () => 'copies in the drive',
	run: async ({ fileToken: { token, type }, name, ...values }, api) => {
		if (!api.dryRun) checkContent(type, values.copyContent);
		const folder = values.folderToken ?? (await rootFolderOf(api));
		if (!values.copyContent) {
			const answer = await api.call(bitable.appCopy, {
				path: { app_token: token },
				body: { name, folder_token: folder, without_content: true },
			});
			const doubt = unlessProven(api, answer, 'app.app_token');
			if (doubt !== undefined) return doubt;
			const copied = { token: memberText(answer.app, 'app_token'), type };
			return { data: { ...copied, name, url: memberText(answer.app, 'url') } };
		}
		const answer = await api.call(drive.fileCopy, {
			path: { file_token: token },
			query: { user_id_type: values.userIdType },
			body: { name, type, folder_token: folder },
		});
		const doubt = unlessProven(api, answer, 'file.token');
		if (doubt !== undefined) return doubt;
		return {
			data: isObject(answer.file) ? answer.file : {},
			remark:
				type === 'bitable' || type === 'docx'
					? 'Feishu fills the copy in the background: what reads it at once may find it empty.'
					: '',
		};
	},
	summary: (data, { fileToken: { token }, folderToken: folder }) =>
		`Copied ${token} to ${named('file', data.name, memberText(data, 'token'))} in ${folderName(folder)}`,
	sample: {
		token: 'doxcnUkUOWtO',
		name: 'Demo copy',
		type: 'docx',
		parent_token: 'fldbcO1UuPz8',
		url: 'https://example.feishu.cn/docx/doxcnUkUOWtOelpFcha2Zabcef',
	},
});

/** @throws Refusal */
function checkContent(type: string, copyContent: boolean): void {
	if (copyContent || type === 'bitable') return;
	throw new Refusal(
		`Copy Content is off, but File is of type ${type}: only a Base can be copied without its content`,
		'Switch Copy Content on.',
	);
}
