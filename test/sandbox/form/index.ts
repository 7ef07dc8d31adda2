export type { Form, JournaledForm, UploadedFile } from './form';
export { journaledForm, sha256 } from './form';
export { attachment, fileNameOf, headerParameters } from './parameters';
export { BadForm, parseForm } from './parse';
