import { few, isObject, memberText, objectsIn } from '../values';
import { BLOCK_TYPE } from './blocks';

/**
 * The numbers other than 1 with which ordered lists among blocks begin, in their order. The converter
 * and the list of blocks tell them as `sequence`, which the calls that insert blocks do not take
 * (documentation: "Create nested blocks", `style`).
 */
export function listStarts(blocks: unknown): string[] {
	return objectsIn(blocks).flatMap(({ block_type: type, ordered }) => {
		if (type !== BLOCK_TYPE.ordered) return [];
		const start = memberText(isObject(ordered) ? ordered.style : undefined, 'sequence');
		return /^\d+$/.test(start) && Number(start) !== 1 ? [start] : [];
	});
}

/** Says of numbers that they are lost; empty where none is. @param where e.g. `in the document` */
export function lostStarts(starts: readonly string[], where: string): string {
	if (starts.length === 0) return '';
	const [lists, begin] = starts.length === 1 ? ['One list', 'begins'] : ['Some lists', 'begin'];
	return `${lists} ${begin} with 1 ${where} instead of ${few(starts)}: Feishu carries no number to begin with.`;
}
