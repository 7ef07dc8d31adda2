import { isObject, objectsIn } from '../values';
import type { Block } from './blocks';
import { BLOCK_TYPE } from './blocks';

/** What one request may insert (documentation: "Create nested blocks", code 1770035 for the resources). */
const MOST = { blocks: 1000, image: 20, file: 200, sheet: 5, bitable: 5, user: 200, document: 200 };

/** How much of that something takes. */
export type Load = Readonly<Record<keyof typeof MOST, number>>;

const NONE: Load = { blocks: 0, image: 0, file: 0, sheet: 0, bitable: 0, user: 0, document: 0 };

export function loadOf(blocks: readonly Block[]): Load {
	return blocks.map(loadOfOne).reduce(sum, NONE);
}

/** Whether things fit into one request together. */
export function fits(...loads: readonly Load[]): boolean {
	const whole = loads.reduce(sum, NONE);
	return KINDS.every((kind) => whole[kind] <= MOST[kind]);
}

const KINDS = ['blocks', 'image', 'file', 'sheet', 'bitable', 'user', 'document'] as const;

function loadOfOne(block: Block): Load {
	const { block_type: type } = block;
	const elements = Object.values(block)
		.filter(isObject)
		.flatMap(({ elements: inside }) => objectsIn(inside));
	const having = (member: string) => elements.filter((element) => member in element).length;
	return {
		blocks: 1,
		image: Number(type === BLOCK_TYPE.image),
		file: Number(type === BLOCK_TYPE.file) + having('file'),
		sheet: Number(type === BLOCK_TYPE.sheet),
		bitable: Number(type === BLOCK_TYPE.bitable),
		user: having('mention_user'),
		document: having('mention_doc'),
	};
}

export function sum(one: Load, other: Load): Load {
	return {
		blocks: one.blocks + other.blocks,
		image: one.image + other.image,
		file: one.file + other.file,
		sheet: one.sheet + other.sheet,
		bitable: one.bitable + other.bitable,
		user: one.user + other.user,
		document: one.document + other.document,
	};
}
