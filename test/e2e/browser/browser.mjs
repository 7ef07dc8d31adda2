import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, selectors } from 'playwright-core';

import { find } from '../../../scripts/setup/debian.mjs';
import { SHOTS } from '../../../scripts/setup/paths.mjs';

/** Keeps Chromium from asking Google's hosts, which are out of reach on a closed network. */
const QUIET = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

// The attribute n8n marks the parts of its editor with.
selectors.setTestIdAttribute('data-test-id');

/** Seconds a person would wait for something to appear; n8n on two busy cores is slow. */
const PATIENCE = 40;

/** Milliseconds in which n8n's parts fade in. */
const SETTLING = 700;

/** Hides what n8n says in the corner, which covers the output. */
const NO_TOASTS = '.el-notification { visibility: hidden }';

/**
 * Headless Chromium with one page.
 * @returns {Promise<{ page: import('playwright-core').Page, shot(name: string): Promise<void>, shotAll(name: string): Promise<void>, close(): Promise<void> }>}
 */
export async function openBrowser() {
	const profile = await mkdtemp(join(tmpdir(), 'feishu-e2e-browser-'));
	await mkdir(SHOTS, { recursive: true });
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: find('chromium'),
		headless: true,
		// Chromium's own sandbox does not start as root, as which CI runs.
		args: process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET,
		viewport: { width: 1440, height: 900 },
	});
	context.setDefaultTimeout(PATIENCE * 1000);
	const [page] = context.pages();
	return {
		page,
		shot: async (name) => {
			await page.waitForTimeout(SETTLING);
			await page.screenshot({ path: join(SHOTS, `${name}.png`), style: NO_TOASTS });
		},
		// A check may have opened more of them.
		shotAll: async (name) => {
			for (const [index, one] of context.pages().entries()) {
				await one.screenshot({ path: join(SHOTS, `${name}-${index + 1}.png`) });
			}
		},
		close: async () => {
			await context.close();
			await rm(profile, { recursive: true, force: true });
		},
	};
}
