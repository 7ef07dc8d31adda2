// Both legs of n8n's package scan, offline: the sources, and the tarball as npm would publish it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

const folder = mkdtempSync(join(tmpdir(), 'feishu-scan-'));
try {
	const [{ filename }] = JSON.parse(
		execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		}),
	);
	execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
	const legs = [
		['sources', await analyzePackage(process.cwd(), SOURCE_FILE_PATTERNS)],
		['tarball', await analyzePackage(join(folder, 'package'), ['**/*.js', 'package.json'])],
	];
	for (const [leg, { passed, message = '', details = '' }] of legs) {
		console.log(`Package scan, ${leg}: ${passed ? 'clean' : `${message}\n${details}`}`);
	}
	if (legs.some(([, { passed }]) => !passed)) process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
