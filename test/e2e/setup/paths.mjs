import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this sub-package, which holds n8n and what drives the browser. */
export const E2E = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the project. */
export const PROJECT = join(E2E, '..', '..');

/** Where `npm start` keeps its n8n from one start to the next; ignored by git. */
export const LOCAL = join(PROJECT, '.n8n-local');

/** Where the checks leave what they saw; ignored by git. */
export const SHOTS = join(E2E, 'shots');
