/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from './temporary';

export const ROOT = join(__dirname, '..', '..');

/**
 * A copy of the built package: what is loaded from it shares no module with what was loaded before,
 * as in another process.
 */
export function copyOfPackage(): string {
	const folder = temporaryFolder('package');
	for (const part of ['package.json', 'dist']) {
		cpSync(join(ROOT, part), join(folder, part), { recursive: true });
	}
	symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
	return folder;
}
