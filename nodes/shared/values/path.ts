import { quoted } from './json';
import { Refusal } from './refusal';

/** Decodings a server may do at most, one after the other; what needs more is refused. */
const MOST_DECODINGS = 5;

/**
 * Encodes a value as one segment of a path.
 *
 * @param name what the value is called in the form
 * @throws Refusal for a value that is empty, leads out of the path (`.`, `..`, in any encoding) or
 * holds control characters
 */
export function checkedSegment(name: string, value: string): string {
	if (value === '') throw new Refusal(`${name} is empty`, `Fill in ${name}.`);
	const fault = faultOf(value);
	if (fault !== undefined) {
		throw new Refusal(`${name} is ${quoted(value)}, which ${fault}`, `Correct ${name}.`);
	}
	return encodeURIComponent(value);
}

/**
 * Checks a path as it will be sent: what it looks like once it is decoded counts.
 *
 * @param path from the first slash, encoded, without query
 * @throws Refusal for a path that a server could read as another one
 */
export function checkedPath(path: string): string {
	const fault = path
		.split('/')
		.slice(1)
		.map(segmentFault)
		.find((found) => found !== undefined);
	const leavesPath = /[?#\\]/.test(path) ? 'holds a character that ends a path' : undefined;
	const found = fault ?? leavesPath;
	if (found === undefined) return path;
	throw new Refusal(`The path ${quoted(path)} ${found}`, 'Correct the path of the call.');
}

function segmentFault(segment: string): string | undefined {
	return segment === '' ? 'has an empty part' : faultOf(segment);
}

/** Says why a value cannot be a segment, however often a server decodes it. */
function faultOf(value: string): string | undefined {
	let text = value;
	for (let decodings = 0; decodings < MOST_DECODINGS; decodings += 1) {
		if (hasControl(text)) return 'holds a control character';
		if (text.split(/[/\\]/).some(leadsAway)) return 'would lead to another address';
		const decoded = decodedOnce(text);
		if (decoded === text) return undefined;
		text = decoded;
	}
	return 'is encoded too many times';
}

/** A path as a server sees it that decodes it as often as it can, in lower case: what a guard looks at. */
export function fullyDecoded(path: string): string {
	let text = path;
	for (let decodings = 0; decodings < MOST_DECODINGS; decodings += 1) {
		const decoded = decodedOnce(text);
		if (decoded === text) break;
		text = decoded;
	}
	return text.toLowerCase();
}

/** Some servers take what follows a semicolon for parameters of the segment. */
function leadsAway(part: string): boolean {
	const [name] = part.split(';');
	return name === '.' || name === '..';
}

function hasControl(text: string): boolean {
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
	}
	return false;
}

/** Decodes what is encoded rightly and leaves the rest, as lenient servers do. */
function decodedOnce(text: string): string {
	return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
		try {
			return decodeURIComponent(encoded);
		} catch {
			return encoded;
		}
	});
}
