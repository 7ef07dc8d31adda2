export { attachedIn, cellsOf } from './cell';
export { fetchAttached, heldIn } from './fetch';
export { attachmentUploads, checkColumn, uploadAll } from './put';
