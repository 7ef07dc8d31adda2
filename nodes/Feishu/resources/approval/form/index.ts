export { builtForm } from './build';
export { formMode, optionalForm, requiredForm } from './given';
export type { FormFile } from './read';
export { readForm } from './read';
export { uploadFile } from './uploads';
