import { drive } from '../endpoints';
import { convertText, insertBlocks, updateBlocks } from './endpoints';

/** What `prepared` and `write` call, for the record of an operation. */
export const markdownWriting = [convertText, insertBlocks, drive.mediaUploadAll, updateBlocks];
