import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { EMOJI_TYPES } from '../fields';
import { matching } from './lookUp';

/** The emoji that Feishu documents, by its own names, the usual ones first. */
export async function searchEmojis(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return matching({ results: EMOJI_TYPES.map((value) => ({ name: value, value })) }, filter);
}
