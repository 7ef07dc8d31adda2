'use strict';

const { execFile } = require('node:child_process');
const { mkdir, rm, writeFile } = require('node:fs/promises');
const { dirname, join } = require('node:path');
const { Transform } = require('node:stream');
const { dest, parallel, series, src } = require('gulp');
const { minify } = require('terser');

const DIST = join(__dirname, 'dist');

async function clean() {
	await rm(DIST, { recursive: true, force: true });
}

function compile(done) {
	const compiler = require.resolve('typescript/bin/tsc');
	execFile(process.execPath, [compiler, '-p', __dirname], (error, output) => {
		done(error === null ? undefined : new Error(output));
	});
}

/**
 * Blanks, names of variables and the like are a third of what the compiler writes, and n8n installs
 * the package unpacked. Functions and classes keep their names, which stand in stack traces.
 */
const SHORTER = {
	ecma: 2020,
	toplevel: true,
	keep_fnames: true,
	keep_classnames: true,
	// A function within another one would be made again for each of its calls.
	compress: { inline: false, reduce_funcs: false },
};

function shorten() {
	return src('dist/**/*.js')
		.pipe(
			new Transform({
				objectMode: true,
				transform: async (file, _encoding, done) => {
					try {
						const { code } = await minify(file.contents.toString(), SHORTER);
						file.contents = Buffer.from(code);
						done(null, file);
					} catch (error) {
						done(error);
					}
				},
			}),
		)
		.pipe(dest('dist'));
}

function icons() {
	return src('icons/*.svg').pipe(dest('dist/icons'));
}

function codex() {
	return src('nodes/**/*.node.json').pipe(dest('dist/nodes'));
}

/** The editor reads these before the first run, so that fields can be dragged from a node that has no data yet. */
async function schemas() {
	const { resources } = require('./dist/nodes/Feishu/resources');
	const { envelopeSchema } = require('./dist/nodes/shared/form');
	for (const resource of resources) {
		for (const operation of resource.operations) {
			const file = join(
				DIST,
				'nodes/Feishu/__schema__/v1.0.0',
				resource.value,
				`${operation.value}.json`,
			);
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, `${JSON.stringify(envelopeSchema(operation))}\n`);
		}
	}
}

exports.build = series(clean, compile, shorten, parallel(icons, codex, schemas));
exports.default = exports.build;
