import type { Block } from './model';

/** A block that begins at a line, and the line behind it. */
export interface Found {
	readonly block: Block;
	readonly next: number;
}

/** Spaces a line begins with. */
export function leading(line: string): number {
	return line.length - line.trimStart().length;
}
