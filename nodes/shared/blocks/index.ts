export type { Batch } from './batches';
export type { Block } from './blocks';
export { BLOCK_TYPE, plainText, subtree } from './blocks';
export { convertText, deleteBlocks, insertBlocks, updateBlock, updateBlocks } from './endpoints';
export type { Missing } from './images';
export type { Inserted, Place } from './insert';
export { listStarts, lostStarts } from './listStarts';
export type { Outline, Section } from './outline';
export {
	outlineBefore,
	outlineOf,
	outlineReading,
	placeAt,
	placeBeside,
	sectionOf,
} from './outline';
export type { Prepared, Wishes, Written } from './prepare';
export { prepared, write } from './prepare';
export { addresses, outcomeOf, progress, remarks } from './report';
export { markdownWriting } from './writing';
