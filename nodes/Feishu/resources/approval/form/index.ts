export type { BuiltForm } from './build';
export { builtForm } from './build';
export type { GivenForm } from './given';
export { formMode, optionalForm, requiredForm } from './given';
export type { FormFile, ReadForm } from './read';
export { readForm } from './read';
export { uploadFile } from './uploads';
