/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFiles } from '../pack/texts';

/** Where the Chinese stands, from the folder of the project. */
export const FOLDER = 'i18n/zh-CN';

/** The files as they are on the disk. */
export function readFiles(): TextFiles {
	const folder = join(__dirname, '..', '..', FOLDER);
	const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
	return Object.fromEntries(
		names.map((name) => [
			name.slice(0, -'.json'.length),
			JSON.parse(readFileSync(join(folder, name), 'utf8')),
		]),
	);
}
