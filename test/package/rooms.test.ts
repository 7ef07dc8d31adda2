/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const SHARED = join(ROOT, 'nodes', 'shared');

/** The rooms of nodes/shared, and the rooms each may use. */
const USES: Readonly<Record<string, readonly string[]>> = {
	values: [],
	markdown: ['values'],
	content: ['values'],
	endpoints: ['values'],
	codes: ['endpoints', 'values'],
	kits: ['endpoints', 'values'],
	lookups: ['kits', 'endpoints', 'values'],
	fields: ['lookups', 'kits', 'endpoints', 'markdown', 'values'],
	operation: ['fields', 'lookups', 'kits', 'endpoints', 'values'],
	blocks: ['operation', 'kits', 'endpoints', 'values'],
	form: ['operation', 'fields', 'endpoints', 'values'],
	api: ['codes', 'endpoints', 'values'],
	pickers: ['api', 'fields', 'lookups', 'kits', 'endpoints', 'values'],
	callbacks: ['api', 'values'],
	run: ['api', 'callbacks', 'operation', 'fields', 'endpoints', 'values'],
	relay: ['values'],
	receive: ['api', 'callbacks', 'relay', 'fields', 'endpoints', 'values'],
};

/** What the nodes' own folders may use; talking to Feishu is what the run does for them. */
const NODES = [
	'blocks',
	'operation',
	'fields',
	'lookups',
	'kits',
	'endpoints',
	'markdown',
	'content',
	'relay',
	'values',
];
/** The trigger's records are events, which the operations know nothing of. */
const TRIGGER = [...NODES.filter((room) => room !== 'operation'), 'receive'];
const DOORS = ['form', 'run', 'receive', 'pickers', 'operation'];

interface Import {
	readonly file: string;
	readonly target: string;
}

const imports: Import[] = readdirSync(join(ROOT, 'nodes'), { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts'))
	.flatMap((name) => {
		const file = join(ROOT, 'nodes', name);
		return [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']*)'/g)].map(([, path]) => ({
			file,
			target: resolve(dirname(file), path),
		}));
	});

function roomOf(path: string): string | undefined {
	const inside = relative(SHARED, path);
	return inside.startsWith('..') ? undefined : inside.split(sep)[0];
}

test('every room of nodes/shared is on the map', () => {
	const rooms = readdirSync(SHARED, { withFileTypes: true });
	expect(rooms.filter((room) => !room.isDirectory()).map(({ name }) => name)).toEqual([]);
	expect(rooms.map(({ name }) => name).sort()).toEqual(Object.keys(USES).sort());
});

test('arrows between rooms point one way, and go through the door', () => {
	const wrong = imports.flatMap(({ file, target }) => {
		const from = roomOf(file);
		const to = roomOf(target);
		if (from === undefined || from === to) return [];
		const isUsed = to !== undefined && USES[from].includes(to) && target === join(SHARED, to);
		return isUsed ? [] : [`${relative(ROOT, file)} imports ${relative(ROOT, target)}`];
	});
	expect(wrong).toEqual([]);
});

test('the nodes use the rooms by their doors, and one resource never another', () => {
	const wrong = imports.flatMap(({ file, target }) => {
		if (roomOf(file) !== undefined) return [];
		const told = `${relative(ROOT, file)} imports ${relative(ROOT, target)}`;
		const to = roomOf(target);
		if (to !== undefined) {
			const rooms = file.includes('/FeishuTrigger/') ? TRIGGER : NODES;
			const allowed = file.endsWith('.node.ts') ? DOORS : rooms;
			return allowed.includes(to) && target === join(SHARED, to) ? [] : [told];
		}
		const [own, other] = [file, target].map(
			(path) => /\/resources\/([^/]+)\//.exec(`${path.split(sep).join('/')}/`)?.[1],
		);
		const isList = file.endsWith(join('resources', 'index.ts'));
		return own === undefined || other === undefined || own === other || isList ? [] : [told];
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
