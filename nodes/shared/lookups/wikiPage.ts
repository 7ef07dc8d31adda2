import type { IDataObject } from 'n8n-workflow';

import { answeredFailure, CallFailed, wiki } from '../endpoints';
import type { Failure, FeishuApi } from '../endpoints';
import { perRun } from '../kits';
import { isObject, memberText, Refusal } from '../values';

/** The kinds of file a wiki page can hold, as Feishu and as people call them. */
export const FILE_KINDS = { bitable: 'Base', docx: 'document', sheet: 'spreadsheet' } as const;

export type FileKind = keyof typeof FILE_KINDS;

/**
 * What Feishu knows of a wiki page, asked for once per run.
 * @throws CallFailed, also for an answer that does not say which file the page holds
 */
export const wikiPageOf: (api: FeishuApi, page: string) => Promise<IDataObject> = perRun(
	async (api, page) => {
		const { node } = await api.call(wiki.spaceGetNode, { query: { token: page } });
		const found: unknown = node;
		if (
			isObject(found) &&
			memberText(found, 'obj_token') !== '' &&
			memberText(found, 'obj_type') !== ''
		) {
			return found;
		}
		throw new CallFailed(untold(page));
	},
);

/**
 * The token of the file that a wiki page holds; a page is asked for it once per run.
 *
 * @param page token of the wiki page
 * @param label of the field that holds its address
 * @throws CallFailed; Refusal when the page holds another kind of file
 */
export async function fileOfWikiPage(
	api: FeishuApi,
	page: string,
	kind: FileKind,
	label: string,
): Promise<string> {
	const found = await wikiPageOf(api, page);
	const token = memberText(found, 'obj_token');
	const actual = memberText(found, 'obj_type');
	if (actual === kind || api.dryRun) return token;
	throw new Refusal(
		`${label} is the address of a wiki page of type ${actual}, which is not a ${FILE_KINDS[kind]}`,
		`Set ${label} to a ${FILE_KINDS[kind]}, or to the wiki page of one.`,
	);
}

function untold(page: string): Failure {
	return answeredFailure(
		`Feishu did not say which file the wiki page ${page} holds`,
		'Repeat the call, or open the file itself and give its own address.',
		{ retryable: true },
	);
}
