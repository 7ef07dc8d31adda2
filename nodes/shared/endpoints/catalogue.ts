import { CATALOGUE } from './catalogueText';
import type { Endpoint, Identity, Rate } from './endpoint';
import { documented, methodAndPath } from './endpoint';
import * as services from './services';

/** The endpoints in order, and by what a request is looked up with. */
interface Catalogue {
	readonly endpoints: readonly Endpoint[];
	/** By method and number of segments; those with fewer parameters first. */
	readonly byShape: ReadonlyMap<string, readonly Template[]>;
}

interface Template {
	readonly endpoint: Endpoint;
	readonly method: string;
	readonly path: string;
	readonly parts: readonly string[];
}

let catalogue: Catalogue | undefined;

/** Read when first asked for, so that loading the node does not wait for it. */
function readCatalogue(): Catalogue {
	catalogue ??= arranged([...Object.values(services).flatMap(exported), ...parse(CATALOGUE)]);
	return catalogue;
}

function exported(service: Readonly<Record<string, Endpoint>>): Endpoint[] {
	// A call that goes to another host is made by its own operation only.
	return Object.values(service).filter(({ host }) => host === undefined);
}

/**
 * All documented endpoints that are not historic, by path: those with a file of their own in this
 * folder in full, and the others with their route, service, identities, rate and kinds of body and
 * answer; of these neither scopes nor codes are known, the sample is empty, and a body of JSON may
 * be sent whatever their page says.
 */
export function documentedEndpoints(): readonly Endpoint[] {
	return readCatalogue().endpoints;
}

/**
 * The endpoint a request goes to; undefined when it is not documented. A path such as
 * `chats/search` is also one of `chats/:chat_id`: the one with fewer parameters is meant.
 *
 * @param segments of the path, decoded, the first one being `open-apis`
 */
export function documentedAt(method: string, segments: readonly string[]): Endpoint | undefined {
	const templates = readCatalogue().byShape.get(shapeOf(method, segments)) ?? [];
	return templates.find(({ parts }) =>
		parts.every((part, index) => part.startsWith(':') || part === segments[index]),
	)?.endpoint;
}

function arranged(endpoints: readonly Endpoint[]): Catalogue {
	const templates = endpoints.map((endpoint) => {
		const { method, path } = methodAndPath(endpoint.route);
		return { endpoint, method, path, parts: path.slice(1).split('/') };
	});
	templates.sort((a, b) => compared(a.path, b.path) || compared(a.method, b.method));
	const byShape = new Map<string, Template[]>();
	for (const template of [...templates].sort((a, b) => parameters(a) - parameters(b))) {
		const shape = shapeOf(template.method, template.parts);
		const alike = byShape.get(shape);
		if (alike === undefined) byShape.set(shape, [template]);
		else alike.push(template);
	}
	return { endpoints: templates.map(({ endpoint }) => endpoint), byShape };
}

function compared(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

function shapeOf(method: string, segments: readonly string[]): string {
	return `${method} ${segments.length}`;
}

function parameters({ parts }: Template): number {
	return parts.filter((part) => part.startsWith(':')).length;
}

interface Group {
	readonly path: string;
	readonly id: string;
	readonly service: string;
}

function parse(text: string): Endpoint[] {
	const endpoints: Endpoint[] = [];
	let group: Group = { path: '', id: '', service: '' };
	for (const line of text.split('\n')) {
		const [first, second, third] = line.trim().split(' ');
		if (line.startsWith(' ')) endpoints.push(listed(group, first, second, third));
		else group = { path: first, id: second, service: third ?? first.split('/')[0] };
	}
	return endpoints;
}

function listed(group: Group, call: string, path: string, id: string): Endpoint {
	const [limited, marks = ''] = call.split('!');
	const [method, rate] = limited.split('@');
	return documented({
		id: `${group.id}.${id}`,
		service: group.service,
		route: `${methodAndPath(method).method} /open-apis/${group.path}/${path}`,
		rate: rateOf(rate),
		identities: identitiesOf(marks),
		scopes: [],
		body: marks.includes('f') ? 'form' : 'json',
		answer: marks.includes('d') ? 'file' : 'json',
		codes: [],
		sample: () => ({}),
	});
}

const IDENTITIES: ReadonlyArray<readonly [mark: string, only: Identity]> = [
	['t', 'tenant'],
	['u', 'user'],
];

function identitiesOf(marks: string): Identity[] {
	const only = IDENTITIES.filter(([mark]) => marks.includes(mark));
	return (only.length === 0 ? IDENTITIES : only).map(([, identity]) => identity);
}

/** 1000 calls a minute and 50 a second, both binding: the tier of most calls. */
const STANDARD: Rate = { perSecond: 50, perMinute: 1000 };

function rateOf(written: string | undefined): Rate {
	if (written === undefined) return STANDARD;
	const limit = (unit: string) => {
		const found = new RegExp(`(\\d+)${unit}`).exec(written);
		return found === null ? undefined : Number(found[1]);
	};
	return { perSecond: limit('s'), perMinute: limit('m') };
}
