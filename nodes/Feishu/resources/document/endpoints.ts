import type { Identity } from '../../../shared/operation';
import { endpoint, STANDARD_RATE } from '../../../shared/operation';
import type { Converted } from './blocks';

const BOTH: readonly Identity[] = ['tenant', 'user'];

/** "3 calls a second per app", and as many edits a second of one document (documentation: the pages of docx v1). */
const DOCUMENT_RATE = { perSecond: 3 };

/** A new, empty document. */
export const createDocument = endpoint<{ document?: { document_id?: string } }>(
	'POST /open-apis/docx/v1/documents',
	{
		rate: DOCUMENT_RATE,
		identities: BOTH,
		scopes: ['docx:document:create', 'docx:document'],
		repeat: 'once',
		assumed: { document: { document_id: '<document_id>' } },
	},
);

/** Markdown → blocks with ids of their own; nothing is stored. */
export const convertText = endpoint<Converted>('POST /open-apis/docx/v1/documents/blocks/convert', {
	rate: DOCUMENT_RATE,
	identities: BOTH,
	scopes: ['docx:document.block:convert'],
	repeat: 'read',
	assumed: {
		first_level_block_ids: ['<block_id>'],
		blocks: [
			{
				block_id: '<block_id>',
				block_type: 2,
				text: { elements: [{ text_run: { content: '<converted Markdown>' } }] },
			},
		],
	},
});

/** Blocks with what is below them, at the end of a block or of the document. */
export const insertBlocks = endpoint<{
	document_revision_id?: number;
	block_id_relations?: Array<{ temporary_block_id: string; block_id: string }> | null;
}>('POST /open-apis/docx/v1/documents/:document_id/blocks/:block_id/descendant', {
	rate: DOCUMENT_RATE,
	identities: BOTH,
	scopes: ['docx:document:write_only', 'docx:document'],
	repeat: 'key',
	assumed: {},
});

export const updateBlocks = endpoint(
	'PATCH /open-apis/docx/v1/documents/:document_id/blocks/batch_update',
	{
		rate: DOCUMENT_RATE,
		identities: BOTH,
		scopes: ['docx:document:write_only', 'docx:document'],
		repeat: 'key',
	},
);

/** A picture for a block. */
export const uploadMedia = endpoint<{ file_token?: string }>(
	'POST /open-apis/drive/v1/medias/upload_all',
	{
		rate: { perSecond: 5 },
		identities: BOTH,
		scopes: ['docs:document.media:upload', 'drive:drive'],
		repeat: 'once',
		assumed: { file_token: '<file_token>' },
	},
);

export const queryMetas = endpoint<{ metas?: Array<{ doc_token?: string; url?: string }> }>(
	'POST /open-apis/drive/v1/metas/batch_query',
	{
		rate: STANDARD_RATE,
		identities: BOTH,
		scopes: ['drive:drive.metadata:readonly', 'drive:drive'],
		repeat: 'read',
		assumed: {},
	},
);

/** The content of a document as Markdown. */
export const getMarkdown = endpoint<{ content?: string }>('GET /open-apis/docs/v1/content', {
	rate: { perSecond: 5 },
	identities: BOTH,
	scopes: ['docs:document.content:read'],
	repeat: 'read',
	assumed: { content: '' },
});
