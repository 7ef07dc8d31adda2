import type { FileKind } from '../../lookups';
import { fileOfWikiPage } from '../../lookups';
import { quoted, Refusal } from '../../values';
import type { Field, FieldText } from '../field';
import { addressIn, chosenIn, locator } from '../locator';
import { ROOT_ONLY } from './rootOnly';

export type { FileKind } from '../../lookups';

/** A file as it was given: by its token, or by the wiki page that holds it. */
export interface GivenFile {
	readonly id: string;
	/** The id is a wiki page's, to be resolved into the file's token. */
	readonly inWiki: boolean;
}

interface FileText extends FieldText {
	readonly kind: FileKind;
	/** Name of the list search method that fills From List. */
	readonly list: string;
}

/** What comes before the token in the address of a file. */
const PATHS: Readonly<Record<FileKind, string>> = {
	bitable: 'base',
	docx: 'docx',
	sheet: 'sheets',
};

/**
 * A file: chosen, by its token, by its own address or by that of its wiki page. The page is opened
 * once per run, so that requests, order and pace all mean the file itself.
 */
export function fileLocator({ kind, ...text }: FileText): Field<GivenFile, string> {
	const { label } = text;
	const path = PATHS[kind];
	const file = locator({
		...ROOT_ONLY,
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
			const address = addressIn(given) ?? addressOfPath(chosenIn(given), path);
			const id = file.read(address ?? given);
			if (address === undefined) return { id, inWiki: false };
			if (!isToken(id)) refuseAddress(label, String(chosenIn(given)), path);
			return { id, inWiki: address.includes('/wiki/') };
		},
		resolve: ({ id, inWiki }, api) => (inWiki ? fileOfWikiPage(api, id, kind, label) : id),
	};
}

/** The end of an address, such as `wiki/X5iOwz…` or `/base/NQRxbR…`, as if it were whole. */
function addressOfPath(chosen: unknown, path: string): string | undefined {
	const isPath = typeof chosen === 'string' && new RegExp(`^/?(?:${path}|wiki)/\\w`).test(chosen);
	return isPath ? `https://feishu.invalid/${chosen.replace(/^\//, '')}` : undefined;
}

/** Tokens have digits or capitals; anything else in that place of an address is a word such as `apps` or `home`. */
function isToken(word: string): boolean {
	return /[A-Z\d]/.test(word);
}

function refuseAddress(label: string, address: string, path: string): never {
	throw new Refusal(
		`${label} is ${quoted(address)}, an address without the token of the file, such as that of a shared view`,
		`Open the file itself and copy its address, which looks like https://example.feishu.cn/${path}/….`,
	);
}
