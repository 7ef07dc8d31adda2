export type { DownloadLimits } from './download';
export { download, fetchFile } from './download';
export { plainRequest } from './plainRequest';
export { post } from './post';
export { readStored, received, storeOf } from './receive';
