export { entries, faults } from './faults';
export { FOLDER, readFiles } from './files';
export { formTexts } from './form';
export { chineseHint, hintFaults, hints, readHints } from './hints';
export type { HintFiles } from './hints';
