import { docx, wiki } from '../../../../shared/endpoints';
import { userIdType } from '../../../../shared/fields';
import { counted, listing } from '../../../../shared/operation';
import * as fields from '../fields';

const NOUN = ['block', 'blocks'] as const;

export const getBlocks = listing({
	value: 'getBlocks',
	name: 'List Document Blocks',
	action: 'List document blocks',
	description: 'Read the blocks of a document as Feishu keeps them, with their IDs',
	documentation:
		'https://open.feishu.cn/document/ukTMukTMukTM/uUDN04SN0QjL1QDN/document-docx/docx-v1/document/list',
	endpoint: docx.documentBlockList,
	lookUps: [wiki.spaceGetNode],
	pageSize: { default: 50, max: 500 },
	noun: NOUN,
	parameters: { documentId: fields.documentId },
	options: { userIdType },
	request: (values) => ({
		path: { document_id: values.documentId },
		query: { user_id_type: values.userIdType },
	}),
	summary: (data, { documentId: id }) => `${counted(data, 'items', NOUN)} in document ${id}`,
});
