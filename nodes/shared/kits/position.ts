/** What Feishu calls a page token, and how many elements of that page were handed out before. */
export interface Position {
	readonly token: string;
	readonly skip: number;
}

const SKIP = '+skip:';

/** Reads what `writePosition` wrote, or a token of Feishu's own. */
export function readPosition(token: string): Position {
	const at = token.lastIndexOf(SKIP);
	const skip = at === -1 ? '' : token.slice(at + SKIP.length);
	return /^\d{1,9}$/.test(skip)
		? { token: token.slice(0, at), skip: Number(skip) }
		: { token, skip: 0 };
}

/** A token that leads to a place within a page. */
export function writePosition({ token, skip }: Position): string {
	return skip === 0 ? token : `${token}${SKIP}${skip}`;
}
