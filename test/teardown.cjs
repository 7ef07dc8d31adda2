'use strict';

const { rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname } = require('node:path');

/** Removes the folder of this run, and leaves the one around it to the next run of a watch. */
module.exports = () => {
	const folder = tmpdir();
	for (const name of ['TMPDIR', 'TEMP']) process.env[name] = dirname(folder);
	rmSync(folder, { recursive: true, force: true });
};
