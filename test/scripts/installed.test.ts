/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MODULE = join(__dirname, '..', '..', 'scripts', 'setup', 'installed.mjs');
const LOCKED = {
	'': { version: '1.0.0' },
	'node_modules/needed': { version: '2.0.0' },
	'node_modules/other-platform': { version: '3.0.0', optional: true },
};

let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'feishu-installed-'));
	writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: LOCKED }));
});

afterEach(() => {
	rmSync(folder, { recursive: true });
});

describe('whether the packages of a lock file are installed', () => {
	test('no, in a fresh clone', () => {
		expect(isInstalled()).toBe(false);
	});

	test('yes, after an npm ci by hand, which leaves out what is for other platforms', () => {
		present({ 'node_modules/needed': { version: '2.0.0' } });
		expect(isInstalled()).toBe(true);
	});

	test('yes, where node_modules is a link to another clone', () => {
		const elsewhere = join(folder, 'elsewhere');
		present({ 'node_modules/needed': { version: '2.0.0' } }, elsewhere);
		symlinkSync(elsewhere, join(folder, 'node_modules'));
		expect(isInstalled()).toBe(true);
	});

	test('no, after the lock file changed', () => {
		present({ 'node_modules/needed': { version: '1.9.0' } });
		expect(isInstalled()).toBe(false);
	});
});

/** What npm writes into node_modules when an install is complete. */
function present(packages: object, modules = join(folder, 'node_modules')): void {
	mkdirSync(modules);
	writeFileSync(join(modules, '.package-lock.json'), JSON.stringify({ packages }));
}

/** Jest cannot load ES modules, Node can. */
function isInstalled(): boolean {
	const script = `import { isInstalled } from ${JSON.stringify(MODULE)};
		console.log(await isInstalled(${JSON.stringify(folder)}));`;
	const args = ['--input-type=module', '-e', script];
	return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim() === 'true';
}
