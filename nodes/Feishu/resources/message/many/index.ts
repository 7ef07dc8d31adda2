export { sendBatch } from './batches';
export { checkBatchContent } from './content';
export { checkReceivers, receiversOf, told } from './receivers';
export { reported } from './report';
export { sendToAll } from './sendToAll';
export { sendOne } from './singly';
