/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { KnownEndpoint } from './contract';
import { constantOf, memberOf, withEntry, withImport } from './edit';
import { laidOut } from './fields';
import { exampleText, handlerText } from './proofs';
import type { Name } from './resource';
import { folderOf, resourceFiles } from './resource';
import type { Plan } from './template';
import { FIELDS, recordText } from './template';
import { camelCase, capital } from './words';

/** What is asked for: an operation of a resource, and the endpoints it calls. */
export interface Wanted extends Name {
	readonly endpoints: readonly KnownEndpoint[];
}

/** Words that cannot be the name of a constant. */
const RESERVED = new Set(['delete', 'export', 'import', 'new', 'return', 'switch']);

/**
 * The files of a new operation whose name was checked.
 *
 * @param project its folder; nothing in it is changed
 * @returns paths from there with the new content, not formatted
 */
export function layOut(project: string, wanted: Wanted): Map<string, string> {
	const { resource, operation, isNewResource, endpoints } = wanted;
	const files = new Map<string, string>();
	const content = (path: string) => files.get(path) ?? readFileSync(join(project, path), 'utf8');
	const folder = folderOf(resource);
	if (isNewResource) {
		for (const [path, text] of resourceFiles(resource, content)) files.set(path, text);
	}

	const plan = planOf(project, wanted);
	files.set(`${folder}/operations/${operation}.ts`, recordText(plan));

	const index = `${folder}/index.ts`;
	const imported = `import { ${plan.exported} } from './operations/${operation}';`;
	files.set(
		index,
		withEntry(withImport(content(index), imported), plan.exported, memberOf('operations')),
	);

	const examples = `test/examples/${resource}.ts`;
	if (existsSync(join(project, examples))) {
		files.set(examples, withEntry(content(examples), exampleText(plan), constantOf(/^Examples$/)));
	} else {
		const name = `${resource}Examples`;
		files.set(
			examples,
			`import type { Examples } from './example';\n\nexport const ${name}: Examples = {\n${exampleText(plan)}\n};\n`,
		);
		const all = 'test/examples/index.ts';
		const withName = withImport(content(all), `import { ${name} } from './${resource}';`);
		files.set(all, withEntry(withName, `...${name},`, constantOf(/^Examples$/)));
	}

	for (const endpoint of endpoints) addHandler(project, endpoint, files, content);
	return files;
}

function planOf(project: string, { resource, operation, endpoints }: Wanted): Plan {
	const all = endpoints.flatMap(({ documented }) => laidOut(documented));
	const fields = all.filter(
		({ name }, index) => all.findIndex((other) => other.name === name) === index,
	);
	const shared = new Map<string, string>();
	for (const { name } of fields) {
		const module = moduleWith(project, resource, name);
		if (module !== undefined) shared.set(name, module);
	}
	const exported = RESERVED.has(operation) ? `${operation}${capital(resource)}` : operation;
	return { resource, operation, exported, endpoints, fields, shared };
}

/** From where an operation imports a field of this name, which its resource or the shared fields have already. */
function moduleWith(project: string, resource: string, field: string): string | undefined {
	const folder = join(project, folderOf(resource));
	const declares = new RegExp(`^export const ${field}\\b`, 'm');
	const own = (existsSync(folder) ? readdirSync(folder) : []).find(
		(file) => file.endsWith('.ts') && declares.test(readFileSync(join(folder, file), 'utf8')),
	);
	if (own !== undefined) return `../${own.replace(/\.ts$/, '')}`;
	const known = join(project, 'nodes/shared/fields/known');
	const shared = existsSync(known) ? readdirSync(known) : [];
	return shared.some((file) => declares.test(readFileSync(join(known, file), 'utf8')))
		? FIELDS
		: undefined;
}

/** A handler goes where those of the same thing are: `im.v1.message.…`; else into a file of its own. */
function addHandler(
	project: string,
	endpoint: KnownEndpoint,
	files: Map<string, string>,
	content: (path: string) => string,
): void {
	const folder = 'test/sandbox/services';
	const { id } = endpoint.documented;
	const names = readdirSync(join(project, folder)).filter((file) => file.endsWith('.ts'));
	const paths = new Set([
		...names.map((name) => `${folder}/${name}`),
		...[...files.keys()].filter((path) => path.startsWith(folder)),
	]);
	if ([...paths].some((path) => content(path).includes(`'${id}'`))) return;
	const thing = id.split('.').slice(0, -1).join('.');
	const home = [...paths].find((path) => content(path).includes(`\n\t'${thing}.`));
	if (home !== undefined) {
		files.set(home, withEntry(content(home), handlerText(endpoint), constantOf(/^Service$/)));
		return;
	}
	const [project_, , ...rest] = thing.split('.');
	const plainName = camelCase(rest.join('_'));
	const name = paths.has(`${folder}/${plainName}.ts`)
		? camelCase(`${project_}_${plainName}`)
		: plainName;
	files.set(
		`${folder}/${name}.ts`,
		`import type { Service } from '../service';\n\nexport const ${name}: Service = {\n\t${handlerText(endpoint)}\n};\n`,
	);
	const index = `${folder}/index.ts`;
	const withName = withImport(content(index), `import { ${name} } from './${name}';`);
	files.set(index, withEntry(withName, `${name},`, constantOf(/Service\[\]$/)));
}
