'use strict';

const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/**
 * Gives a run of jest a folder of its own for temporary files, which teardown.cjs removes with all
 * that is in it: code in jest's sandbox does not hear of the end of its process.
 */
module.exports = () => {
	const folder = mkdtempSync(join(tmpdir(), 'feishu-test-'));
	// The second name is that of Windows.
	for (const name of ['TMPDIR', 'TEMP']) process.env[name] = folder;
};
