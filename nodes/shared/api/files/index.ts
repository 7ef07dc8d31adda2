export type { DownloadLimits } from './download';
export { download, fetchFile } from './download';
export { plainRequest } from './plainRequest';
export { postJson } from './postJson';
export { readStored, received, storeOf } from './receive';
