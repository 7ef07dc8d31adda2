export type { DownloadLimits } from './download';
export { download, fetchFile } from './download';
export type { PostOptions } from './post';
export { post } from './post';
export { readStored, received, storeOf } from './receive';
