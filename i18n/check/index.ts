export { entries, faults } from './faults';
export { FOLDER, readFiles } from './files';
export { formTexts } from './form';
