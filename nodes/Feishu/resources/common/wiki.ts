import type { CodeNotes, Field, FieldText, FeishuApi } from '../../../shared/operation';
import { endpoint, isObject, locator, perRun, Refusal } from '../../../shared/operation';

/** A file as it was given: by its token, or by the wiki page that holds it. */
export interface GivenFile {
	readonly id: string;
	/** The id is a wiki page's, to be resolved into the file's token. */
	readonly inWiki: boolean;
}

/** What a field for one kind of file needs. */
interface FileText extends FieldText {
	readonly list: string;
	/** What stands before the token in the file's address, e.g. `sheets`. */
	readonly path: string;
}

/** A file: chosen, by its token, by its own address or by that of its wiki page. */
export function fileLocator({ path, ...text }: FileText): Field<GivenFile> {
	const file = locator({
		...text,
		url: {
			pattern: new RegExp(`/(?:${path}|wiki)/(\\w+)`),
			placeholder: `e.g. https://example.feishu.cn/${path}/${text.placeholder?.slice('e.g. '.length)}`,
		},
		required: true,
	});
	return {
		...file,
		read: (given) => {
			const address = isObject(given) ? given.value : given;
			return { id: file.read(given), inWiki: /\/wiki\/\w/.test(String(address)) };
		},
	};
}

/** Finds out what a wiki page holds. */
export const getNode = endpoint<{ node?: { obj_type?: string; obj_token?: string } }>(
	'GET /open-apis/wiki/v2/spaces/get_node',
	{
		rate: { perMinute: 100 },
		identities: ['tenant', 'user'],
		scopes: ['wiki:node:read', 'wiki:wiki:readonly', 'wiki:wiki'],
		repeat: 'read',
		assumed: { node: { obj_token: '<obj_token>' } },
	},
);

const pageOf = perRun(async (api, id) => (await api.call(getNode, { query: { token: id } })).node);

/** The kinds of file a wiki page can hold, as Feishu and as people call them. */
const FILES = { bitable: 'Base', docx: 'document', sheet: 'spreadsheet' } as const;

/**
 * The token of a file; a wiki page is asked for its file once per run.
 * @param label of the field that holds the file
 * @throws CallFailed; Refusal when the page holds another kind of file
 */
export async function fileToken(
	{ id, inWiki }: GivenFile,
	{ type, label }: { readonly type: keyof typeof FILES; readonly label: string },
	api: FeishuApi,
): Promise<string> {
	if (!inWiki) return id;
	const { obj_token: token, obj_type: actual = 'unknown' } = (await pageOf(api, id)) ?? {};
	if (token !== undefined && (actual === type || api.dryRun)) return token;
	throw new Refusal(
		`${label} is the address of a wiki page of type ${actual}, which is no ${FILES[type]}`,
		`Set ${label} to a ${FILES[type]}, or to the wiki page of one.`,
	);
}

const BROKEN = {
	hint: 'Repeat the call later: the wiki had an internal failure.',
	retry: 'failed',
} as const;

/** Codes of the wiki (documentation: the error table of "Get node information"). */
export const wikiNotes: CodeNotes = {
	131001: BROKEN,
	131002: { hint: 'Check the address: it does not name a wiki page.' },
	131004: { hint: 'Reconnect the credential: the wiki does not know its user.' },
	131005: { hint: 'Check the address: Feishu does not find the wiki page.' },
	131006: { hint: 'Share the wiki page with the app or user of the credential.' },
	131007: BROKEN,
};
