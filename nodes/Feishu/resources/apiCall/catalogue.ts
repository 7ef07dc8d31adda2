import type { Rate } from '../../../shared/operation';
import { STANDARD_RATE } from '../../../shared/operation';
import { CATALOGUE } from './catalogueText';

/** One documented endpoint, as the picker shows it and as calls to it are paced. */
export interface Documented {
	readonly method: string;
	/** Path parameters with a colon. */
	readonly path: string;
	/** The official name, e.g. `im.v1.message.create`. */
	readonly title: string;
	readonly rate: Rate;
}

/** The endpoints as the picker lists them, and by what a request is looked up with. */
interface Catalogue {
	readonly endpoints: readonly Documented[];
	/** By method and number of segments; those with fewer parameters first. */
	readonly byShape: ReadonlyMap<string, readonly Template[]>;
}

interface Template {
	readonly documented: Documented;
	readonly parts: readonly string[];
}

let catalogue: Catalogue | undefined;

/** Read when first asked for, so that loading the node does not wait for it. */
function readCatalogue(): Catalogue {
	if (catalogue !== undefined) return catalogue;
	const endpoints = parse(CATALOGUE);
	const byShape = new Map<string, Template[]>();
	const templates = endpoints.map((documented) => ({
		documented,
		parts: documented.path.slice(1).split('/'),
	}));
	templates.sort((a, b) => parameters(a) - parameters(b));
	for (const template of templates) {
		const shape = shapeOf(template.documented.method, template.parts);
		byShape.set(shape, [...(byShape.get(shape) ?? []), template]);
	}
	catalogue = { endpoints, byShape };
	return catalogue;
}

/** All endpoints, by path. */
export function documentedEndpoints(): readonly Documented[] {
	return readCatalogue().endpoints;
}

/**
 * The endpoint a request goes to; undefined when it is not documented. A path such as
 * `chats/search` is also one of `chats/:chat_id`: the one with fewer parameters is meant.
 *
 * @param segments of the path, decoded, the first one being `open-apis`
 */
export function documentedAt(method: string, segments: readonly string[]): Documented | undefined {
	const templates = readCatalogue().byShape.get(shapeOf(method, segments)) ?? [];
	return templates.find(({ parts }) =>
		parts.every((part, index) => part.startsWith(':') || part === segments[index]),
	)?.documented;
}

function shapeOf(method: string, segments: readonly string[]): string {
	return `${method} ${segments.length}`;
}

function parameters({ parts }: Template): number {
	return parts.filter((part) => part.startsWith(':')).length;
}

function parse(text: string): Documented[] {
	const endpoints: Documented[] = [];
	let group = { path: '', title: '' };
	for (const line of text.split('\n')) {
		const [first, path, title] = line.trim().split(' ');
		if (line.startsWith(' ')) {
			const [method, rate] = first.split('@');
			endpoints.push({
				method,
				path: `/open-apis/${group.path}/${path}`,
				title: `${group.title}.${title}`,
				rate: rateOf(rate),
			});
		} else {
			group = { path: first, title: path };
		}
	}
	return endpoints;
}

function rateOf(written: string | undefined): Rate {
	if (written === undefined) return STANDARD_RATE;
	const limit = Number.parseInt(written, 10);
	if (Number.isNaN(limit)) return {};
	return written.endsWith('m') ? { perMinute: limit } : { perSecond: limit };
}
