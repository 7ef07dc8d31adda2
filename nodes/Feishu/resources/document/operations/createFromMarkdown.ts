import {
	addresses,
	markdownWriting,
	outcomeOf,
	prepared,
	progress,
	remarks,
	write,
} from '../../../../shared/blocks';
import type { FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure, CallFailed, docx } from '../../../../shared/endpoints';
import { folderKey, folderToken, sharing } from '../../../../shared/fields';
import { addressOfFile, queryMetas } from '../../../../shared/lookups';
import { sharingCalls } from '../../../../shared/kits';
import { chain, withShares } from '../../../../shared/operation';
import { amount, memberText, named } from '../../../../shared/values';
import { markdownContent } from '../markdownContent';
import { requiredTitle } from '../title';

export const createFromMarkdown = chain({
	value: 'createFromMarkdown',
	name: 'Create Markdown Document',
	action: 'Create Markdown document',
	description: 'Create a document from Markdown: text, headings, lists, code, tables and images',
	documentation:
		'https://open.feishu.cn/document/ukTMukTMukTM/uUDN04SN0QjL1QDN/document-docx/docx-v1/document/convert',
	notice: 'Grant the app the scope docx:document.block:convert, besides those for documents',
	endpoints: [docx.documentCreate, ...markdownWriting, queryMetas, ...sharingCalls],
	parameters: {
		title: requiredTitle,
		markdownContent,
	},
	options: { folderToken, ...sharing },
	serialBy: (values) => folderKey(values.folderToken),
	run: async (values, api) => {
		// First the conversion, which stores nothing: a text that cannot be inserted leaves no document.
		const content = await prepared(api, values.markdownContent, {});

		const documentId = await createEmpty(api, values.title, values.folderToken);
		const url = await addressOfFile(api, documentId, 'docx');
		const written = await write(api, documentId, content);
		const { missing } = written;
		const data = {
			document_id: documentId,
			document_url: url,
			title: values.title,
			blocks_created: written.blocks,
			nested_blocks_result: {
				...progress(written, content.batches),
				images_uploaded: written.pictures - missing.length,
				images_failed: addresses(missing),
				list_starts_lost: [...content.starts],
			},
		};
		const isWhole = written.failure === undefined;
		const said = remarks(isWhole ? missing : [], content);
		const outcome = outcomeOf(data, written, content.batches, said);
		return await withShares(api, outcome, { token: documentId, type: 'docx' }, values);
	},
	summary: (data, values) => {
		const { document_id: id, document_url: url, blocks_created: count } = data;
		const blocks = amount(Number(count), ['block', 'blocks']);
		const where = [id, url].filter((one) => one !== '').join(', ');
		return `Created ${named('document', values.title, where)} with ${blocks}`;
	},
	sample: {
		document_id: 'doxcni6mOy7jLRWbEylaKKC7K88',
		document_url: 'https://example.feishu.cn/docx/doxcni6mOy7jLRWbEylaKKC7K88',
		title: 'Weekly report',
		blocks_created: 1200,
		nested_blocks_result: {
			batches: 2,
			batches_done: 2,
			blocks: 1200,
			blocks_missing: 0,
			missing_from: '',
			document_revision_id: 3,
			images_uploaded: 1,
			images_failed: ['https://example.com/missing.png'],
			list_starts_lost: [],
		},
	},
});

async function createEmpty(api: FeishuApi, title: string, folder = ''): Promise<string> {
	const answer = await api.call(docx.documentCreate, { body: { title, folder_token: folder } });
	const id = memberText(answer.document, 'document_id');
	if (id !== '') return id;
	throw new CallFailed(
		answeredFailure(
			'Feishu answered without the ID of the new document, so nothing was written to it',
			'Look for the document in the folder and delete it, then repeat the call.',
		),
	);
}
