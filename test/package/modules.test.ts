/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const SHARED = join(ROOT, 'nodes', 'shared');

/** A folder that is imported by its `index.ts` only, and the modules it imports. */
interface Module {
	readonly folder: string;
	readonly uses: readonly string[];
}

/** The table of CONTRIBUTING.md, "The map". */
const modules: Module[] = [
	...readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').matchAll(
		/^\| `(nodes\/[\w/]+)` \|[^|]*\|([^|]*)\|$/gm,
	),
].map(([, folder, uses]) => ({
	folder,
	uses: [...uses.matchAll(/`(\w+)`/g)].map(([, name]) => `nodes/shared/${name}`),
}));

/** Import lines as `from -> to`, both files or folders below the root, without their endings. */
interface Import {
	readonly from: string;
	readonly to: string;
}

const imports: Import[] = readdirSync(join(ROOT, 'nodes'), { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts'))
	.flatMap((name) => {
		const file = join(ROOT, 'nodes', name);
		return [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']*)'/g)].map(([, path]) => ({
			from: pathOf(file),
			to: pathOf(resolve(dirname(file), path)),
		}));
	});

function pathOf(path: string): string {
	return relative(ROOT, path).split(sep).join('/');
}

/** The module a file is in: the innermost of those whose folder holds it. */
function moduleOf(path: string): Module | undefined {
	return modules
		.filter(({ folder }) => `${path}/`.startsWith(`${folder}/`))
		.sort((one, other) => other.folder.length - one.folder.length)
		.at(0);
}

function isShared(path: string): boolean {
	return path.startsWith('nodes/shared/');
}

test('every folder of nodes/shared is on the map, and no file is beside them', () => {
	const found = readdirSync(SHARED, { withFileTypes: true });
	expect(found.filter((one) => !one.isDirectory()).map(({ name }) => name)).toEqual([]);
	const onMap = modules.map(({ folder }) => folder).filter(isShared);
	expect(onMap.sort()).toEqual(found.map(({ name }) => `nodes/shared/${name}`).sort());
});

test('modules use those that the map names for them, and all of those', () => {
	const used = modules.map(({ folder }) => {
		const own = imports.filter(({ from }) => moduleOf(from)?.folder === folder);
		const others = own.map(({ to }) => moduleOf(to)?.folder ?? to).filter(isShared);
		return { folder, uses: [...new Set(others)].filter((one) => one !== folder).sort() };
	});
	expect(used).toEqual(modules.map(({ folder, uses }) => ({ folder, uses: [...uses].sort() })));
});

test('a module of nodes/shared uses only those above it on the map', () => {
	const upwards = modules.flatMap(({ folder, uses }, index) => {
		const above = modules.slice(0, index).map((one) => one.folder);
		return uses.filter((one) => !above.includes(one)).map((one) => `${folder} uses ${one}`);
	});
	expect(upwards).toEqual([]);
});

test('a module of nodes/shared is imported by its index.ts only, and one resource never another', () => {
	const resourceOf = (path: string): string | undefined =>
		/^nodes\/Feishu\/resources\/([^/.]+)\//.exec(`${path}/`)?.[1];
	const wrong = imports.filter(({ from, to }) => {
		const [importer, imported] = [moduleOf(from)?.folder, moduleOf(to)?.folder];
		if (imported !== undefined && isShared(imported))
			return imported !== importer && to !== imported;
		if (from === 'nodes/Feishu/resources/index.ts') return false;
		const [own, other] = [resourceOf(from), resourceOf(to)];
		return own !== undefined && other !== undefined && own !== other;
	});
	expect(wrong).toEqual([]);
});

/** Something with as many arguments as a list is long: more than some 100,000 end the program's stack. */
const SPREAD = /\.(?:push|unshift|splice|max|min|fromCharCode)\((?:[^(){}]*, ?)?\.\.\./;

test('no list of any length becomes the arguments of a call', () => {
	const files = readdirSync(join(ROOT, 'nodes'), { recursive: true, encoding: 'utf8' });
	const found = files
		.filter((name) => name.endsWith('.ts'))
		.filter((name) => SPREAD.test(readFileSync(join(ROOT, 'nodes', name), 'utf8')))
		.map((name) => `nodes/${name}: add the elements one by one, or use largest()`);
	expect(found).toEqual([]);
});
