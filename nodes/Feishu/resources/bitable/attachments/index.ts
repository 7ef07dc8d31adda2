export type { Attached } from './cell';
export { attachedIn, ATTACHMENTS, cellsOf } from './cell';
export { fetchAttached, heldIn } from './fetch';
export { attachmentUploads, checkColumn, uploadAll } from './put';
