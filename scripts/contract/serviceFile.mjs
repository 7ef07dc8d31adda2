// The source text of one service's endpoints.
import { answerOf } from './answer.mjs';
import { factsOf, pagesOf } from './facts.mjs';
import { hoisted } from './hoisted.mjs';
import { exportNames } from './names.mjs';
import { FILE, sampleOf } from './sample.mjs';
import { answerType, takesOf } from './types.mjs';

/** Historic endpoints are there for the sandbox to know, not to be called. */
export function current(endpoints) {
	return endpoints.filter(({ historic }) => !historic);
}

/** @param name of the contract file, whose codes explain failures */
export function serviceFile(name, { types, endpoints }) {
	const listed = current(endpoints);
	const names = exportNames(listed.map(({ id }) => id));
	const texts = listed.map((one) => exported(names.get(one.id), name, one, types));
	const samples = listed.map((one) => sampleText(one, types));
	const { parts, whole } = hoisted(samples);
	const body = texts.map((text, index) => text.replace(SAMPLE, () => whole[index])).join('\n\n');
	return `${imports(body)}\n${parts.join('\n')}\n${body}\n`;
}

function exported(name, service, endpoint, types) {
	const answer = answerOf(endpoint, types);
	const file = endpoint.response_binary === true;
	const { rate, identities, scopes, body, answer: kind, codes } = factsOf(endpoint);
	const facts = {
		id: endpoint.id,
		service,
		route: `${endpoint.method} ${endpoint.path}`,
		host: endpoint.host === undefined ? undefined : 'www',
		rate,
		identities,
		scopes,
		body,
		answer: kind,
		pages: pagesOf(endpoint, answer.members),
		codes,
	};
	const answered = file ? 'StoredFile' : answerType(answer.members, types);
	return `export const ${name} = documented<${takesOf(endpoint)}, ${answered}>({
		${Object.entries(facts)
			.filter(([, value]) => value !== undefined)
			.map(([key, value]) => `${key}: ${JSON.stringify(value)},`)
			.join('\n')}
		sample: () => (${SAMPLE}),
	});`;
}

/** Stands for an endpoint's sample until all are known. */
const SAMPLE = '__SAMPLE__';

function sampleText(endpoint, types) {
	const isFile = endpoint.response_binary === true;
	return JSON.stringify(isFile ? FILE : sampleOf(answerOf(endpoint, types), types));
}

function imports(body) {
	const used = (...names) =>
		names.filter((name) => new RegExp(`\\b${name}\\b`).test(body)).join(', ');
	const typesOf = (names, from) =>
		names === '' ? '' : `import type { ${names} } from '${from}';\n`;
	const outside = typesOf(used('GenericValue', 'IDataObject'), 'n8n-workflow');
	return [
		outside === '' ? '' : `${outside}\n`,
		typesOf(used('FilePart'), './endpoint'),
		`import { documented } from './endpoint';\n`,
		typesOf(used('StoredFile'), './file'),
	].join('');
}
