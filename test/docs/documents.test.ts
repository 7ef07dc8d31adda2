/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { USER_SCOPES } from '../../credentials/userScopes';
import type { Operation, Resource } from '../../nodes/shared/operation';
import { resources } from '../../nodes/Feishu/resources';
import { DOCUMENTS, PROJECT, readDocument, renewed } from '../../scripts/docs/documents';
import { withBlock, withCounts, withoutCounts } from '../../scripts/docs/marks';
import { operationsTable } from '../../scripts/docs/operationsTable';

const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));

describe.each(DOCUMENTS)('%s', (path) => {
	const document = readDocument(path);

	test('has the tables and counts that the records make', () => {
		const same = renewed(path) === document;
		expect(same ? [] : [`${path} is not what the records say: run npm run docs`]).toEqual([]);
	});

	test('has every count of operations and resources computed', () => {
		// What a release had is history and stays as it is.
		if (path === 'CHANGELOG.md') return;
		const typed = withoutCounts(document).match(/\d+ (operations|resources)\b|\d+ 个操作/g) ?? [];
		const wanted = 'write <!-- count:operations --><!-- count:end --> and run npm run docs';
		expect(typed.map((text) => `${path} says "${text}": ${wanted}`)).toEqual([]);
	});

	test('has no emphasis that a formatter tore apart', () => {
		// `open_id` without its backticks is half an emphasis to prettier, which then escapes the rest.
		const torn = document.match(/\\_|\w\*\w+ /g) ?? [];
		expect(torn.map((text) => `${path} has ${text}: put names of the API in backticks`)).toEqual(
			[],
		);
	});

	test('links to files that exist', () => {
		const links = [...document.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link);
		const dead = links.filter((link) => !existsSync(join(PROJECT, dirname(path), link)));
		expect(dead.map((link) => `${path} links to ${link}, which is not there`)).toEqual([]);
	});

	test('links to headings that exist, its own and those of other pages', () => {
		const links = [...document.matchAll(/\]\((?!https?:)([^)#\s]*)#([^)]+)\)/g)];
		const dead = links.filter(([, file, heading]) => {
			const page = file === '' ? path : join(dirname(path), file);
			return !headingsOf(page).includes(heading);
		});
		expect(dead.map(([link]) => `${path}: no heading is meant by ${link}`)).toEqual([]);
	});

	test('names commands that package.json has', () => {
		const named = [...document.matchAll(/\bnpm run ([\w-]+)/g)].map(([, command]) => command);
		const missing = named.filter((command) => !(command in scripts));
		expect(missing.map((command) => `${path} speaks of npm run ${command}`)).toEqual([]);
	});
});

test('CONTRIBUTING.md lists every command of package.json', () => {
	const contributing = readDocument('CONTRIBUTING.md');
	const shorts = ['start', 'test'];
	const commands = Object.keys(scripts).filter((name) => !/^(pre|post)/.test(name));
	const unsaid = commands.filter((name) => {
		const command = shorts.includes(name) ? `npm ${name}` : `npm run ${name}`;
		return !contributing.includes(`| \`${command}`);
	});
	expect(unsaid.map((name) => `The table under Commands lacks npm run ${name}`)).toEqual([]);
});

describe('docs/operations.md', () => {
	test('names every operation once in the table', () => {
		const rows = operationsTable(resources)
			.split('\n')
			.filter((line) => /^\| (?!Operation )/.test(line));
		const names = resources.flatMap(({ operations }) => operations.map(({ name }) => name));
		expect(rows.map((row) => row.split(' | ')[0].slice(2))).toEqual(names);
	});

	test('says which operations have Confirm', () => {
		const rows = operationsTable(resources)
			.split('\n')
			.filter((line) => line.includes('(with Confirm)'))
			.map((line) => line.split(' | ')[0].slice(2));
		const having = resources
			.flatMap(({ operations }) => operations)
			.filter(({ parameters }) => 'confirm' in parameters);
		expect(rows).toEqual(having.map(({ name }) => name));
		expect(rows).toContain('Delete Chat');
	});

	test('has every scope as one list, for the app and for the user', () => {
		const [, json] =
			/scopes:start[^]*?```json\n([^]*?)```/.exec(readDocument('docs/operations.md')) ?? [];
		const { scopes } = JSON.parse(json);
		expect(scopes.tenant).toContain('im:message:send_as_bot');
		expect(scopes.user).toEqual(USER_SCOPES);
	});
});

describe('the pages of docs', () => {
	const pages = DOCUMENTS.filter((path) => /^docs\/[\w-]+\.md$/.test(path));

	test('are all there in Chinese', () => {
		const lacking = pages.filter(
			(path) => !DOCUMENTS.includes(path.replace('docs/', 'docs/zh-CN/')),
		);
		expect(lacking.map((path) => `${path} has no Chinese page in docs/zh-CN`)).toEqual([]);
	});

	test('have the same sections, paragraphs, steps and rows in both languages', () => {
		const shapeOf = (path: string) =>
			withoutBlocks(readDocument(path))
				.split('\n')
				.filter((line) => line !== '')
				.map((line) => /^\s*(#+|-|\d|\||!)/.exec(line)?.[1] ?? 'text');
		// The list of scopes to import is on the English page only.
		const written = pages.filter((path) => !/operations/.test(path));
		const differing = written.filter(
			(path) => `${shapeOf(path)}` !== `${shapeOf(path.replace('docs/', 'docs/zh-CN/'))}`,
		);
		expect(differing.map((path) => `${path} and its Chinese page differ in shape`)).toEqual([]);
	});

	test.each(['README.md', 'docs/README.zh-CN.md'])('stand all in %s', (path) => {
		const document = readDocument(path);
		const unsaid = pages
			.map((page) => (path === 'README.md' ? page : page.replace('docs/', 'zh-CN/')))
			.filter((page) => !document.includes(`](${page})`));
		expect(unsaid.map((page) => `${path} does not link to ${page}`)).toEqual([]);
	});
});

describe('README.md', () => {
	test('can be read at one go: the package ships it, and newcomers read it first', () => {
		const readme = readDocument('README.md');
		expect(Buffer.byteLength(readme)).toBeLessThan(24_000);
		const text = readme.replace(/<!--.*?-->|\]\([^)]*\)|[|`*_#]/g, ' ');
		expect(text.match(/\S+/g)?.length).toBeLessThanOrEqual(2700);
	});
});

describe('the operations table', () => {
	test('says who may and the narrowest scope, and escapes what Markdown would read', () => {
		const [resource] = resources.filter(({ value }) => value === 'message');
		const [some] = resource.operations;
		const ping: Operation = {
			...some,
			name: 'Ping',
			description: 'Ask <something> or | nothing',
			identities: ['user'],
			endpoints: [{ ...some.endpoints[0], scopes: ['ping:read', 'ping'] }],
		};
		const open: Operation = {
			...ping,
			name: 'Open',
			identities: ['tenant', 'user'],
			endpoints: [],
		};
		const echo: Resource = { ...resource, name: 'Echo', operations: [ping, open] };
		expect(operationsTable([echo]).split('\n')).toEqual([
			'### Echo',
			'',
			'| Operation | What it does | Who | Scopes |',
			'|---|---|---|---|',
			'| Ping | Ask &lt;something> or \\| nothing | user | `ping:read` |',
			'| Open | Ask &lt;something> or \\| nothing | app, user | none |',
		]);
	});
});

describe('the page on the sandbox', () => {
	const idsOf = (path: string) => {
		const [, table = ''] =
			/\n## [^\n]*\n\n<!--[^\n]*\n(\|[^]*?)\n\n/.exec(readDocument(path)) ?? [];
		return [...table.matchAll(/`([A-Za-z]+[-_]?[A-Za-z0-9]+)`/g)].map(([, id]) => id);
	};

	test('names things that are in it', () => {
		const folder = join(PROJECT, 'test/sandbox/services');
		const seeds = readdirSync(folder)
			.map((name) => readFileSync(join(folder, name), 'utf8'))
			.join('\n');
		const ids = idsOf('docs/sandbox.md');
		expect(ids.length).toBeGreaterThan(25);
		// IDs of people are made of one key each.
		const known = (id: string) =>
			[id, id.replace(/^ou_|01$/, '')].some((key) => seeds.includes(`'${key}'`));
		expect(ids.filter((id) => !known(id))).toEqual([]);
	});

	test('names the same things in both languages', () => {
		expect(idsOf('docs/zh-CN/sandbox.md')).toEqual(idsOf('docs/sandbox.md'));
	});
});

test('what looks for a key and then writes says that two workers may write it twice', () => {
	const matching = resources
		.flatMap(({ operations }) => operations)
		.filter((operation) =>
			JSON.stringify(Object.keys(operation.parameters)).includes('matchColumns'),
		);
	expect(matching.map(({ value }) => value)).toEqual([
		'upsertRecords',
		'syncRecords',
		'upsertRows',
	]);
	const rows = readDocument('docs/rows.md');
	const inChinese = readDocument('docs/zh-CN/rows.md');
	expect(rows).toMatch(/Two processes, .* the key is then there twice/);
	for (const { name, description } of matching) {
		expect(description).toMatch(/Runs of this n8n process wait for each other; .* key/);
		expect(rows).toContain(name);
		expect(inChinese).toContain(name);
	}
});

describe('the generated parts of a document', () => {
	test('a block is put between its markers, which must be there', () => {
		const document = 'a\n<!-- table:start -->\nold\n<!-- table:end -->\nb\n';
		const once = withBlock(document, 'table', 'new');
		expect(once).toMatch(/^a\n<!-- table:start -->\n[^]*\nnew\n[^]*<!-- table:end -->\nb\n$/);
		expect(once).not.toContain('old');
		expect(withBlock(once, 'table', 'new')).toBe(once);
		expect(() => withBlock('a', 'table', 'new')).toThrow('lacks');
	});

	test('a count is written wherever it is marked, and a count that nobody makes is an error', () => {
		const document =
			'has <!-- count:things --><!-- count:end --> and <!-- count:things -->1<!-- count:end -->';
		expect(withCounts(document, { things: 3 })).toBe(
			'has <!-- count:things -->3<!-- count:end --> and <!-- count:things -->3<!-- count:end -->',
		);
		expect(withoutCounts(document)).toBe('has  and ');
		expect(() => withCounts(document, { others: 3 })).toThrow('no count things, only others');
	});
});

/** A page without what is generated. */
function withoutBlocks(page: string): string {
	return page.replace(/<!-- (\w+):start -->[^]*?<!-- \1:end -->/g, '');
}

/** The addresses of the headings of a page; none where it is not there. */
function headingsOf(path: string): string[] {
	if (!existsSync(join(PROJECT, path))) return [];
	return [...readDocument(path).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading));
}

/** How GitHub and npm make an address of a heading. */
function anchor(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.trim()
		.replace(/\s/g, '-');
}
