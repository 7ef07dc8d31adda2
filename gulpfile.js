'use strict';

const { execFile } = require('node:child_process');
const { mkdir, rm, writeFile } = require('node:fs/promises');
const { dirname, join } = require('node:path');
const { dest, parallel, series, src } = require('gulp');
const { rollup } = require('rollup');
const { nodeResolve } = require('@rollup/plugin-node-resolve');
const { minify } = require('terser');
const manifest = require('./package.json');

const DIST = join(__dirname, 'dist');
/** Between compiler and bundle, gone after the build. */
const MODULES = join(__dirname, '.modules');

async function clean() {
	for (const folder of [DIST, MODULES]) await rm(folder, { recursive: true, force: true });
}

function compile(done) {
	const compiler = require.resolve('typescript/bin/tsc');
	const flags = ['--module', 'es2022', '--outDir', MODULES];
	execFile(process.execPath, [compiler, '-p', __dirname, ...flags], (error, output) => {
		done(error === null ? undefined : new Error(output));
	});
}

/** What n8n loads by package.json, and the rooms that the build and the tests of the engine open by their door. */
const ENTRIES = [
	...[...manifest.n8n.nodes, ...manifest.n8n.credentials].map((file) =>
		file.replace(/^dist\/|\.js$/g, ''),
	),
	'nodes/Feishu/resources/index',
	'nodes/shared/api/index',
	'nodes/shared/form/index',
	'nodes/shared/run/index',
];

/**
 * Some eight hundred modules become a few files: n8n reads them faster, and what one module says to
 * find another would be a third of the package.
 */
async function bundle() {
	const built = await rollup({
		input: Object.fromEntries(ENTRIES.map((entry) => [entry, join(MODULES, `${entry}.js`)])),
		external: (id) => !/^[./]/.test(id),
		plugins: [nodeResolve()],
		onwarn: (warning) => {
			throw new Error(warning.message);
		},
	});
	await built.write({
		dir: DIST,
		format: 'cjs',
		exports: 'named',
		chunkFileNames: 'nodes/shared/chunks/[name].js',
		plugins: [{ name: 'shorten', renderChunk: (code) => minify(code, SHORTER) }],
	});
	await built.close();
	await rm(MODULES, { recursive: true, force: true });
}

/**
 * Blanks, names of variables and the like are a third of what the compiler writes, and n8n installs
 * the package unpacked. Functions and classes keep their names, which stand in stack traces.
 */
const SHORTER = {
	ecma: 2020,
	keep_fnames: true,
	keep_classnames: true,
	toplevel: true,
	// A function within another one would be made again for each of its calls.
	compress: { inline: false, reduce_funcs: false },
};

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

exports.build = series(clean, compile, bundle, parallel(icons, codex, schemas));
exports.default = exports.build;
