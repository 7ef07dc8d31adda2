import { isObject } from '../../values';

/** Texts that must not show, and what hides them. */
export interface Secrets {
	/** Adds texts to hide; other values, and texts so short that they would blank out ordinary words, are passed over. */
	add(...texts: readonly unknown[]): void;
	masked(text: string): string;
	/** Masks all texts in a value, names of members included; a value without secrets is returned as it is. */
	maskedDeep<Value>(value: Value): Value;
}

const SHORTEST = 8;
const MASK = '***';
/** JSON deeper than this does not come from Feishu; what is below is not shown. */
const DEEPEST = 500;

/** Keeps the secrets of one run, of every age. */
export function createSecrets(): Secrets {
	const known = new Set<string>();
	let pattern: RegExp | undefined;

	const masked = (text: string): string =>
		pattern === undefined || text.length < SHORTEST ? text : text.replace(pattern, MASK);

	const deep = (value: unknown, depth: number): unknown => {
		if (typeof value === 'string') return masked(value);
		if (!Array.isArray(value) && !isObject(value)) return value;
		if (depth > DEEPEST) return MASK;
		if (Array.isArray(value)) {
			const list = value.map((element) => deep(element, depth + 1));
			return list.every((element, index) => element === value[index]) ? value : list;
		}
		// Only what JSON is made of: a date or bytes would lose what they are.
		if (Object.getPrototypeOf(value) !== Object.prototype) return value;
		const members = Object.entries(value);
		const shown = members.map(([name, member]) => [masked(name), deep(member, depth + 1)] as const);
		const isSame = shown.every(
			([name, member], index) => name === members[index][0] && member === members[index][1],
		);
		return isSame ? value : Object.fromEntries(shown);
	};

	function maskedDeep<Value>(value: Value): Value;
	function maskedDeep(value: unknown): unknown {
		return pattern === undefined ? value : deep(value, 0);
	}

	return {
		masked,
		maskedDeep,
		add: (...texts) => {
			const size = known.size;
			for (const text of texts) {
				if (typeof text === 'string' && text.trim().length >= SHORTEST) known.add(text.trim());
			}
			if (known.size > size) pattern = patternOf(known);
		},
	};
}

/** Finds every secret, also as it is written in an address or in JSON. The longer of two comes first. */
function patternOf(secrets: ReadonlySet<string>): RegExp {
	const forms = new Set<string>();
	for (const secret of secrets) {
		forms.add(secret);
		forms.add(encodeURIComponent(secret));
		forms.add(JSON.stringify(secret).slice(1, -1));
	}
	const longestFirst = [...forms].sort((one, other) => other.length - one.length);
	const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
	return new RegExp(longestFirst.map(literal).join('|'), 'g');
}
