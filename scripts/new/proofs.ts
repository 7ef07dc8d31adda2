import type { KnownEndpoint } from './contract';
import { isDangerous } from './contract';
import { quoted } from './fields';
import type { Plan } from './template';

// What shows that a new operation works: an example, and a sandbox that answers it.

/** The entry of `test/examples/<resource>.ts`. */
export function exampleText({ resource, operation, fields, endpoints }: Plan): string {
	const required = fields.filter(({ required: needed }) => needed);
	const given = [
		...required.map(({ name, kind }) => `${name}: ${EMPTY[kind] ?? "''"}`),
		...(isDangerous(endpoints) ? ['confirm: true'] : []),
	];
	const sends = endpoints.map(
		({ documented: { method, path } }) => `{ method: ${quoted(method)}, path: ${quoted(path)} }`,
	);
	return `${quoted(`${resource}.${operation}`)}: [
		{
			title: '',
			parameters: { ${given.join(', ')} },
			sends: [${sends.join(', ')}],
			returns: { Data: {} },
		},
	],`;
}

/** The entry of a service of the sandbox: it answers what the documentation shows, in one page. */
export function handlerText({ documented }: KnownEndpoint): string {
	const { id, response_example: example } = documented;
	const answer = JSON.stringify(example?.data ?? {}, (name, value: unknown) => {
		if (name === 'has_more') return false;
		if (/page_?token$/i.test(name)) return '';
		// n8n's linter takes a long text of such a name for a secret.
		return /key|token|secret/i.test(name) && typeof value === 'string' ? value.slice(0, 12) : value;
	});
	return `${quoted(id)}: () => (${answer}),`;
}

/** What stands for a value of a kind that nobody has filled in. */
const EMPTY: Readonly<Record<string, string>> = {
	flag: 'false',
	jsonArray: '[]',
	jsonObject: '{}',
	list: '[]',
	number: '0',
};
