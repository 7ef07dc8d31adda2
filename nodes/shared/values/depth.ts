/** Levels of lists and objects within each other at most: far more than Feishu has, few enough for all that walks through them. */
export const DEEPEST = 200;

/**
 * Whether JSON text is nested more deeply than anything of Feishu's. Such text can be read, but not
 * written again, and ends every program that walks through it level by level.
 */
export function isDeepText(json: string): boolean {
	let depth = 0;
	for (let at = 0; at < json.length; at += 1) {
		const character = json[at];
		if (character === '"') at = endOfText(json, at);
		else if (character === '[' || character === '{') depth += 1;
		else if (character === ']' || character === '}') depth -= 1;
		if (depth > DEEPEST) return true;
	}
	return false;
}

/** Where a text within JSON ends that begins at a position. */
export function endOfText(json: string, start: number): number {
	let at = start + 1;
	while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
	return at;
}

/** The same of a value; one that leads back to itself is nested without end. */
export function isDeep(value: unknown, levels = DEEPEST): boolean {
	if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
	if (levels === 0) return true;
	const members: unknown[] = Array.isArray(value) ? value : Object.values(value);
	// Answers have hundreds of thousands of members: only those that hold others are looked at.
	return members.some((member) => typeof member === 'object' && isDeep(member, levels - 1));
}

/** Reads JSON that others wrote; undefined for what is none, and for what is nested too deeply. */
export function outsideJson(text: string): unknown {
	try {
		return isDeepText(text) ? undefined : JSON.parse(text);
	} catch {
		return undefined;
	}
}
