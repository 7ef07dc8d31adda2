/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

/**
 * A copy of the built package: what is loaded from it shares no module with what was loaded before,
 * as in another process. It is gone when this process ends.
 */
export function copyOfPackage(): string {
	const folder = mkdtempSync(join(tmpdir(), 'feishu-package-'));
	for (const part of ['package.json', 'dist']) {
		cpSync(join(ROOT, part), join(folder, part), { recursive: true });
	}
	symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
