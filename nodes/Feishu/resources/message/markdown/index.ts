export { messagesOf } from './compose';
export { deliver, sendNew, sendReply } from './deliver';
export { markdown } from './given';
export { checkLook, lookFields, mentionAll } from './look';
export { uploadPicture, uploadPictures } from './pictures';
export { checkParts, keysOf, lookOf, missingRemark, targetOf } from './plan';
