/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { constantOf, withImport, withSortedEntry } from './edit';
import { quoted } from './fields';
import { titleCase } from './words';

// Where an operation goes, and a resource that is made for its first one.

/** An operation that is asked for. */
export interface Name {
	readonly resource: string;
	readonly operation: string;
	/** Whether the resource is made as well; a slip of the pen makes none. */
	readonly isNewResource: boolean;
}

/**
 * @param project its folder
 * @throws Error when the operation is there, the resource is missing, or the new resource is there
 */
export function checkName(project: string, { resource, operation, isNewResource }: Name): void {
	const index = `${folderOf(resource)}/index.ts`;
	const record = `${folderOf(resource)}/operations/${operation}.ts`;
	const isThere = existsSync(join(project, index));
	if (isNewResource && isThere) throw new Error(`${index} is there already: leave out --resource.`);
	if (!isNewResource && !isThere) {
		throw new Error(`There is no ${index}. To make the resource ${resource} too, add --resource.`);
	}
	if (existsSync(join(project, record))) throw new Error(`${record} is there already.`);
}

/**
 * A resource without operations, and its line among the others.
 *
 * @param content of a file as it is now
 * @returns paths with the new content, not formatted
 */
export function resourceFiles(
	resource: string,
	content: (path: string) => string,
): Map<string, string> {
	const all = 'nodes/Feishu/resources/index.ts';
	const withName = withImport(content(all), `import { ${resource} } from './${resource}';`);
	return new Map([
		[
			`${folderOf(resource)}/index.ts`,
			`import type { Resource } from '../../../shared/operation';

export const ${resource}: Resource = {
	value: ${quoted(resource)},
	name: ${quoted(titleCase(resource))},
	description: '',
	operations: [],
};
`,
		],
		[all, withSortedEntry(withName, resource, constantOf(/^readonly Resource\[\]$/))],
		[`i18n/zh-CN/${resource}.json`, '{ "texts": {} }\n'],
	]);
}

/** The folder of a resource. */
export function folderOf(resource: string): string {
	return `nodes/Feishu/resources/${resource}`;
}
