import type { FeishuApi } from '../../../../shared/endpoints';
import { CallFailed, docx, drive } from '../../../../shared/endpoints';
import { folderKey, folderToken, text } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import { amount, memberText, named, objectsIn } from '../../../../shared/values';
import { planBatches } from '../batches';
import { convertMarkdown } from '../conversion';
import { convertText, insertBlocks, queryMetas, updateBlocks } from '../endpoints';
import { fillImages } from '../images';
import { insertBatches } from '../insert';
import { addresses, outcomeOf, progress, remarks } from '../report';
import { fitTables } from '../tables';
import { requiredTitle } from '../title';

/** Characters the converter takes (documentation: "Convert Markdown/HTML to blocks"). */
const MARKDOWN_LENGTH = 10_485_760;

export const createFromMarkdown = chain({
	value: 'createFromMarkdown',
	name: 'Create Markdown Document',
	action: 'Create Markdown document',
	description: 'Create a document from Markdown: text, headings, lists, code, tables and images',
	documentation:
		'https://open.feishu.cn/document/ukTMukTMukTM/uUDN04SN0QjL1QDN/document-docx/docx-v1/document/convert',
	notice: 'Grant the app the scope docx:document.block:convert, besides those for documents',
	endpoints: [
		docx.documentCreate,
		convertText,
		insertBlocks,
		drive.mediaUploadAll,
		updateBlocks,
		queryMetas,
	],
	parameters: {
		title: requiredTitle,
		markdownContent: text({
			label: 'Markdown Content',
			description: 'What the document says, in at most 10,485,760 characters of Markdown',
			placeholder: 'e.g. # Summary',
			rows: 10,
			maxLength: MARKDOWN_LENGTH,
			required: true,
		}),
	},
	options: { folderToken },
	serialBy: (values) => folderKey(values.folderToken),
	run: async (values, api) => {
		// First the conversion, which stores nothing: a text that cannot be inserted leaves no document.
		const converted = await convertMarkdown(api, values.markdownContent);
		const { tree, cut } = fitTables(converted.tree);
		const batches = planBatches(tree);

		const documentId = await createEmpty(api, values.title, values.folderToken);
		const url = await addressOf(api, documentId);
		const inserted = await insertBatches(api, documentId, batches);
		const pictures = converted.pictures.map(({ url, blockId }) => ({
			url,
			blockId: inserted.ids.get(blockId),
		}));
		const isWhole = inserted.failure === undefined;
		const missing = isWhole ? await fillImages(api, documentId, pictures) : [];
		const data = {
			document_id: documentId,
			document_url: url,
			title: values.title,
			blocks_created: inserted.blocks,
			nested_blocks_result: {
				...progress(inserted, batches),
				images_uploaded: isWhole ? pictures.length - missing.length : 0,
				images_failed: addresses(isWhole ? missing : pictures),
			},
		};
		return outcomeOf(data, inserted, batches, remarks(missing, cut));
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
		},
	},
});

async function createEmpty(api: FeishuApi, title: string, folder = ''): Promise<string> {
	const answer = await api.call(docx.documentCreate, { body: { title, folder_token: folder } });
	const id = memberText(answer.document, 'document_id');
	if (id !== '') return id;
	throw new CallFailed({
		fate: 'answered',
		status: 200,
		message: 'Feishu answered without the ID of the new document, so nothing was written to it',
		hint: 'Look for the document in the folder and delete it, then repeat the call.',
		retryable: false,
	});
}

/** Where the document can be opened; empty when the credential may not read that. */
async function addressOf(api: FeishuApi, documentId: string): Promise<string> {
	const result = await api.attempt(queryMetas, {
		body: { request_docs: [{ doc_token: documentId, doc_type: 'docx' }], with_url: true },
	});
	return 'failure' in result ? '' : memberText(objectsIn(result.answer.metas).at(0), 'url');
}
