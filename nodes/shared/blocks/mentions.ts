import type { IDataObject } from 'n8n-workflow';

import { isObject, memberText, objectsIn } from '../values';
import type { Block, Tree } from './blocks';

/** `@{ou_…}` in a text, as messages have it too. */
const MENTION = /@\{(ou_\w+)\}/g;

/** Makes mentions of what is written as `@{ou_…}`; code stays as it is. */
export function withMentions({ roots, blocks }: Tree): Tree {
	const written = [...blocks].map(([id, block]): [string, Block] => [id, mentioning(block)]);
	return { roots, blocks: new Map(written) };
}

function mentioning(block: Block): Block {
	const content = Object.entries(block).map(([name, value]) => [
		name,
		name !== 'code' && isObject(value) && Array.isArray(value.elements)
			? { ...value, elements: objectsIn(value.elements).flatMap(elementsOf) }
			: value,
	]);
	return { ...block, ...Object.fromEntries(content) };
}

function elementsOf(element: IDataObject): IDataObject[] {
	const { text_run: run } = element;
	const text = memberText(run, 'content');
	if (!isObject(run) || !text.includes('@{ou_') || isCode(run)) return [element];
	const { text_element_style: style } = run;
	const parts: IDataObject[] = [];
	const addText = (content: string): void => {
		if (content !== '') parts.push({ text_run: { ...run, content } });
	};
	let end = 0;
	for (const found of text.matchAll(MENTION)) {
		addText(text.slice(end, found.index));
		parts.push({
			mention_user: {
				user_id: found[1],
				...(style === undefined ? {} : { text_element_style: style }),
			},
		});
		end = found.index + found[0].length;
	}
	addText(text.slice(end));
	return parts;
}

function isCode({ text_element_style: style }: IDataObject): boolean {
	return isObject(style) && style.inline_code === true;
}
