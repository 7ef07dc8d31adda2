/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A project with nothing in it yet and a full contract beside it, for the generator to run in.

const folder = mkdtempSync(join(tmpdir(), 'feishu-contract-'));
const project = join(folder, 'project');
const full = join(folder, 'full');
const SCRIPT = join(__dirname, '..', '..', 'scripts', 'contract.mjs');

afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
	for (const one of [project, full]) {
		rmSync(one, { recursive: true, force: true });
		mkdirSync(one, { recursive: true });
	}
});

export const GENERATED = 'nodes/shared/endpoints/demo.ts';
export const LIST = '/open-apis/demo/v1/things';

/** Writes a full contract of one service. */
export function document(endpoints: readonly Page[], types: object = {}): void {
	const text = JSON.stringify({ service: 'demo', types, endpoints });
	writeFileSync(join(full, 'demo.json'), text);
}

interface Page {
	readonly id: string;
	readonly [member: string]: unknown;
}

/** A page of the documentation. */
export function page(id: string, more: object = {}): Page {
	return {
		id,
		...{ method: 'GET', path: '/open-apis/demo/v1/things/:thing_id', doc: 'demo/thing.md' },
		rate_limit: { text: '1000', per_minute: 1000, per_second: 50 },
		...{ tokens: ['tenant_access_token', 'user_access_token'], scopes: [], errors: [] },
		...{ path_params: [], query: [], body: [], response: data() },
		response_example: { code: 0, data: {} },
		...more,
	};
}

export function data(...children: object[]): object[] {
	return [text('code'), text('msg'), { name: 'data', type: 'object', children }];
}

export function text(name: string): object {
	return { name, type: 'string' };
}

/** Makes records of all endpoints of the full contract. */
export function cutAll(): void {
	const { endpoints } = JSON.parse(readFileSync(join(full, 'demo.json'), 'utf8'));
	expect(run(...endpoints.map(({ id }: { id: string }) => id))).toBe('');
}

/** Runs the generator; returns what it complains about. */
export function run(...words: string[]): string {
	return runWith(full, words);
}

export function runWith(contract: string | undefined, words: string[]): string {
	const env = { ...process.env, FEISHU_CONTRACT: contract };
	return spawnSync(process.execPath, [SCRIPT, ...words], { cwd: project, env, encoding: 'utf8' })
		.stderr;
}

export function exists(path: string): boolean {
	return existsSync(join(project, path));
}

export function write(path: string, content: string): void {
	writeFileSync(join(project, path), content);
}

export function read(path: string): string {
	return readFileSync(join(project, path), 'utf8');
}

/** The sample of the first endpoint, on one line. */
export function sample(): string {
	const found = /sample: \(\) => \(([\s\S]*?)\),\n\}\);/.exec(read(GENERATED))?.[1] ?? '';
	return found.replace(/\s+/g, ' ').replace(/, }/g, ' }').trim();
}
