import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

import { PROJECT } from '../../../scripts/setup/paths.mjs';

/**
 * Serves the Chinese of the forms on this machine, as it was built.
 *
 * @returns {Promise<{ settings: Record<string, string>, close: () => void }>} `settings` have n8n load it
 */
export async function servePack() {
	const pack = await readFile(join(PROJECT, 'dist-i18n', 'zh-CN.js'));
	const server = createServer((_request, response) => {
		response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
		response.end(pack);
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = `http://127.0.0.1:${server.address().port}/zh-CN.js`;
	return {
		settings: { EXTERNAL_FRONTEND_HOOKS_URLS: address },
		close: () => server.close(),
	};
}
