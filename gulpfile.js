'use strict';

const { execFile } = require('node:child_process');
const { mkdir, readdir, readFile, rm, writeFile } = require('node:fs/promises');
const { basename, dirname, join } = require('node:path');
const { dest, parallel, series, src } = require('gulp');
const { rollup } = require('rollup');
const { nodeResolve } = require('@rollup/plugin-node-resolve');
const { minify } = require('terser');
const ts = require('typescript');
const manifest = require('./package.json');

const DIST = join(__dirname, 'dist');
/** Language packs, which are files of the release and no part of the npm package. */
const PACKS = join(__dirname, 'dist-i18n');
/** Between compiler and bundle, gone after the build. */
const MODULES = join(__dirname, '.modules');

async function clean() {
	for (const folder of [DIST, PACKS, MODULES]) await rm(folder, { recursive: true, force: true });
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

/** One script for the editor: what changes its texts, and the Chinese of all of them. */
async function chinese() {
	const built = await rollup({
		input: join(__dirname, 'i18n/pack/page.ts'),
		plugins: [nodeResolve({ extensions: ['.ts'] }), { name: 'types', transform: withoutTypes }],
	});
	const { output } = await built.generate({ format: 'iife', name: 'pack' });
	await built.close();
	const texts = join(__dirname, 'i18n/zh-CN');
	const files = {};
	for (const file of (await readdir(texts)).filter((name) => name.endsWith('.json'))) {
		files[basename(file, '.json')] = JSON.parse(await readFile(join(texts, file), 'utf8'));
	}
	const pack = JSON.stringify({ name: manifest.name, files });
	const { code } = await minify(`(() => {${output[0].code};pack.install(window, ${pack});})();`, {
		ecma: 2020,
	});
	await mkdir(PACKS, { recursive: true });
	await writeFile(
		join(PACKS, 'zh-CN.js'),
		`/* ${manifest.name} ${manifest.version}: its forms in Chinese, for EXTERNAL_FRONTEND_HOOKS_URLS of n8n */\n${code}\n`,
	);
}

function withoutTypes(code) {
	const compilerOptions = { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 };
	return ts.transpileModule(code, { compilerOptions }).outputText;
}

exports.build = series(clean, compile, bundle, parallel(icons, codex, schemas, chinese));
exports.default = exports.build;
