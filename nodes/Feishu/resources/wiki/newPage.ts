import type { IDataObject } from 'n8n-workflow';

import type { Attempt, Failure, FeishuApi } from '../../../shared/endpoints';
import { answeredFailure, wiki } from '../../../shared/endpoints';
import { isObject, memberText } from '../../../shared/values';
import { childrenOf } from './tree';

/** A page to make, and where. */
export interface Wanted {
	readonly space: string;
	/** Empty for the top of the space. */
	readonly parent: string;
	readonly title: string;
	readonly type: string;
	/** The page a shortcut leads to. */
	readonly origin?: string;
}

/** Makes a page. Never throws for a failed call. */
export async function makePage(
	api: FeishuApi,
	{ space, parent, title, type, origin }: Wanted,
): Promise<Attempt<IDataObject>> {
	const result = await api.attempt(wiki.spaceNodeCreate, {
		path: { space_id: space },
		body: {
			obj_type: type,
			...(parent === '' ? {} : { parent_node_token: parent }),
			...(origin === undefined
				? { node_type: 'origin' }
				: { node_type: 'shortcut', origin_node_token: origin }),
			title,
		},
	});
	if ('failure' in result) return result;
	const node: IDataObject = isObject(result.answer.node) ? result.answer.node : {};
	if (memberText(node, 'node_token') === '') return { failure: UNPROVEN };
	return { answer: node };
}

/** A page of that title right below another one, or at the top; undefined when there is none. */
export async function pageCalled(
	api: FeishuApi,
	space: string,
	parent: string,
	title: string,
): Promise<Attempt<IDataObject | undefined>> {
	const { elements, failure } = await childrenOf(api, space, parent);
	const found = elements.find((page) => memberText(page, 'title') === title);
	// A list that broke off may lack just the page that is looked for.
	return found === undefined && failure !== undefined ? { failure } : { answer: found };
}

/** The levels of a path, from the top: `Reports/2026/11`. */
export function levelsOf(path: string): string[] {
	return path
		.split('/')
		.map((level) => level.trim())
		.filter((level) => level !== '');
}

/** What was found of a path, or made. */
export interface Levels {
	/** The last page; where the path begins when it has no levels. */
	readonly parent: string;
	/** Tokens of the pages that were made. */
	readonly made: readonly string[];
	readonly failure?: Failure;
}

/** Goes down a path and makes the pages that are missing. Never throws for a failed call. */
export async function openPath(
	api: FeishuApi,
	space: string,
	start: string,
	levels: readonly string[],
): Promise<Levels> {
	const made: string[] = [];
	let parent = start;
	let isNew = false;
	for (const title of levels) {
		// Below a page that was made just now there is none yet.
		const found = isNew ? { answer: undefined } : await pageCalled(api, space, parent, title);
		if ('failure' in found) return { parent, made, failure: found.failure };
		const known = memberText(found.answer, 'node_token');
		if (known !== '' && !api.dryRun) {
			parent = known;
			continue;
		}
		const page = await makePage(api, { space, parent, title, type: 'docx' });
		if ('failure' in page) return { parent, made, failure: page.failure };
		parent = memberText(page.answer, 'node_token');
		made.push(parent);
		isNew = true;
	}
	return { parent, made };
}

const UNPROVEN: Failure = answeredFailure(
	'Feishu answered without node_token, so it is not certain that the page was made',
	'Look into the wiki before repeating the call.',
);
