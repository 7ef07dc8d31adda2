import type { Rate } from '../../operation';
import { STANDARD_RATE } from '../../operation';
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

let parsed: readonly Documented[] | undefined;

/** All endpoints; read when first asked for, so that loading the node does not wait for it. */
export function documentedEndpoints(): readonly Documented[] {
	parsed ??= parse(CATALOGUE);
	return parsed;
}

/**
 * The endpoint a request goes to; undefined when it is not documented. A path such as
 * `chats/search` is also one of `chats/:chat_id`: the one with fewer parameters is meant.
 *
 * @param segments of the path, decoded, the first one being `open-apis`
 */
export function documentedAt(method: string, segments: readonly string[]): Documented | undefined {
	const [best] = documentedEndpoints()
		.filter((one) => one.method === method && fits(one.path.slice(1).split('/'), segments))
		.sort((a, b) => parameters(a) - parameters(b));
	return best;
}

function fits(template: readonly string[], segments: readonly string[]): boolean {
	return (
		template.length === segments.length &&
		template.every((part, index) => part.startsWith(':') || part === segments[index])
	);
}

function parameters({ path }: Documented): number {
	return path.split('/:').length;
}

function parse(catalogue: string): Documented[] {
	const endpoints: Documented[] = [];
	let group = { path: '', title: '' };
	for (const line of catalogue.split('\n')) {
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
