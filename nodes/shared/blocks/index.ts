export type { Block } from './blocks';
export { BLOCK_TYPE, plainText, subtree } from './blocks';
export { deleteBlocks, insertBlocks, updateBlock, updateBlocks } from './endpoints';
export type { Place } from './insert';
export { listStarts, lostStarts } from './listStarts';
export type { Outline } from './outline';
export {
	outlineBefore,
	outlineOf,
	outlineReading,
	placeAt,
	placeBeside,
	sectionOf,
} from './outline';
export type { Prepared } from './prepare';
export { prepared, write } from './prepare';
export { addresses, outcomeOf, progress, remarks } from './report';
export { markdownWriting } from './writing';
