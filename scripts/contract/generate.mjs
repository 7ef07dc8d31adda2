// From the endpoints at hand to the files of nodes/shared/endpoints.
import { catalogueText, linesOf, parsed, shape } from './catalogue.mjs';
import { formatted, readGenerated } from './files.mjs';
import { camel } from './names.mjs';
import { current, serviceFile } from './serviceFile.mjs';

/** Exchanges of tokens, which themselves take none, are n8n's credential's business. */
const isCall = ({ tokens }) => tokens.length > 0;

const CATALOGUE = 'catalogueText.ts';

/**
 * @param services file name → `{types, endpoints}`
 * @param full the full contract, for the catalogue; undefined when it is not at hand
 * @returns file name → text
 */
export async function generate(services, full) {
	const kept = [...services]
		.map(([name, service]) => [
			name,
			{ ...service, endpoints: current(service.endpoints).filter(isCall) },
		])
		.filter(([, { endpoints }]) => endpoints.length > 0);
	const texts = new Map(kept.map(([name, service]) => [`${name}.ts`, serviceFile(name, service)]));
	texts.set('services.ts', namespaces(kept.map(([name]) => name)));
	const taken = new Set(
		kept.flatMap(([, { endpoints }]) =>
			current(endpoints).map(({ method, path }) => shape(method, path)),
		),
	);
	const lines = full === undefined ? parsed(readGenerated(CATALOGUE) ?? '') : linesOf(full);
	texts.set(CATALOGUE, catalogueText(lines, taken));
	const files = new Map();
	for (const [name, text] of texts) files.set(name, await formatted(name, text));
	return files;
}

function namespaces(names) {
	return names.map((name) => `export * as ${camel([name])} from './${name}';\n`).join('');
}
