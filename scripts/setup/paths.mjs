import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the sub-package that holds n8n and what drives the browser. */
export const E2E = join(PROJECT, 'test', 'e2e');

/** Where `npm start` keeps its n8n from one start to the next; ignored by git. */
export const LOCAL = join(PROJECT, '.n8n-local');

/** Where the checks leave what they saw; ignored by git. */
export const SHOTS = join(E2E, 'shots');
