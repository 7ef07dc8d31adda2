/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A field of the documentation, as far as a form is laid out from it. */
export interface DocumentedField {
	readonly name: string;
	readonly type: string;
	/** Of a list. */
	readonly items?: string;
	readonly required?: boolean;
	readonly enum?: ReadonlyArray<string | number>;
	readonly enum_open?: boolean;
	readonly min?: number;
	readonly max?: number;
	readonly maxLength?: number;
	readonly maxItems?: number;
}

/** An endpoint of the documentation. */
export interface DocumentedEndpoint {
	readonly id: string;
	readonly method: string;
	readonly path: string;
	/** The page, e.g. `im-v1/message/delete.md`. */
	readonly doc: string;
	readonly path_params: readonly DocumentedField[];
	readonly query: readonly DocumentedField[];
	readonly body: readonly DocumentedField[];
	readonly response_example?: Readonly<Record<string, unknown>>;
}

/** An endpoint with what `npm run contract` made of it. */
export interface KnownEndpoint {
	readonly documented: DocumentedEndpoint;
	/** How a record names it: `im.messageDelete`. */
	readonly name: string;
	/** Elements of the largest page; undefined for an endpoint that does not page. */
	readonly largestPage?: number;
}

/**
 * An endpoint that `npm run contract` has cut out of the documentation, or undefined.
 * @param project its folder
 * @param id e.g. `im.v1.message.delete`
 */
export function knownEndpoint(project: string, id: string): KnownEndpoint | undefined {
	const documented = textsIn(join(project, 'test/sandbox/contract'), '.json')
		.flatMap(({ text }): DocumentedEndpoint[] => JSON.parse(text).endpoints)
		.find((endpoint) => endpoint.id === id);
	const folder = join(project, 'nodes/shared/endpoints');
	for (const { file, text } of textsIn(folder, '.ts')) {
		const generated = text.split(/^export const /m).find((part) => part.includes(`id: '${id}'`));
		if (documented === undefined || generated === undefined) continue;
		const [, largest] = /\bpages: \{[^}]*largest: (\d+)/.exec(generated) ?? [];
		return {
			documented,
			name: `${namespace(folder, file)}.${/^\w+/.exec(generated)?.[0] ?? ''}`,
			...(largest === undefined ? {} : { largestPage: Number(largest) }),
		};
	}
	return undefined;
}

/** What a file is called where all services are told: `export * as im from './im';` */
function namespace(folder: string, file: string): string {
	const own = file.replace(/\.ts$/, '');
	for (const { text } of textsIn(folder, '.ts')) {
		const [, name] = new RegExp(`export \\* as (\\w+) from '\\./${own}'`).exec(text) ?? [];
		if (name !== undefined) return name;
	}
	return own;
}

function textsIn(folder: string, ending: string): Array<{ file: string; text: string }> {
	const files = existsSync(folder) ? readdirSync(folder).sort() : [];
	return files
		.filter((file) => file.endsWith(ending))
		.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

/** Whether one of them deletes: the operation then asks for Confirm. */
export function isDangerous(endpoints: readonly KnownEndpoint[]): boolean {
	return endpoints.some(({ documented }) => documented.method === 'DELETE');
}

/** Address of a page of the documentation, where its path tells it; the others have to be looked up. */
export function pageOf(doc: string): string {
	const page = doc.replace(/\.md$/, '');
	if (/^(im-v1|group|contact-v3|calendar-v4|approval-v4)\//.test(page)) {
		return `https://open.feishu.cn/document/server-docs/${page}`;
	}
	if (page.startsWith('task-v2/')) {
		return `https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/${page}`;
	}
	return '';
}
