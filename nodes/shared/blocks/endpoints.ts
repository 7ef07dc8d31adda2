import { docx, endpoint } from '../endpoints';

/** Markdown → blocks with ids of their own; nothing is stored. The page tells no limit, so the one of its neighbours is kept. */
export const convertText = endpoint(docx.documentConvert, {
	repeat: 'read',
	rate: { perSecond: 3 },
});

/** Blocks with what is below them, at the end of a block or of the document; known again by `client_token`. */
export const insertBlocks = endpoint(docx.documentBlockDescendantCreate, { repeat: 'key' });

/** Known again by `client_token`. */
export const deleteBlocks = endpoint(docx.documentBlockChildrenBatchDelete, { repeat: 'key' });

/** Known again by `client_token`. */
export const updateBlock = endpoint(docx.documentBlockPatch, { repeat: 'key' });

/** Known again by `client_token`. */
export const updateBlocks = endpoint(docx.documentBlockBatchUpdate, { repeat: 'key' });
