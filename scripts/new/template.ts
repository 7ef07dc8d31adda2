import type { KnownEndpoint } from './contract';
import { isDangerous, pageOf } from './contract';
import type { LaidOutField } from './fields';
import { KEYS, quoted } from './fields';
import { capital, nounOf, phrase, plain, titleCase } from './words';

// What a new operation looks like. An empty text is for a person to fill in: a check names the file
// until it is done.

/** What is to be laid out. */
export interface Plan {
	readonly resource: string;
	readonly operation: string;
	/** What the record is exported as; the operation's name where that is a reserved word. */
	readonly exported: string;
	readonly endpoints: readonly KnownEndpoint[];
	readonly fields: readonly LaidOutField[];
	/** Fields that stand somewhere already: their name, and the module to import them from. */
	readonly shared: ReadonlyMap<string, string>;
}

/** What the module `fields` exports, as an operation imports it. */
export const FIELDS = '../../../../shared/fields';

/** `nodes/Feishu/resources/<resource>/operations/<operation>.ts` */
export function recordText(plan: Plan): string {
	const { exported, operation, resource, endpoints } = plan;
	const [{ documented }] = endpoints;
	const kind = kindOf(plan);
	return `${imports(plan, kind)}
export const ${exported} = ${kind}({
	value: ${quoted(operation)},
	name: ${quoted(titleCase(phrase(operation, resource)))},
	action: ${quoted(capital(phrase(operation, resource)))},
	description: '',
	documentation: ${quoted(pageOf(documented.doc))},
	${called(plan, kind)}
	${asked(plan)}
	${kind === 'chain' ? run(plan) : request(plan)}
	${kind === 'listing' ? '' : "summary: () => '',"}
	${kind === 'chain' ? `sample: ${endpoints[endpoints.length - 1].name}.sample(),` : ''}
});
`;
}

type Kind = 'operation' | 'listing' | 'chain';

function kindOf({ endpoints, fields }: Plan): Kind {
	// The content of a file has to be waited for.
	if (endpoints.length > 1 || fields.some(({ kind }) => kind === 'file')) return 'chain';
	return endpoints[0].largestPage === undefined ? 'operation' : 'listing';
}

function imports({ endpoints, fields, shared }: Plan, kind: Kind): string {
	const services = unique(endpoints.map(({ name }) => name.split('.')[0]));
	const known = told(endpoints).length > 0 ? ['endpoint'] : [];
	const own = fields.filter(({ name }) => !shared.has(name)).map((field) => field.kind);
	const kinds = [...own, ...(isDangerous(endpoints) ? ['confirm'] : [])];
	const of = (module: string) =>
		fields.map(({ name }) => name).filter((name) => shared.get(name) === module);
	const others = unique([...shared.values()]).filter((module) => module !== FIELDS);
	return [
		from([...known, ...services], '../../../../shared/endpoints'),
		from([...kinds, ...of(FIELDS)], FIELDS),
		from([kind], '../../../../shared/operation'),
		...others.map((module) => from(of(module), module)),
	].join('');
}

function from(names: readonly string[], module: string): string {
	if (names.length === 0) return '';
	return `import { ${unique(names).sort().join(', ')} } from '${module}';\n`;
}

function called({ endpoints, operation, resource }: Plan, kind: Kind): string {
	if (kind === 'chain') return `endpoints: [${endpoints.map(({ name }) => name).join(', ')}],`;
	const [{ name, largestPage }] = endpoints;
	const known = told(endpoints);
	const called = known.length === 0 ? name : `endpoint(${name}, { ${known.join(', ')} })`;
	if (kind === 'operation') return `endpoint: ${called},`;
	const [one, several] = nounOf(operation, resource);
	return `endpoint: ${called},
	pageSize: { default: ${Math.min(20, largestPage ?? 20)}, max: ${largestPage ?? 20} },
	noun: ['${one}', '${several}'],`;
}

/** What the documentation says of repetitions, where the names of its fields tell it. */
function told(endpoints: readonly KnownEndpoint[]): string[] {
	const [{ documented }] = endpoints;
	const takesKey = [...documented.query, ...documented.body].some(({ name }) => KEYS.has(name));
	return endpoints.length === 1 && takesKey ? ["repeat: 'key'"] : [];
}

function asked({ endpoints, fields, shared, operation, resource }: Plan): string {
	const shown = (field: LaidOutField) =>
		shared.has(field.name) ? field.name : `${field.name}: ${field.kind}(${object(field.told)})`;
	const parameters = fields.filter(({ required }) => required).map(shown);
	const options = fields.filter(({ required }) => !required).map(shown);
	if (isDangerous(endpoints)) {
		parameters.push(`confirm: confirm('${plain(operation)} the ${plain(resource)}')`);
	}
	return `parameters: { ${parameters.join(', ')} },
	options: { ${options.join(', ')} },`;
}

function object(members: LaidOutField['told']): string {
	if (members.length === 0) return '';
	return `{ ${members.map(([name, value]) => `${name}: ${value}`).join(', ')} }`;
}

function request({ endpoints, fields }: Plan): string {
	const key = told(endpoints).length > 0 ? ', { key }' : '';
	return `request: (values${key}) => (${values(fields, key !== '')}),`;
}

function run({ endpoints, fields }: Plan): string {
	const calls = endpoints.map(
		({ name, documented }, index) =>
			`${index === endpoints.length - 1 ? 'const data = ' : ''}await api.call(${name}, ${values(
				fields.filter((field) => asks(documented, field)),
				false,
			)});`,
	);
	return `run: async (values, api) => {
		${calls.join('\n')}
		return { data };
	},`;
}

function asks(documented: KnownEndpoint['documented'], field: LaidOutField): boolean {
	const parts = { path: documented.path_params, query: documented.query, body: documented.body };
	return parts[field.part].some(({ name }) => name === field.documented);
}

function values(fields: readonly LaidOutField[], withKey: boolean): string {
	const parts = (['path', 'query', 'body'] as const).flatMap((part) => {
		const members = fields
			.filter((field) => field.part === part)
			.map((field) => `${field.documented}: ${valueOf(field, withKey)}`);
		return members.length === 0 ? [] : [`${part}: { ${members.join(', ')} }`];
	});
	return `{ ${parts.join(', ')} }`;
}

function valueOf({ documented, kind, name }: LaidOutField, withKey: boolean): string {
	const value = `values.${name}`;
	if (kind === 'file') {
		return `{ name: ${value}[0].name, type: ${value}[0].type, bytes: await ${value}[0].bytes() }`;
	}
	return withKey && KEYS.has(documented) ? `${value} ?? key()` : value;
}

function unique(names: readonly string[]): string[] {
	return [...new Set(names)];
}
