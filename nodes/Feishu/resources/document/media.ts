import { BLOCK_TYPE } from '../../../shared/blocks';
import { isObject, memberText, objectsIn } from '../../../shared/values';

/** A picture or a file of a document. */
export interface Medium {
	readonly token: string;
	/** Empty for pictures, whose names Feishu says with the download only. */
	readonly name: string;
	readonly kind: 'image' | 'file';
	/** The block that shows it. */
	readonly block: string;
}

/**
 * The pictures and files in the blocks of a document, each once, in the order of the blocks.
 * @param include `all`, `images` or `files`
 */
export function mediaIn(blocks: readonly unknown[], include: string): Medium[] {
	const found = objectsIn(blocks).flatMap((block): Medium[] => {
		const kind = kindOf(block.block_type);
		if (kind === undefined || (include !== 'all' && include !== `${kind}s`)) return [];
		const content: unknown = block[kind];
		if (!isObject(content)) return [];
		const token = memberText(content, 'token');
		const name = memberText(content, 'name');
		return token === '' ? [] : [{ token, name, kind, block: memberText(block, 'block_id') }];
	});
	const first = new Map([...found].reverse().map((one) => [one.token, one]));
	return found.filter((one) => first.get(one.token) === one);
}

function kindOf(type: unknown): Medium['kind'] | undefined {
	if (type === BLOCK_TYPE.image) return 'image';
	return type === BLOCK_TYPE.file ? 'file' : undefined;
}
