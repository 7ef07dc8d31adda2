export { deliver, sendNew, sendReply } from './deliver';
export type { GivenMarkdown } from './given';
export { markdown, markdownInstead } from './given';
export { checkInstead, writtenContent } from './instead';
export { checkLook, mentionAll, uploadImages } from './look';
export { uploadPicture, uploadPictures } from './pictures';
export { checkParts, keysOf, lookOf, missingRemark, targetOf } from './plan';
