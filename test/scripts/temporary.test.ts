/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const part = (name: string): string => JSON.stringify(join(__dirname, '..', name));

describe('what tests put into the folder for temporary files', () => {
	test('goes into one of their run', () => {
		expect(basename(tmpdir())).toMatch(/^feishu-test-/);
	});

	test('is gone after the run, and the next run has a folder again', () => {
		const once = `
			require(${part('setup.cjs')})();
			const folder = require('node:fs').mkdtempSync(require('node:os').tmpdir() + '/left-');
			require(${part('teardown.cjs')})();
			console.log(folder);`;
		const run = `{ ${once} } { ${once} }`;
		const folders = execFileSync(process.execPath, ['-e', run], { encoding: 'utf8' })
			.trim()
			.split('\n');
		expect(new Set(folders).size).toBe(2);
		expect(folders.filter(existsSync)).toEqual([]);
	});
});
