import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../../shared/endpoints';
import { CallFailed, drive, wiki } from '../../../../shared/endpoints';
import {
	file,
	folderKey,
	folderName,
	folderToken,
	locator,
	sharing,
} from '../../../../shared/fields';
import {
	fileUploads,
	intoWiki,
	movingIntoWiki,
	sharingCalls,
	uploadFile,
} from '../../../../shared/kits';
import { addressOfFile, queryMetas, rootFolderOf, wikiPageOf } from '../../../../shared/lookups';
import { chain, partly, withShares } from '../../../../shared/operation';
import { amount, memberText, named, sentences } from '../../../../shared/values';
import { BYTES } from '../bytes';
import * as fields from '../fields';
import { namedAs } from '../upload';

/** Seconds; the move of one file is quick. */
const WAIT = 60;

export const upload = chain({
	value: 'upload',
	name: 'Upload File',
	action: 'Upload file',
	description: 'Put a file of the input item into a folder of the drive, of any size',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/drive-v1/upload/upload_all',
	endpoints: [
		...fileUploads,
		drive.explorerRootFolderMetaGet,
		queryMetas,
		wiki.spaceGetNode,
		...movingIntoWiki,
		...sharingCalls,
	],
	parameters: { folderToken, binaryPropertyName: file() },
	options: {
		fileName: fields.fileName,
		wikiNodeToken: locator({
			label: 'Wiki Page',
			description: 'The wiki page that the file is then moved below, by its token or address',
			placeholder: 'e.g. wikcnKQ1k3pcuo5uSK4t8Vabcef',
			url: {
				pattern: /\/wiki\/(\w+)/,
				placeholder: 'e.g. https://example.feishu.cn/wiki/wikcnKQ1k3pcuo5uSK4t8Vabcef',
			},
		}),
		...sharing,
	},
	serialBy: (values) => folderKey(values.folderToken),
	run: async ({ binaryPropertyName: [own], ...values }, api) => {
		// A page that cannot be opened is found out before anything is uploaded.
		const page = values.wikiNodeToken;
		const space = page === undefined ? '' : await spaceOf(api, page);
		const folder = values.folderToken ?? (await rootFolderOf(api));
		const source = namedAs(own, values.fileName);
		const size = await source.size();
		let found = '';
		const result = await uploadFile(api, source, folder, (remark) => {
			found = remark;
		});
		if ('failure' in result) throw new CallFailed(result.failure);
		const token = result.answer;
		const url = await addressOfFile(api, token, 'file');
		const data: IDataObject = { file_token: token, name: source.name, size, url };
		if (page === undefined) {
			const said = values.shareWith.length > 0 ? '' : invisible(values.folderToken, api);
			const outcome = { data, remark: sentences(found, said) };
			return await withShares(api, outcome, { token, type: 'file' }, values);
		}
		const place = { space, parent: page };
		let ticket = '';
		const how = { maxWait: WAIT };
		const moved = await intoWiki(api, { token, type: 'file' }, place, how, (task) => {
			ticket = task;
		});
		if ('failure' in moved) {
			const hint =
				ticket === ''
					? `Move the file into the wiki with Move Document to Wiki, or by hand: it is uploaded as ${token}.`
					: `The file is uploaded as ${token}.`;
			const left = { ...data, node_token: '', ...(ticket === '' ? {} : { ticket }) };
			return partly(left, moved.failure, 'moving the file into the wiki', hint);
		}
		const outcome = {
			data: { ...data, node_token: moved.answer.page },
			remark: sentences(found, moved.answer.remark),
		};
		return await withShares(api, outcome, { token, type: 'file' }, values);
	},
	summary: (data, values) => {
		const where =
			values.wikiNodeToken === undefined
				? `into ${folderName(values.folderToken)}`
				: `below wiki page ${values.wikiNodeToken}`;
		return `Uploaded ${named('file', data.name, memberText(data, 'file_token'))} of ${amount(Number(data.size), BYTES)} ${where}`;
	},
	sample: {
		file_token: 'boxcnrHpsg1Q',
		name: 'report.pdf',
		size: 1024,
		url: 'https://example.feishu.cn/file/boxcnrHpsg1QDqXAAAyachabcef',
	},
});

async function spaceOf(api: FeishuApi, page: string): Promise<string> {
	return memberText(await wikiPageOf(api, page), 'space_id');
}

function invisible(folder: string | undefined, api: FeishuApi): string {
	if (folder !== undefined || api.identity !== 'tenant') return '';
	return 'The root folder of an app is not shown to people: share the file to have it seen.';
}
