import { CallFailed, wiki } from '../endpoints';
import type { Failure, FeishuApi } from '../endpoints';
import { perRun } from '../kits';
import { memberText, Refusal } from '../values';

/** The kinds of file a wiki page can hold, as Feishu and as people call them. */
export const FILE_KINDS = { bitable: 'Base', docx: 'document', sheet: 'spreadsheet' } as const;

export type FileKind = keyof typeof FILE_KINDS;

const pageOf = perRun(
	async (api, id) => (await api.call(wiki.spaceGetNode, { query: { token: id } })).node,
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
	const found = await pageOf(api, page);
	const token = memberText(found, 'obj_token');
	const actual = memberText(found, 'obj_type');
	if (token === '' || actual === '') throw new CallFailed(untold(page));
	if (actual === kind || api.dryRun) return token;
	throw new Refusal(
		`${label} is the address of a wiki page of type ${actual}, which is not a ${FILE_KINDS[kind]}`,
		`Set ${label} to a ${FILE_KINDS[kind]}, or to the wiki page of one.`,
	);
}

function untold(page: string): Failure {
	return {
		fate: 'answered',
		status: 200,
		message: `Feishu did not say which file the wiki page ${page} holds`,
		hint: 'Repeat the call, or open the file itself and give its own address.',
		retryable: true,
	};
}
