import { operation } from '../../../../shared/operation';
import { folderKey, folderName, folderToken, memberText } from '../../common';
import { createDocument } from '../endpoints';
import { title } from '../title';

export const create = operation({
	value: 'create',
	name: 'Create Document',
	action: 'Create document',
	description: 'Create an empty document',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/docs/docx-v1/document/create',
	endpoint: createDocument,
	parameters: { title, folderToken },
	serialBy: (values) => folderKey(values.folderToken),
	request: (values) => ({ body: { title: values.title, folder_token: values.folderToken ?? '' } }),
	summary: ({ document }, values) => {
		const id = memberText(document, 'document_id');
		return `Created document ${values.title ?? '(untitled)'} (${id}) in ${folderName(values.folderToken)}`;
	},
	sample: {
		document: {
			document_id: 'doxcni6mOy7jLRWbEylaKKC7K88',
			revision_id: 1,
			title: 'Weekly report',
		},
	},
});
