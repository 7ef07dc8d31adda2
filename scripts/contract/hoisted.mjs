// What several samples of one service have in common stands once: it is a good part of the package.

/** Characters that are worth a function of their own. */
const WORTH = 200;

/**
 * @param samples JSON of each
 * @returns functions for what comes again, and the samples as source that calls them
 */
export function hoisted(samples) {
	let whole = [...samples];
	const parts = [];
	for (;;) {
		const found = mostRepeated([...whole, ...parts.map(({ text }) => text)]);
		if (found === undefined) break;
		const name = `part${parts.length + 1}`;
		const called = (text) => text.split(found).join(`${name}()`);
		whole = whole.map(called);
		for (const part of parts) part.text = called(part.text);
		parts.push({ name, text: found });
	}
	return { parts: parts.map(({ name, text }) => `const ${name} = () => (${text});`), whole };
}

/** The object that is worth most to stand once; undefined for none. */
function mostRepeated(texts) {
	const counts = new Map();
	for (const object of texts.flatMap(objectsIn)) {
		counts.set(object, (counts.get(object) ?? 0) + 1);
	}
	let best;
	let most = WORTH;
	for (const [object, count] of counts) {
		const saved = (count - 1) * object.length;
		if (object.length < WORTH || saved < most || (saved === most && best !== undefined)) continue;
		best = object;
		most = saved;
	}
	return best;
}

/** Every object in a text of JSON that may hold calls of parts, as its own text. */
function objectsIn(text) {
	const found = [];
	const starts = [];
	let quoted = false;
	for (let index = 0; index < text.length; index += 1) {
		const character = text[index];
		if (quoted) {
			if (character === '\\') index += 1;
			else if (character === '"') quoted = false;
		} else if (character === '"') quoted = true;
		else if (character === '{') starts.push(index);
		else if (character === '}') {
			const start = starts.pop();
			// The whole of a text is a part, or a sample of its own.
			if (start > 0 || index < text.length - 1) found.push(text.slice(start, index + 1));
		}
	}
	return found;
}
