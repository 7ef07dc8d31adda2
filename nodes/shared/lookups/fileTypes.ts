import { answeredFailure, CallFailed, drive, endpoint } from '../endpoints';
import type { Failure, FeishuApi } from '../endpoints';
import { perRun } from '../kits';
import { memberText, objectsIn } from '../values';

/** What can lie in the drive or be shared there, as Feishu and as people call it. */
export const FILE_TYPES = {
	bitable: 'Base',
	doc: 'document of the old kind',
	docx: 'document',
	file: 'uploaded file',
	folder: 'folder',
	mindnote: 'mind map',
	minutes: 'minutes',
	sheet: 'spreadsheet',
	shortcut: 'shortcut',
	slides: 'presentation',
	wiki: 'wiki page',
} as const;

export type FileType = keyof typeof FILE_TYPES;

/** A file of a type as a sentence names it, e.g. `an uploaded file`. */
export function oneOfType(type: FileType): string {
	if (type === 'minutes') return 'minutes of a meeting';
	return `${type === 'file' ? 'an' : 'a'} ${FILE_TYPES[type]}`;
}

/** The parts of an address that stand before the token. */
const PLACES: Readonly<Record<string, FileType>> = {
	base: 'bitable',
	docs: 'doc',
	docx: 'docx',
	file: 'file',
	folder: 'folder',
	mindnotes: 'mindnote',
	minutes: 'minutes',
	sheets: 'sheet',
	slides: 'slides',
	wiki: 'wiki',
};

/** How tokens began before they became plain letters: the type, then the place where it was made. */
const BEGINNINGS: Readonly<Record<string, FileType>> = {
	bas: 'bitable',
	bmn: 'mindnote',
	box: 'file',
	doc: 'doc',
	dox: 'docx',
	fld: 'folder',
	obc: 'minutes',
	sht: 'sheet',
	wik: 'wiki',
};

export function isFileType(text: string): text is FileType {
	return Object.hasOwn(FILE_TYPES, text);
}

/**
 * What an address names: `https://…/sheets/<token>`, also `/drive/folder/<token>` and `/wiki/<token>`.
 * Tokens mix digits and capitals in, or begin as old ones do; words such as `home` are none.
 */
export function fileAtAddress(
	address: string,
): { readonly token: string; readonly type: FileType } | undefined {
	const found =
		/^https?:\/\/[^/?#]+(?:\/[^/?#]+){0,3}?\/(base|docs|docx|file|folder|mindnotes|minutes|sheets|slides|wiki)\/(\w+)/i.exec(
			address,
		);
	if (found === null) return undefined;
	const [, place, token] = found;
	const isToken = /[A-Z\d]|^fld/.test(token) || typeOfToken(token) !== undefined;
	if (!isToken) return undefined;
	return { token, type: PLACES[place.toLowerCase()] };
}

/** The type that the beginning of an old token tells; undefined for new ones. */
export function typeOfToken(token: string): FileType | undefined {
	const [, beginning] = /^([a-z]{3})(?:bc|cn|la|lg|us)\w/.exec(token) ?? [];
	return beginning === undefined ? undefined : BEGINNINGS[beginning];
}

/** Finds names, addresses and types of files; it changes nothing. */
export const queryMetas = endpoint(drive.metaBatchQuery, { repeat: 'read' });

/** The types that Feishu tells metadata of. */
const ASKED = ['docx', 'sheet', 'bitable', 'file', 'folder', 'slides', 'mindnote', 'doc'] as const;

/**
 * The type of a file, asked for once per run: as Feishu wants to be told the type, it is asked of all of them.
 * @throws CallFailed, also when Feishu knows the token under no type
 */
export const typeOfFile: (api: FeishuApi, token: string) => Promise<string> = perRun(
	async (api, token) => {
		const result = await api.attempt(queryMetas, {
			body: { request_docs: ASKED.map((type) => ({ doc_token: token, doc_type: type })) },
		});
		if ('failure' in result) throw new CallFailed(untyped(token, result.failure));
		const types = objectsIn(result.answer.metas).map((meta) => memberText(meta, 'doc_type'));
		const [type, ...others] = new Set(types);
		if (type !== undefined && type !== '' && others.length === 0) return type;
		throw new CallFailed(unknown(token));
	},
);

const GIVE_TYPE = 'Give File as the address of the file, which says its type.';

function untyped(token: string, failure: Failure): Failure {
	return {
		...failure,
		message: `While finding out what ${token} is: ${failure.message}`,
		hint: `${GIVE_TYPE} ${failure.hint}`,
	};
}

function unknown(token: string): Failure {
	return answeredFailure(
		`Feishu does not say what ${token} is: there is no such file, or the credential may not see it`,
		`Check File, and that the app or user of the credential may see it. ${GIVE_TYPE}`,
	);
}

/** Where a file can be opened; empty when the credential may not read that. */
export async function addressOfFile(api: FeishuApi, token: string, type: string): Promise<string> {
	const result = await api.attempt(queryMetas, {
		body: { request_docs: [{ doc_token: token, doc_type: type }], with_url: true },
	});
	return 'failure' in result ? '' : memberText(objectsIn(result.answer.metas).at(0), 'url');
}
