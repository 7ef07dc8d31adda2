import { docx } from '../../../../shared/endpoints';
import { folderKey, folderName, folderToken } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { memberText, named } from '../../../../shared/values';
import { title } from '../title';

export const create = operation({
	value: 'create',
	name: 'Create Document',
	action: 'Create document',
	description: 'Create an empty document',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/docs/docx-v1/document/create',
	endpoint: docx.documentCreate,
	parameters: { title, folderToken },
	serialBy: (values) => folderKey(values.folderToken),
	request: (values) => ({ body: { title: values.title, folder_token: values.folderToken ?? '' } }),
	proof: 'document.document_id',
	summary: ({ document }, values) => {
		const id = memberText(document, 'document_id');
		return `Created ${named('document', values.title, id)} in ${folderName(values.folderToken)}`;
	},
});
